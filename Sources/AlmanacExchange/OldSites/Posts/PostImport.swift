import AlmanacContent
import AlmanacModel
import CivilTime
import MarkdownWriting

/// Takes the posts and pages of an old site into the content folder: works out the new files. Nothing is written here,
/// and nothing that is there changes.
public struct PostImport: Sendable {
  private let tree: SourceTree
  private let today: Day
  /// What keys mean, by `content/import.yaml` and the command.
  private let map: [String: String]
  private let permalink: String?

  /// - Parameters:
  ///   - tree: the content folder.
  ///   - today: the day of drafts that have none.
  ///   - map: our fields by keys of the old site.
  ///   - permalink: the rule of old addresses, such as `/:year/:slug/`; nil for that of the old settings.
  public init(tree: SourceTree, today: Day, map: [String: String], permalink: String?) {
    self.tree = tree
    self.today = today
    self.map = Dictionary(map.map { ($0.key.lowercased(), $0.value) }) { first, _ in first }
    self.permalink = permalink
  }

  public func plan(_ folder: OldFolder) -> MovePlan {
    var plan = MovePlan()
    let content = ContentParser(today: today).parse(tree, jobs: 1)
    let settings = OldSettings(folder)
    let reader = OldPostReader(
      settings: settings, addresses: OldAddress(settings: settings, rule: permalink), map: map,
      names: SiteNames(content), regions: Set(content.regions.map(\.id)), today: today)
    var entries: [(entry: MovedEntry, body: String)] = []
    var links = OldLinks()
    if let (host, rest) = OldLinks.split(settings.url) {
      links.hosts = [host]
      links.basePath = rest.split(separator: "/").joined(separator: "/")
    }
    let files = folder.others.filter { !OldFolder.hasTextEnding($0) }
    links.places = MediaPlaces(files, isOccupied: folder.isOccupied)
    for path in files {
      for address in Self.addresses(path) { links.add(file: path, address: address) }
    }
    // Texts that become posts and pages do not come along as files.
    for (path, refusal) in folder.refused where !Self.isEntry(path, settings) {
      for address in Self.addresses(path) { links.add(refused: path, refusal, address: address) }
    }
    var placing = Placing(content: content, tree: tree)
    for path in folder.texts.keys.sorted() where Self.isEntry(path, settings) {
      guard let bytes = folder.texts[path] else { continue }
      let matter = OldFrontMatter(bytes, path: path)
      var losses = Losses()
      guard var entry = reader.read(path, matter, losses: &losses) else {
        plan.losses.merge(losses)
        continue
      }
      if entry.kind == .page, Self.isTemplate(matter.body, entry) {
        plan.losses.merge(losses)
        plan.losses.add(.sectionPage, "", path)
        continue
      }
      placing.place(&entry)
      // What is there already loses nothing more.
      if entry.isNew { plan.losses.merge(losses) }
      if !entry.isHidden {
        links.add(entry: entry.path, source: path)
        links.add(entry: entry.path, address: entry.address)
        for alias in entry.aliases { links.add(entry: entry.path, address: alias) }
        if Self.isBundle(path) { Self.addFiles(beside: path, below: entry.address, to: &links) }
      }
      entries.append((entry, matter.body))
    }
    for (entry, body) in entries { add(entry, body, links, settings.generator, &placing, &plan) }
    return plan
  }

  /// Pages of lists and forms that the old program filled.
  private static func isTemplate(_ body: String, _ entry: MovedEntry) -> Bool {
    body.contains("{% for ") || body.contains("{%- for ") || entry.address == "/"
      || entry.address.hasSuffix("/404.html")
      || body.allSatisfy(\.isWhitespace)
  }

  private static func isEntry(_ path: String, _ settings: OldSettings) -> Bool {
    let name = path.lowercased()
    guard !OldFolder.isForeign(path),
      [".md", ".markdown", ".mdown", ".mdx", ".html", ".htm"].contains(where: name.hasSuffix),
      path.hasPrefix(settings.contentFolder)
    else { return false }
    let file = name.split(separator: "/").last ?? ""
    return ![
      "readme.md", "license.md", "contributing.md", "changelog.md", "code_of_conduct.md", "readme.markdown",
    ].contains(file)
  }

  /// Whether what lies beside a text belongs to it and stood below its address.
  private static func isBundle(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    return name.hasPrefix("index.") && path.contains("/")
  }

  private static func addFiles(beside path: String, below address: String, to links: inout OldLinks) {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    for file in links.files(in: folder) {
      links.add(file: file, address: address + "/" + (file.split(separator: "/").last ?? ""))
    }
  }

  /// Where a file may have lain on the old site: as in the folder, and without the folder that its program takes files from.
  private static func addresses(_ path: String) -> [String] {
    let roots = ["static/", "public/", "content/", "src/", "source/", "assets/"]
    return [path] + roots.filter(path.hasPrefix).map { String(path.dropFirst($0.count)) }
  }

  private func add(
    _ entry: MovedEntry, _ body: String, _ links: OldLinks, _ generator: OldSettings.Generator,
    _ placing: inout Placing, _ plan: inout MovePlan
  ) {
    var move = TextMove(
      links: links, source: entry.source, page: entry.address, target: entry.path, line: entry.line,
      generator: generator)
    let isHTML = entry.source.lowercased().hasSuffix("html") || entry.source.lowercased().hasSuffix(".htm")
    let text = isHTML ? OldHTMLText.text(body, move: &move) : OldMarkdown.text(body, move: &move)
    plan.take(entry, text: text, move: move, &placing)
  }
}

extension MovePlan {
  /// Takes a text whose body is moved.
  mutating func take(_ entry: MovedEntry, text: String, move: TextMove, _ placing: inout Placing) {
    var move = move
    var image: (src: String, alt: String, caption: String, credit: String)?
    if let old = entry.image, let path = move.picture(old.address) {
      image = (path, old.alt, MarkdownFromHTML.plain(old.caption), MarkdownFromHTML.plain(old.credit))
    }
    var aliases: [String] = []
    var isEdited = false
    if !entry.isNew {
      isEdited = placing.isEdited(entry, entry.text(body: text, image: image, aliases: []))
    } else {
      losses.merge(move.losses)
      aliases = placing.aliases(of: entry, &losses)
      files[entry.path] = Array(entry.text(body: text, image: image, aliases: aliases).utf8)
      for file in move.usedFiles.sorted() { copies.append((file, move.links.places[file])) }
    }
    items.append(
      Item(
        isNew: entry.isNew, isEdited: isEdited, kind: entry.kind.rawValue, path: entry.path,
        title: entry.title,
        date: entry.date ?? "",
        source: entry.source, aliases: aliases))
  }
}

/// The text of an old post that is HTML throughout.
enum OldHTMLText {
  /// - Parameter brackets: names of shortcodes in brackets.
  static func text(_ html: String, brackets: Set<String> = [], move: inout TextMove) -> String {
    let clean = TextMove.withoutMarks(
      html.utf8.contains(0x0D) ? html.replacing("\r\n", with: "\n") : html)
    let tagged = TemplateTags.replaced(clean, brackets: brackets, kind: .html, move: &move)
    let body = OldHTML.markdown(tagged, move: &move)
    return OldMarkdown.finished(move.restored(body))
  }
}
