/// Finds markup that did not take, in a text that the parser left as text.
struct LeftoverScanner {
  let text: NodeBytes
  /// Whether the text begins a line of a paragraph.
  private let startsLine: Bool
  private let follower: Follower
  private(set) var found: [Leftover] = []

  /// What stands right behind the text.
  private enum Follower {
    case nothing, address, other

    init(_ node: MarkdownNode?) {
      guard let node, node.kind != .softBreak, node.kind != .lineBreak else {
        self = .nothing
        return
      }
      let shown = node.kind == .link ? node.firstChild : nil
      let isAddress =
        shown.map { node.destination.suffix($0.literal.count).elementsEqual($0.literal) } ?? false
      self = isAddress ? .address : .other
    }
  }

  private init(_ node: MarkdownNode, startsLine: Bool) {
    text = node.literal
    self.startsLine = startsLine
    follower = Follower(node.next)
  }

  /// What did not take in the text of a node, in its order.
  static func leftovers(in node: MarkdownNode, startsLine: Bool) -> [Leftover] {
    guard node.literal.contains(where: matters) else { return [] }
    var scanner = LeftoverScanner(node, startsLine: startsLine)
    scanner.scan()
    return scanner.found
  }

  /// Bytes with which something begins that is looked for.
  private static func matters(_ byte: UInt8) -> Bool {
    switch byte {
    case Ascii.asterisk, Ascii.hash, UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "="),
      UInt8(ascii: "^"), UInt8(ascii: "]"), UInt8(ascii: "("), UInt8(ascii: "_"), 0xC2, 0xE2, 0xE3, 0xEE,
      0xEF:
      true
    default: false
    }
  }

  private mutating func scan() {
    if startsLine { scanStart() }
    scanStars()
    if let underscores { add(.underscores, underscores) }
    var position = found.first?.range.upperBound ?? 0
    if found.first?.kind == .stars || found.first?.kind == .underscores { position = 0 }
    while position < text.count {
      guard Self.matters(text[position]), let leftover = leftover(at: position) else {
        position += 1
        continue
      }
      found.append(leftover)
      position = max(position + 1, leftover.range.upperBound)
    }
    found.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func leftover(at position: Int) -> Leftover? {
    switch text[position] {
    case UInt8(ascii: "("): doubleBracket(position)
    case UInt8(ascii: "["): wikiLink(position) ?? chatMark(position)
    case UInt8(ascii: "]"): gap(position) ?? reference(position)
    case UInt8(ascii: "{"): braces(position)
    case UInt8(ascii: "="): enclosed(position, by: "==", .highlight)
    case UInt8(ascii: "^"): enclosed(position, by: "^", .superscript)
    case 0xE3: begins(position, "【") ? upTo("】", from: position, .citationMark) : nil
    case 0xEE, 0xEF: special(position)
    default: nil
    }
  }

  // MARK: - At the start of a line

  private mutating func scanStart() {
    let hashes = text.prefix { $0 == Ascii.hash }.count
    if (1...6).contains(hashes), hashes < text.count {
      if begins(hashes, "\u{A0}") { return add(.noBreakSpace, 0..<(hashes + 2)) }
      if hashes > 1, CharacterClass.at(hashes, in: bytes(hashes)) == .word { add(.gluedHeading, 0..<hashes) }
      return
    }
    if let definition { return add(.definition, definition) }
    for bullet in Self.bullets where begins(0, bullet) {
      let end = bullet.utf8.count
      if isSet(behind: end, isDot: Self.dots.contains(bullet)) { add(.bullet, 0..<end) }
      return
    }
    let digits = text.prefix(9).prefix(while: Ascii.isDigit).count
    let marker = digits > 0 ? digits : 0
    guard marker < text.count else { return }
    let isMarker =
      digits > 0
      ? text[marker] == Ascii.period || text[marker] == UInt8(ascii: ")")
      : [Ascii.hyphen, Ascii.asterisk, UInt8(ascii: "+")].contains(text[marker])
    if isMarker, begins(marker + 1, "\u{A0}"), digits == 0 || !DateLine.begins(bytes(60)[...]) {
      add(.noBreakSpace, 0..<(marker + 3))
    }
  }

  /// Whether what stands behind a bullet is its item; a dot close to a letter or a digit may be a sign of its own.
  private func isSet(behind end: Int, isDot: Bool) -> Bool {
    guard end < text.count else { return follower != .nothing && !isDot }
    if Ascii.isWhitespace(text[end]) || begins(end, "\u{A0}") { return true }
    return !isDot && (Ascii.isLetter(text[end]) || Ascii.isDigit(text[end]) || text[end] == 0xC3)
  }

  private static let dots = ["·", "∙"]
  private static let bullets = ["•", "·", "▪", "●", "◦", "‣", "∙", "■", "➢", "\u{F0B7}"]

  // MARK: - Within a line

  /// `((https://…))`: the address became a link of its own.
  private func doubleBracket(_ position: Int) -> Leftover? {
    guard follower == .address, position + 2 == text.count, begins(position, "((") else { return nil }
    return Leftover(kind: .doubleBracket, range: position..<text.count)
  }

  private func wikiLink(_ position: Int) -> Leftover? {
    begins(position, "[[") ? upTo("]]", from: position, .wikiLink) : nil
  }

  /// `[cite: 1]`, `[cite_start]`.
  private func chatMark(_ position: Int) -> Leftover? {
    begins(position, "[cite:") || begins(position, "[cite_") ? upTo("]", from: position, .citationMark) : nil
  }

  /// `[Text] (https://…)`, `[Text] (../seite.md)`.
  private func gap(_ bracket: Int) -> Leftover? {
    guard begins(bracket, "] ("), let open = text[..<bracket].suffix(400).lastIndex(of: UInt8(ascii: "[")),
      open + 1 < bracket, text[(open + 1)..<bracket].contains(where: { !Ascii.isDigit($0) })
    else { return nil }
    let rest = text[(bracket + 3)...]
    // Addresses became links of their own: the text ends with the bracket.
    let isAddress = rest.isEmpty
    let inside = rest.prefix(400).prefix { $0 != UInt8(ascii: ")") }
    let isPath =
      inside.count < rest.count && !inside.contains(Ascii.space)
      && (inside.contains(Ascii.slash) || inside.suffix(5).contains(Ascii.period)) && !inside.isEmpty
    guard isAddress || isPath else { return nil }
    return Leftover(kind: .gap, range: open..<(bracket + 3))
  }

  /// `[Text][]`, `[Text][Marke]`: both numbers, they are sources such as `[1][2]`.
  private func reference(_ bracket: Int) -> Leftover? {
    guard begins(bracket, "]["), let open = text[..<bracket].suffix(200).lastIndex(of: UInt8(ascii: "[")),
      open + 1 < bracket, text[(open + 1)..<bracket].contains(where: { !Ascii.isDigit($0) })
    else { return nil }
    return text[(bracket + 2)...].prefix(100).firstIndex(of: UInt8(ascii: "]")).map {
      Leftover(kind: .reference, range: open..<($0 + 1))
    }
  }

  /// `[Text]: https://…` at the start of a line, which would give a link its address behind an empty line.
  private var definition: Range<Int>? {
    guard text.first == UInt8(ascii: "["), !begins(1, "^"),
      let end = text.prefix(300).firstRange(of: "]:".utf8), end.lowerBound > 1
    else { return nil }
    let rest = text[end.upperBound...].drop(while: Ascii.isWhitespace)
    // Addresses became links of their own: the text ends with the colon.
    let isAddress =
      rest.isEmpty
      || ["http", "www.", "/", "../", "./", "<", "{{", "mailto:"].contains { rest.starts(with: $0.utf8) }
    return isAddress ? 0..<end.upperBound : nil
  }

  private func braces(_ position: Int) -> Leftover? {
    for (open, close) in [("{{", "}}"), ("{%", "%}")] where begins(position, open) {
      if let command = upTo(close, from: position, .shortcode) { return command }
      // Over several lines.
      let isCommand = ["{{<", "{{%", "{% "].contains { begins(position, $0) }
      return isCommand ? Leftover(kind: .shortcode, range: position..<text.count) : nil
    }
    if begins(position, "{#") || begins(position, "{.") || begins(position, "{:") {
      return upTo("}", from: position, .attribute)
    }
    return nil
  }

  /// Something between two marks, which stand close to it.
  private func enclosed(_ position: Int, by mark: String, _ kind: Leftover.Kind) -> Leftover? {
    let length = mark.utf8.count
    let start = position + length
    guard begins(position, mark), start < text.count, !Ascii.isWhitespace(text[start]),
      text[start] != text[position]
    else { return nil }
    let rest = text[start...].prefix(200)
    guard let end = rest.firstRange(of: mark.utf8), !Ascii.isWhitespace(text[end.lowerBound - 1]) else {
      return nil
    }
    if kind == .superscript, rest[..<end.lowerBound].contains(Ascii.space) { return nil }
    return Leftover(kind: kind, range: position..<end.upperBound)
  }

  /// U+FFFD and characters of private use, of which chat programs make the marks of their sources.
  private func special(_ position: Int) -> Leftover? {
    guard position + 2 < text.count else { return nil }
    if begins(position, "\u{FFFD}") {
      return Leftover(kind: .lostCharacter, range: position..<(position + 3))
    }
    let isPrivate = text[position] == 0xEE || (0x80...0xA3).contains(text[position + 1])
    guard isPrivate else { return nil }
    let rest = text[position...].prefix(200)
    if begins(position + 3, "cite"), let end = rest.firstRange(of: "\u{E201}".utf8) {
      return Leftover(kind: .citationMark, range: position..<end.upperBound)
    }
    return Leftover(kind: .privateUse, range: position..<(position + 3))
  }

  // MARK: - Bytes

  mutating func add(_ kind: Leftover.Kind, _ range: Range<Int>) {
    found.append(Leftover(kind: kind, range: range))
  }

  private func upTo(_ end: String, from position: Int, _ kind: Leftover.Kind) -> Leftover? {
    text[position...].prefix(400).firstRange(of: end.utf8).map {
      Leftover(kind: kind, range: position..<$0.upperBound)
    }
  }

  private func begins(_ position: Int, _ wanted: String) -> Bool {
    position <= text.count && text[position...].starts(with: wanted.utf8)
  }

  /// The first bytes as an array.
  private func bytes(_ count: Int) -> [UInt8] { Array(text.prefix(count + 8)) }

  func isBlank(at position: Int) -> Bool {
    Ascii.isWhitespace(text[position]) || begins(position, "\u{A0}")
  }

  func isBlank(before position: Int) -> Bool {
    Ascii.isWhitespace(text[position - 1]) || (position > 1 && begins(position - 2, "\u{A0}"))
  }

  func isLetter(at position: Int) -> Bool {
    Ascii.isLetter(text[position]) || Ascii.isDigit(text[position]) || text[position] >= 0x80
  }

  func isLetter(before position: Int) -> Bool { isLetter(at: position - 1) }
}
