import AlmanacContent
import AlmanacModel
import CivilTime
import Editing
import MarkdownWriting

/// Takes an export of WordPress into the content folder in two passes: the first learns what there is and where it
/// goes, the second moves text by text, so that memory holds one of them at a time.
public struct WordPressImport: Sendable {
  private let tree: SourceTree
  private let content: ParsedContent
  private let names: SiteNames
  private let today: Day
  private let path: String

  private var heads: [String: MovedEntry] = [:]
  private var links = OldLinks()
  private var attachments: [String: String] = [:]
  private var places: [String: WordPressPlace] = [:]
  private var events: [WordPressEvent] = []
  private var placing: Placing
  private var reader = WordPressReader()
  private var second = WordPressReader()
  public private(set) var plan = MovePlan()
  /// Why the file is refused; nil where it can be read.
  public private(set) var refusal = DiagnosticLog()

  /// - Parameters:
  ///   - tree: the content into which it is imported.
  ///   - today: the day on which entries are made.
  ///   - path: the file's name, for messages.
  ///   - media: paths of the files of `--media`, relative to it; nil without that option.
  ///   - refused: files of it that cannot come along.
  ///   - isOccupied: whether something else than a file of `--media` stands at a path below the content folder.
  public init(
    tree: SourceTree, today: Day, path: String, media: [String]?, refused: [String: FileRefusal] = [:],
    isOccupied: @Sendable (_ file: String, _ path: String) -> Bool = { _, _ in false }
  ) {
    self.tree = tree
    self.today = today
    self.path = path
    content = ContentParser(today: today).parse(tree, jobs: 1)
    names = SiteNames(content)
    placing = Placing(content: content, tree: tree)
    links.hasFiles = media != nil
    links.places = MediaPlaces(media ?? [], isOccupied: isOccupied)
    for file in media ?? [] {
      for address in Self.addresses(file) { links.add(file: file, address: address) }
    }
    for (file, refusal) in refused {
      for address in Self.addresses(file) { links.add(refused: file, refusal, address: address) }
    }
  }

  /// Where a file of `--media` lay on the old site.
  private static func addresses(_ file: String) -> [String] {
    let parts = file.split(separator: "/")
    let inner = parts.lastIndex(of: "uploads").map { parts[($0 + 1)...].joined(separator: "/") } ?? file
    return ["wp-content/uploads/" + inner, inner, file]
  }

  // MARK: - The first pass

  /// Learns from the next bytes of the file.
  /// - Returns: false where the file is refused; `refusal` says why.
  public mutating func learn(_ bytes: [UInt8]) -> Bool {
    var items: [WordPressItem] = []
    do throws(XMLMistake) {
      try reader.read(bytes) { items.append($0) }
    } catch {
      return refuse(error)
    }
    for item in items { learn(item) }
    return true
  }

  private mutating func refuse(_ mistake: XMLMistake) -> Bool {
    let position = SourcePosition(line: mistake.line, column: 1)
    refusal.report(MoveMessages.refused(mistake.kind), at: SourceLocation(path: path, position: position))
    return false
  }

  /// Ends the first pass.
  public mutating func learned() -> Bool {
    do throws(XMLMistake) { try reader.finish() } catch { return refuse(error) }
    guard reader.hasChannel else {
      refusal.report(MoveMessages.noExport, at: SourceLocation(path: path))
      return false
    }
    if let (host, rest) = OldLinks.split(reader.site) {
      links.hosts = [host]
      links.basePath = rest.split(separator: "/").joined(separator: "/")
    }
    return true
  }

  private mutating func learn(_ item: WordPressItem) {
    switch item.type {
    case "post", "page":
      guard !["trash", "auto-draft", "inherit"].contains(item["wp:status"]) else {
        plan.losses.add(.contentType, item["wp:status"], source(item))
        return
      }
      var entry = WordPressEntry.head(item, authors: reader.authors, today: today)
      guard heads[item.id] == nil else { return }
      placing.place(&entry)
      if !entry.address.isEmpty, !entry.isHidden { links.add(entry: entry.path, address: entry.address) }
      for key in ["p", "page_id"] where !entry.isHidden {
        links.add(entry: entry.path, address: "?\(key)=\(item.id)")
      }
      heads[item.id] = entry
      if item["wp:status"] == "publish", item["link"].contains("?") {
        plan.queries.append((item["link"], entry.path))
      }
    case "attachment":
      let address = item["wp:attachment_url"].isEmpty ? item["guid"] : item["wp:attachment_url"]
      let (host, rest) = OldLinks.split(address) ?? ("", address)
      if !host.isEmpty { links.fileHosts.insert(host) }
      attachments[item.id] = address
      if case .file(let file) = links.target(rest, folder: "", page: "/") {
        links.add(file: file, address: "?attachment_id=\(item.id)")
      } else if let found = links.refused(rest, folder: "", page: "/") {
        links.add(refused: found.file, found.refusal, address: "?attachment_id=\(item.id)")
      }
    case "tribe_venue", "tribe_organizer": places[item.id] = WordPressPlace(item)
    case "tribe_events":
      if item["wp:status"] != "trash", events.count < ImportReading.limit {
        events.append(WordPressEvent(item))
      }
    case "revision", "nav_menu_item", "custom_css", "customize_changeset", "oembed_cache", "wp_global_styles",
      "wp_template", "wp_template_part", "wp_navigation", "user_request":
      break
    default: plan.losses.add(.contentType, item.type, source(item))
    }
    if item.comments > 0 { plan.losses.add(.comments, "", source(item), count: item.comments) }
  }

  private func source(_ item: WordPressItem) -> String { "\(item.type) \(item.id)" }

  // MARK: - The second pass

  /// A text that is to be written.
  public struct Written: Sendable {
    /// Below the content folder.
    public let path: String
    public let bytes: [UInt8]
    /// Files of `--media` that it shows, and where they go.
    public let copies: [(from: String, to: String)]
  }

  /// Moves what the next bytes of the file hold.
  /// - Parameters:
  ///   - bytes: a piece of the file.
  ///   - jobs: how many threads may move texts at once.
  /// - Returns: new texts.
  public mutating func move(_ bytes: [UInt8], jobs: Int) -> [Written] {
    var items: [WordPressItem] = []
    do throws(XMLMistake) { try second.read(bytes) { items.append($0) } } catch { return [] }
    let found = items.compactMap { item -> (item: WordPressItem, head: MovedEntry)? in
      guard item.type == "post" || item.type == "page" else { return nil }
      return heads.removeValue(forKey: item.id).map { (item, $0) }
    }
    let texts = WordPressTexts(links: links, attachments: attachments, names: names, today: today)
    let moved = ParallelMap.map(count: found.count, jobs: jobs, chunk: 1) { index in
      texts.moved(found[index].item, found[index].head)
    }
    return moved.compactMap { text in
      plan.losses.merge(text.losses)
      plan.take(text.entry, text: text.body, move: text.move, &placing)
      // What goes to the disk need not stay here.
      let copies = plan.copies
      plan.copies = []
      guard let bytes = plan.files.removeValue(forKey: text.entry.path) else { return nil }
      return Written(path: text.entry.path, bytes: bytes, copies: copies)
    }
  }

  // MARK: - Events

  /// The events of The Events Calendar, as the event list would have them.
  /// - Parameter mapping: what new events get besides.
  public func eventPlan(_ mapping: ImportMapping) -> ImportPlan {
    guard !events.isEmpty else { return ImportPlan() }
    let records = events.compactMap { event -> ImportRecord? in
      var move = TextMove(links: links, source: "tribe_events \(event.id)", page: "/", target: "events.yaml")
      return event.record(places: places, defaults: mapping.defaults, move: &move)
    }
    let planner = ImportPlanner(content: content, tree: tree, today: today, program: "wordpress", path: path)
    return planner.plan(records, updates: false)
  }
}
