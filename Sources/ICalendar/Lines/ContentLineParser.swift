/// Reads one unfolded line as forgivingly as it can be understood (RFC 5545, section 3.1).
///
/// Blanks around names, parameters without a value and quotes that are never closed are accepted.
struct ContentLineParser {
  private let octets: [UInt8]
  private var position = 0
  /// Whether the line had to be bent to be understood.
  private(set) var isIrregular = false

  init(_ octets: [UInt8]) {
    self.octets = octets
  }

  /// Whether the octets begin like a property: a name, then `:` or `;`.
  static func looksLikeProperty(_ octets: [UInt8]) -> Bool {
    var parser = ContentLineParser(octets)
    return !parser.name().isEmpty && (parser.current == Octet.colon || parser.current == Octet.semicolon)
  }

  /// The line, or nil if it has no name or no `:`.
  mutating func parse(lineNumber: Int) -> ContentLine? {
    let name = regular(name())
    guard !name.isEmpty else { return nil }
    var parameters: [ContentLine.Parameter] = []
    while current == Octet.semicolon {
      position += 1
      if let parameter = parameter() { parameters.append(parameter) }
    }
    guard current == Octet.colon else { return nil }
    position += 1
    let value = octets[position...].filter { !Octet.isForbidden($0) }
    return ContentLine(
      name, parameters, value: LegacyText.decoded(value), lineNumber: lineNumber)
  }

  private var current: UInt8? {
    position < octets.count ? octets[position] : nil
  }

  private mutating func skipBlanks() {
    while let octet = current, octet == Octet.space || octet == Octet.tab {
      isIrregular = true
      position += 1
    }
  }

  private mutating func name() -> ArraySlice<UInt8> {
    skipBlanks()
    let start = position
    // Dots and underscores are forbidden in names, but vCard groups and careless programs use them.
    while let octet = current, Octet.isName(octet) || octet == 0x2E || octet == 0x5F { position += 1 }
    let name = octets[start..<position]
    skipBlanks()
    return name
  }

  /// The name as the grammar allows it: without the group of a vCard, hyphens for underscores.
  private mutating func regular(_ name: ArraySlice<UInt8>) -> String {
    guard !name.allSatisfy(Octet.isName) else { return String(decoding: name, as: UTF8.self) }
    isIrregular = true
    let ungrouped = name.lastIndex(of: 0x2E).map { name[($0 + 1)...] } ?? name
    return String(decoding: ungrouped.map { $0 == 0x5F ? Octet.hyphen : $0 }, as: UTF8.self)
  }

  private mutating func parameter() -> ContentLine.Parameter? {
    let name = regular(name())
    guard !name.isEmpty else {
      isIrregular = true
      skipToDelimiter()
      return nil
    }
    guard current == Octet.equals else {
      isIrregular = true
      skipToDelimiter()
      return ContentLine.Parameter(name, "")
    }
    var values: [String] = []
    repeat {
      position += 1
      values.append(parameterValue())
    } while current == Octet.comma
    return ContentLine.Parameter(name, values)
  }

  private mutating func parameterValue() -> String {
    if current == Octet.quote, let end = octets[(position + 1)...].firstIndex(of: Octet.quote) {
      let value = octets[(position + 1)..<end]
      position = end + 1
      if let octet = current, octet != Octet.comma, octet != Octet.semicolon, octet != Octet.colon {
        isIrregular = true
        skipToDelimiter()
      }
      return text(ParameterValue.decoded(value)[...])
    }
    let start = position
    while let octet = current, octet != Octet.comma, octet != Octet.semicolon, octet != Octet.colon {
      if octet == Octet.quote { isIrregular = true }
      position += 1
    }
    return text(ParameterValue.decoded(octets[start..<position])[...])
  }

  private mutating func skipToDelimiter() {
    while let octet = current, octet != Octet.semicolon, octet != Octet.colon { position += 1 }
  }

  private func text(_ octets: ArraySlice<UInt8>) -> String {
    LegacyText.decoded(octets.filter { !Octet.isForbidden($0) || $0 == Octet.lineFeed })
  }
}
