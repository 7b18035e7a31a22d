/// An item of an export of WordPress.
struct WordPressItem {
  /// Texts by element, such as `wp:post_type`.
  var texts: [String: [UInt8]] = [:]
  var terms: [(domain: String, name: String)] = []
  var meta: [String: String] = [:]
  var comments = 0
  /// The line at which it begins.
  var line = 1
  var size = 0

  /// Bytes of one item.
  static let limit = 16 << 20

  subscript(name: String) -> String {
    texts[name].map { String(decoding: $0, as: UTF8.self).strippedBlanks } ?? ""
  }

  var id: String { self["wp:post_id"] }
  var type: String { self["wp:post_type"].isEmpty ? "post" : self["wp:post_type"] }
}

/// Reads an export of WordPress (WXR 1.0 to 1.2) item by item, as it comes in.
struct WordPressReader {
  private var xml = XMLReader()
  private var path: [String] = []
  private var prefixes: [String: String] = [:]
  private var item: WordPressItem?
  private var text: [UInt8] = []
  private var metaKey = ""
  private var term: (domain: String, name: String)?
  private(set) var hasChannel = false
  /// The address of the old site.
  private(set) var site = ""
  /// Shown names by login.
  private(set) var authors: [String: String] = [:]
  private var author = (login: "", name: "")

  var line: Int { xml.line }

  mutating func read(_ bytes: [UInt8], _ take: (WordPressItem) -> Void) throws(XMLMistake) {
    var reader = xml
    defer { xml = reader }
    try reader.read(bytes) { (event) throws(XMLMistake) in try self.take(event, line: 1, take) }
  }

  mutating func finish() throws(XMLMistake) { try xml.finish { _ in } }

  private mutating func take(_ event: XMLEvent, line: Int, _ take: (WordPressItem) -> Void) throws(XMLMistake)
  {
    switch event {
    case .start(let name, let attributes):
      for (key, value) in attributes where key.hasPrefix("xmlns:") {
        prefixes[String(key.dropFirst(6))] = Self.prefix(value)
      }
      let name = canonical(name)
      path.append(name)
      text = []
      if name == "channel" { hasChannel = true }
      if name == "item", item == nil { item = WordPressItem() }
      if name == "category", path.dropLast().last == "item" {
        term = (attributes["domain"] ?? "category", "")
      }
      if name == "wp:author" { author = ("", "") }
    case .text(let bytes):
      guard text.count + bytes.count <= WordPressItem.limit else {
        throw XMLMistake(kind: .tooLong, line: xml.line)
      }
      text += bytes
    case .end:
      let name = path.popLast() ?? ""
      end(name, take)
      text = []
    }
  }

  private mutating func end(_ name: String, _ take: (WordPressItem) -> Void) {
    let parent = path.last ?? ""
    switch (parent, name) {
    case (_, "item"):
      if let item { take(item) }
      item = nil
    case ("item", "category"):
      if let domain = term?.domain, (item?.terms.count ?? 0) < 1_000 {
        let name = value
        item?.terms.append((domain, name))
      }
      term = nil
    case ("item", "wp:comment"): item?.comments += 1
    case ("item", _) where !["wp:postmeta", "wp:comment"].contains(name):
      guard (item?.size ?? 0) + text.count <= WordPressItem.limit, item?.texts[name] == nil else { return }
      let found = text
      item?.texts[name] = found
      item?.size += found.count
    case ("wp:postmeta", "wp:meta_key"): metaKey = value
    case ("wp:postmeta", "wp:meta_value"):
      if text.count < 4_000, (item?.meta.count ?? 0) < 500, item?.meta[metaKey] == nil {
        let (key, known) = (metaKey, value)
        item?.meta[key] = known
      }
    case ("wp:author", "wp:author_login"): author.login = value
    case ("wp:author", "wp:author_display_name"): author.name = value
    case (_, "wp:author"):
      if authors.count < 100_000 { authors[author.login] = author.name.isEmpty ? author.login : author.name }
    case ("channel", "wp:base_blog_url"): site = value
    case ("channel", "link"): if site.isEmpty { site = value }
    default: break
    }
  }

  private var value: String { String(decoding: text, as: UTF8.self).strippedBlanks }

  /// The prefix that the published formats use for a namespace.
  private static func prefix(_ namespace: String) -> String? {
    if namespace.contains("/excerpt/") { return "excerpt" }
    if namespace.contains("modules/content") { return "content" }
    if namespace.contains("purl.org/dc") { return "dc" }
    return namespace.contains("wordpress.org/export") ? "wp" : nil
  }

  private func canonical(_ name: String) -> String {
    guard let colon = name.firstIndex(of: ":"), let known = prefixes[String(name[..<colon])] else {
      return name
    }
    return known + name[colon...]
  }
}
