import AlmanacContent

/// How a file is written: what new lines take over from the ones that are there.
struct WritingStyle {
  /// Whether new keys are German.
  var isGerman = false
  /// How much deeper the dashes of a list stand than its key.
  private(set) var listIndent = 2
  /// How much deeper the keys of a map stand than its key.
  private(set) var mapIndent = 2

  init(_ file: PlacedFile, _ entry: FileEntry, prefersGerman: Bool) {
    isGerman =
      Self.german(entry.fields) ?? Self.german(file.entries.lazy.flatMap(\.fields))
      ?? prefersGerman
    var (list, map): (Int?, Int?)
    for field in (entry.fields + file.entries.prefix(200).flatMap(\.fields)) where !field.node.isBracketed {
      let indent = file.column(field.keyRange.lowerBound)
      switch field.node.content {
      case .list where list == nil: list = file.column(field.node.range.lowerBound) - indent
      case .map where map == nil: map = file.column(field.node.range.lowerBound) - indent
      default: break
      }
      if list != nil, map != nil { break }
    }
    if let list, (0...8).contains(list) { listIndent = list }
    if let map, (1...8).contains(map) { mapIndent = map }
  }

  /// What more keys are that are of one language alone; nil where there are as many of both.
  private static func german(_ fields: some Sequence<PlacedField>) -> Bool? {
    var balance = 0
    for field in fields where field.isKnown {
      guard let spelling = KeyLanguage.isGerman(field.key, of: field.name) else { continue }
      balance += spelling ? 1 : -1
    }
    return balance == 0 ? nil : balance > 0
  }
}

/// The language of a key.
enum KeyLanguage {
  /// Nil for a word that both languages have.
  static func isGerman(_ key: String, of english: String) -> Bool? {
    let (written, english) = (EntryText.spelling(key), EntryText.spelling(english))
    if written != english { return written + "s" == english || written == english + "s" ? nil : true }
    return shared.contains(english) ? nil : false
  }

  private static let shared: Set<String> = [
    "id", "name", "url", "region", "regions", "partner", "partners", "format", "status", "online",
    "newsletter",
    "alt", "image", "slug", "in", "from", "to", "theme", "social", "geo", "sort", "role", "email", "logo",
  ]
}

extension PlacedFile {
  func lineStart(_ offset: Int) -> Int {
    bytes[..<min(offset, bytes.count)].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
  }

  /// Where the line below begins.
  func lineBelow(_ offset: Int) -> Int {
    bytes[min(offset, bytes.count)...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
  }

  /// Bytes between the beginning of the line and an offset.
  func column(_ offset: Int) -> Int { offset - lineStart(offset) }

  func isBlank(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 } }

  /// The beginning of the comment lines directly above a line, not before a limit.
  func commentsAbove(_ lineStart: Int, notBefore limit: Int) -> Int {
    var start = lineStart
    while start > limit {
      let above = self.lineStart(start - 1)
      let first = bytes[above..<start].first { $0 != 0x20 }
      guard above >= limit, first == UInt8(ascii: "#") else { break }
      start = above
    }
    return start
  }
}
