/// Reads one unfolded line as forgivingly as it can be understood (RFC 5545, section 3.1).
///
/// Blanks around names, parameters without a value, quotes that are never closed and colons in values without quotes
/// are accepted.
struct ContentLineParser {
  private let octets: [UInt8]
  private let lastColon: Int
  private var position = 0
  /// Whether the line had to be bent to be understood.
  private(set) var isIrregular = false
  /// The name of the encoding that the line says it is in, if it says one.
  private(set) var charset: String?

  init(_ octets: [UInt8]) {
    self.octets = octets
    lastColon = octets.lastIndex(of: Octet.colon) ?? 0
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
    let raw = octets[position...]
    let isQuoted = parameters.contains { $0.name == "QUOTED-PRINTABLE" || Self.saysQuotedPrintable($0) }
    let value = (isQuoted ? QuotedPrintableValue.decoded(raw)[...] : raw).filter { !Octet.isForbidden($0) }
    charset = parameters.first { $0.name == "CHARSET" }?.values.first
    return ContentLine(
      name, parameters, value: decoded(Array(value), isQuoted: isQuoted), lineNumber: lineNumber)
  }

  /// In the encoding that the line names; octets that stand there as they are and are UTF-8 mean that, whatever it says.
  private func decoded(_ octets: [UInt8], isQuoted: Bool) -> String {
    guard let charset, case .table(let table)? = LegacyCharset.meaning(of: charset) else {
      return LegacyText.decoded(octets)
    }
    let plain = isQuoted ? nil : String(validating: octets, as: UTF8.self)
    return plain ?? LegacyCharset.decoded(octets, by: table)
  }

  private static func saysQuotedPrintable(_ parameter: ContentLine.Parameter) -> Bool {
    parameter.name == "ENCODING" && parameter.values.first?.uppercased() == "QUOTED-PRINTABLE"
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
      values.append(parameterValue(of: name))
    } while current == Octet.comma
    return ContentLine.Parameter(name, values)
  }

  private mutating func parameterValue(of name: String) -> String {
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
    let isZone = name == "TZID"
    while let octet = current, octet != Octet.semicolon {
      if octet == Octet.comma, !isZone { break }
      if octet == Octet.colon, !isInside(from: start, isZone: isZone) { break }
      if octet == Octet.quote || octet == Octet.colon || octet == Octet.comma { isIrregular = true }
      position += 1
    }
    let value = text(ParameterValue.decoded(octets[start..<position])[...])
    return isZone ? TextValue.unescaped(value) : value
  }

  /// Whether the colon at hand belongs to the value that begins at `start`: in the name of a zone before anything but
  /// a date, and in an address.
  private func isInside(from start: Int, isZone: Bool) -> Bool {
    guard position < lastColon else { return false }
    let after = octets[(position + 1)...]
    if isZone {
      let digits = after.drop { $0 == Octet.space || $0 == Octet.tab }.prefix(4)
      return digits.count < 4 || !digits.allSatisfy(Octet.isDigit)
    }
    let before = octets[start..<position]
    guard !before.isEmpty, before.count < 12, before.allSatisfy(Octet.isLetter) else { return false }
    let scheme = before.map { $0 | 0x20 }
    return after.prefix(2).elementsEqual([0x2F, 0x2F]) || scheme == Array("mailto".utf8)
      || scheme == Array("cid".utf8)
  }

  private mutating func skipToDelimiter() {
    while let octet = current, octet != Octet.semicolon, octet != Octet.colon { position += 1 }
  }

  private func text(_ octets: ArraySlice<UInt8>) -> String {
    LegacyText.decoded(octets.filter { !Octet.isForbidden($0) || $0 == Octet.lineFeed })
  }
}
