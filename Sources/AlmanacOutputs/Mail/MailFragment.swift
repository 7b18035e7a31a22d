import AlmanacModel

/// Turns a fragment of the site's own HTML into HTML for mail programs: elements and attributes that old programs
/// know, and the style on each element, because they drop style sheets.
struct MailFragment {
  /// Wider pictures are scaled to the width of the text.
  static let width = 552

  /// The fragment for a mail. All addresses must be complete already.
  static func convert(_ html: String) -> String {
    var writer = MailFragment(source: Array(html.utf8))
    writer.run()
    return String(decoding: writer.output, as: UTF8.self)
  }

  private let source: [UInt8]
  private var index = 0
  private var output: [UInt8] = []
  /// What to close for each element that is open.
  private var open: [(name: String, closing: String)] = []

  private init(source: [UInt8]) {
    self.source = source
    output.reserveCapacity(source.count * 2)
  }

  private mutating func run() {
    while index < source.count {
      guard source[index] == UInt8(ascii: "<") else {
        output.append(source[index])
        index += 1
        continue
      }
      index += 1
      if byte == UInt8(ascii: "/") {
        index += 1
        close(name())
        skipTag()
      } else {
        let name = name()
        begin(name, attributes())
      }
    }
  }

  // MARK: - Reading

  private var byte: UInt8 { index < source.count ? source[index] : 0 }

  private mutating func name() -> String {
    let start = index
    while index < source.count, MailFragment.isNamePart(source[index]) { index += 1 }
    return String(decoding: source[start..<index], as: UTF8.self).lowercased()
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39
      || byte == UInt8(ascii: "-")
  }

  private mutating func skipTag() {
    while index < source.count, source[index] != UInt8(ascii: ">") { index += 1 }
    index += 1
  }

  /// The attributes up to `>`; values as they stand, still escaped.
  private mutating func attributes() -> [String: String] {
    var found: [String: String] = [:]
    while index < source.count, byte != UInt8(ascii: ">") {
      let name = name()
      guard !name.isEmpty else {
        index += 1
        continue
      }
      guard byte == UInt8(ascii: "=") else {
        found[name] = ""
        continue
      }
      index += 1
      found[name] = value()
    }
    index += 1
    return found
  }

  private mutating func value() -> String {
    guard byte == UInt8(ascii: "\"") else { return "" }
    index += 1
    let start = index
    while index < source.count, source[index] != UInt8(ascii: "\"") { index += 1 }
    let text = String(decoding: source[start..<min(index, source.count)], as: UTF8.self)
    index += 1
    return text
  }

  // MARK: - Writing

  private mutating func append(_ text: String) { output.append(contentsOf: text.utf8) }

  private mutating func begin(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "br", "hr": append("<\(name)\(MailStyles.attribute(name))>")
    case "img": picture(attributes)
    case "input", "source", "wbr": break
    case "ul" where MailList.classes.contains(attributes["class"] ?? ""):
      append(MailList.opening)
      open.append((name, MailList.closing))
    case "li" where open.last?.closing == MailList.closing:
      append(MailList.row)
      open.append((name, MailList.rowClosing))
    case "time" where open.last?.closing == MailList.rowClosing:
      append(MailList.time)
      open.append((name, MailList.timeClosing))
    case "a" where open.last?.closing == MailList.rowClosing:
      append("<a\(kept(name, attributes))\(MailList.title)>")
      open.append((name, "</a>"))
    case "p" where open.last?.closing == MailList.rowClosing:
      append("<p\(MailList.summary)>")
      open.append((name, "</p>"))
    default:
      let written = MailStyles.replacement[name] ?? name
      guard MailStyles.known.contains(written) else {
        open.append((name, ""))
        return
      }
      append("<\(written)\(kept(name, attributes))\(MailStyles.attribute(name, attributes["class"] ?? ""))>")
      open.append((name, "</\(written)>"))
    }
  }

  /// The attributes that mean something in a mail.
  private func kept(_ name: String, _ attributes: [String: String]) -> String {
    let names: [String] =
      switch name {
      case "a": ["href"]
      case "ol": ["start"]
      case "td", "th": ["colspan", "rowspan"]
      default: []
      }
    var text = names.compactMap { key in attributes[key].map { " \(key)=\"\($0)\"" } }.joined()
    if name == "table" { text += " cellpadding=\"6\" cellspacing=\"0\" border=\"1\" width=\"100%\"" }
    if let align = MailStyles.alignment(attributes["class"] ?? "") { text += " align=\"\(align)\"" }
    return text
  }

  /// A picture as wide as it is, but no wider than the text; without a complete address its words stand in.
  private mutating func picture(_ attributes: [String: String]) {
    let words = attributes["alt"] ?? ""
    guard let address = attributes["src"], address.hasPrefix("https://") || address.hasPrefix("http://")
    else {
      append(words)
      return
    }
    let width = attributes["width"].flatMap { Int($0) } ?? Self.width
    let height = attributes["height"].flatMap { Int($0) }
    let shown = min(width, Self.width)
    let scaled = height.map { " height=\"\(max(1, $0 * shown / max(1, width)))\"" } ?? ""
    append(
      "<img src=\"\(address)\" alt=\"\(words)\" width=\"\(shown)\"\(scaled) border=\"0\"\(MailStyles.attribute("img"))>"
    )
  }

  /// Closes the element and what is still open in it.
  private mutating func close(_ name: String) {
    guard let start = open.lastIndex(where: { $0.name == name }) else { return }
    while open.count > start, let last = open.popLast() { append(last.closing) }
  }
}
