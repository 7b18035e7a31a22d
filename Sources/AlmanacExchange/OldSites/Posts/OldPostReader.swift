import AlmanacContent
import AlmanacModel
import CivilTime
import Editing
import MarkdownWriting
import WrittenDates

/// Reads a text of another generator with its front matter.
struct OldPostReader {
  let settings: OldSettings
  let addresses: OldAddress
  /// What keys mean, by the key in lower case; `ignore` for what is to go in silence.
  let map: [String: String]
  let names: SiteNames
  let regions: Set<String>
  let today: Day

  /// The text; nil where it is none.
  func read(_ path: String, _ matter: OldFrontMatter, losses: inout Losses) -> MovedEntry? {
    let parts = path.split(separator: "/").map(String.init)
    let file = parts.last ?? ""
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    let isDraftFolder = parts.contains("_drafts")
    let isPostFolder = parts.contains("_posts") || isDraftFolder
    guard matter.isThere || OldName.day(stem) != nil || isPostFolder || settings.generator == .other else {
      return nil
    }
    guard stem != "_index" else {
      losses.add(.sectionPage, "", path)
      return nil
    }
    var fields = OldFields(path: path, map: map, today: today)
    fields.read(matter.fields, losses: &losses)
    let isBundle = stem == "index" && parts.count > 1
    let name = isBundle ? parts[parts.count - 2] : stem
    let day = fields.date ?? OldName.day(name) ?? fields.given.flatMap(OldName.day(inAddress:))
    let isPost = day != nil || isPostFolder
    let title =
      fields.title ?? FirstTitle.of(matter.body)
      ?? OldName.withoutDate(name).replacing("-", with: " ").replacing("_", with: " ")
    let inner =
      path.hasPrefix(settings.contentFolder) ? String(path.dropFirst(settings.contentFolder.count)) : path
    let wanted = inner.split(separator: "/").map(String.init).filter { $0 != "_posts" && $0 != "_drafts" }
    let folders = isBundle ? wanted.dropLast(2) : wanted.dropLast()
    let shown =
      isPost
        && ["posts", "post", "blog", "magazine", "magazin", "news", "articles", "artikel"].contains(
          folders.first ?? "")
      ? folders.dropFirst() : folders
    var entry = MovedEntry(
      kind: isPost ? .post : .page, source: path, line: matter.bodyLine,
      stem: (shown + [name]).joined(separator: "/"), title: MarkdownFromHTML.plain(title),
      date: isPost ? day ?? today.description : nil, slug: fields.slug, address: "")
    entry.isUndated = day == nil
    entry.fields = fields.values
    entry.image = fields.image
    if isDraftFolder || matter.isBroken || fields.isUnclear { entry.set("draft", .text("yes")) }
    if matter.isBroken { losses.add(.unreadable, path, path) }
    if matter.isRepaired { losses.add(.encoding, path, path) }
    entry.address = addresses.path(
      OldAddress.Parts(
        source: path, title: title, slug: fields.slug, date: day, categories: fields.categories,
        given: fields.given,
        isPost: isPost))
    entry.aliases = fields.aliases.map { addresses.former($0, of: entry.address) }
    settle(&entry, topics: fields.topics, categories: fields.categories, losses: &losses)
    return entry
  }

  /// Topics, regions and projects that the site has.
  func settle(_ entry: inout MovedEntry, topics: [String], categories: [String], losses: inout Losses) {
    var known: [String] = []
    for topic in categories + topics where entry.kind == .post {
      if let id = names.topic(topic) {
        if !known.contains(id) { known.append(id) }
      } else if names.takesAnyTopic {
        if !known.contains(topic) { known.append(topic) }
      } else {
        losses.add(.topic, topic, entry.source)
      }
    }
    if !known.isEmpty { entry.set("topics", .list(known)) }
    if entry.kind == .page {
      let kept: Set<String> = ["summary", "lang", "draft", "visibility", "order", "menu", "noindex"]
      entry.fields.removeAll { !kept.contains($0.key) }
    }
    for key in ["regions", "projects"] {
      guard let field = entry.fields.first(where: { $0.key == key }), case .list(let items) = field.value
      else { continue }
      let ids = items.compactMap { item -> String? in
        let id = key == "regions" ? names.regionID(item) : names.project(item)
        if id == nil { losses.add(.field, "\(key): \(item)", entry.source) }
        return id
      }
      entry.fields.removeAll { $0.key == key }
      if !ids.isEmpty { entry.set(key, .list(ids)) }
    }
  }
}

/// The first heading of a text that has no title.
enum FirstTitle {
  static func of(_ body: String) -> String? {
    for line in body.split(separator: "\n").prefix(50) {
      if line.hasPrefix("# ") { return String(line.dropFirst(2)).strippedBlanks }
      if line.lowercased().hasPrefix("<h1") { return MarkdownFromHTML.plain(String(line)) }
    }
    return nil
  }
}
