/// A piece of HTML.
enum HTMLToken: Equatable {
  /// Text with its references resolved, once.
  case text(String)
  /// A tag that begins an element, its name in lower case; of attributes that stand twice the first counts.
  case start(String, [String: String])
  /// A tag that ends an element.
  case end(String)
}

/// Cuts HTML into tags and text as browsers do (HTML Standard, section 13.2.5), as far as texts in calendars, tables and
/// old posts need it: comments, declarations and the insides of `script`, `style`, `title` and the like are left out.
/// Never fails; takes time in proportion to the length.
struct HTMLTokenizer {
  private let html: [UInt8]
  private(set) var position = 0
  /// Where the last token begins.
  private(set) var start = 0
  /// Elements without text for readers that were passed over before the last token.
  private(set) var silenced: [HTMLPiece] = []
  /// Whether a tag was met that never ends: what follows is text, and is not searched for an end again.
  private var isTorn = false

  init(_ html: String) { self.init(bytes: Array(html.utf8)) }

  init(bytes: [UInt8]) { html = bytes }

  /// The pieces in their order.
  static func tokens(of html: String) -> [HTMLToken] {
    var tokenizer = HTMLTokenizer(html)
    var tokens: [HTMLToken] = []
    while let token = tokenizer.next() { tokens.append(token) }
    return tokens
  }

  /// Elements whose inside is no text for readers.
  private static let silent: Set<String> = [
    "script", "style", "title", "template", "noscript", "iframe", "object", "svg", "textarea", "select",
    "head",
  ]

  mutating func next() -> HTMLToken? {
    silenced = []
    while position < html.count {
      start = position
      guard html[position] == UInt8(ascii: "<") else { return text() }
      if let tag = tag() {
        guard case .start(let name, _) = tag, Self.silent.contains(name), name != "iframe" else { return tag }
        skip(past: name)
        silenced.append(HTMLPiece(kind: .silent(name), range: start..<position))
      } else if !skipDeclaration() {
        return text()
      }
    }
    return nil
  }

  /// Text up to the next tag; a `<` that begins none is text.
  private mutating func text() -> HTMLToken {
    let start = position
    position += 1
    while position < html.count, html[position] != UInt8(ascii: "<") { position += 1 }
    return .text(HTMLReferences.resolved(html[start..<position]))
  }

  /// `<!-- … -->`, `<!doctype …>`, `<?…>`.
  private mutating func skipDeclaration() -> Bool {
    let rest = html[position...]
    if rest.starts(with: "<!--".utf8) {
      position = end(of: "-->", from: position + 4)
      return true
    }
    guard rest.starts(with: "<!".utf8) || rest.starts(with: "<?".utf8) else { return false }
    position = end(of: ">", from: position + 2)
    return true
  }

  private func end(of mark: String, from start: Int) -> Int {
    let mark = Array(mark.utf8)
    var place = start
    while place + mark.count <= html.count {
      if html[place..<(place + mark.count)].elementsEqual(mark) { return place + mark.count }
      place += 1
    }
    return html.count
  }

  /// Goes behind the end of an element whose inside does not count.
  private mutating func skip(past name: String) {
    let mark = Array("</\(name)".utf8)
    while position < html.count {
      let rest = html[position...].prefix(mark.count)
      if rest.count == mark.count, zip(rest, mark).allSatisfy({ Self.lowercase($0) == $1 }) {
        position = end(of: ">", from: position)
        return
      }
      position += 1
    }
  }

  // MARK: - Tags

  private mutating func tag() -> HTMLToken? {
    guard !isTorn else { return nil }
    var place = position + 1
    let isEnd = place < html.count && html[place] == UInt8(ascii: "/")
    if isEnd { place += 1 }
    guard place < html.count, Self.isLetter(html[place]) else { return nil }
    let name = word(&place)
    var attributes: [String: String] = [:]
    while place < html.count, html[place] != UInt8(ascii: ">") {
      if Self.isBlank(html[place]) || html[place] == UInt8(ascii: "/") {
        place += 1
        continue
      }
      let (key, value) = attribute(&place)
      if attributes.count < 40, attributes[key] == nil { attributes[key] = value }
    }
    // Without its end it is no tag: a text may stop anywhere.
    guard place < html.count else {
      isTorn = true
      return nil
    }
    position = place + 1
    return isEnd ? .end(name) : .start(name, attributes)
  }

  private func word(_ place: inout Int) -> String {
    let start = place
    while place < html.count, !Self.isBlank(html[place]), !"/>=".utf8.contains(html[place]) { place += 1 }
    if place == start { place += 1 }
    return String(decoding: html[start..<place].map(Self.lowercase), as: UTF8.self)
  }

  private func attribute(_ place: inout Int) -> (String, String) {
    let name = word(&place)
    var after = place
    while after < html.count, Self.isBlank(html[after]) { after += 1 }
    guard after < html.count, html[after] == UInt8(ascii: "=") else { return (name, "") }
    place = after + 1
    while place < html.count, Self.isBlank(html[place]) { place += 1 }
    guard place < html.count else { return (name, "") }
    let quote = html[place]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    let start = isQuoted ? place + 1 : place
    place = start
    while place < html.count,
      isQuoted ? html[place] != quote : !Self.isBlank(html[place]) && html[place] != UInt8(ascii: ">")
    {
      place += 1
    }
    let value = HTMLReferences.resolved(html[start..<place])
    if isQuoted, place < html.count { place += 1 }
    return (name, value)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
  }
}
