/// Writes content lines as octets: folded at 75 octets, never inside a UTF-8 sequence, ended by CRLF
/// (RFC 5545, section 3.1). Nothing that is passed in can begin a line or a parameter of its own.
struct LineEncoder: Sendable {
  /// What was written so far.
  private(set) var octets: [UInt8] = []
  private var lineStart = 0
  private static let limit = 75

  init() {}

  init(capacity: Int) {
    octets.reserveCapacity(capacity)
  }

  /// Begins a line with its name, of which only letters, digits and hyphens are kept.
  /// Answers false, having written nothing, when no name is left.
  mutating func begin(named name: String) -> Bool {
    lineStart = octets.count
    appendName(name)
    return octets.count > lineStart
  }

  /// Adds a parameter to the line begun.
  mutating func parameter(_ name: String, _ values: [String]) {
    let start = octets.count
    octets.append(Octet.semicolon)
    appendName(name)
    guard octets.count > start + 1 else {
      octets.removeLast()
      return
    }
    octets.append(Octet.equals)
    for (position, value) in values.enumerated() {
      if position > 0 { octets.append(Octet.comma) }
      ParameterValue.append(value, to: &octets)
    }
  }

  /// Adds a parameter with one value to the line begun; the name must be a literal of this library.
  mutating func parameter(_ name: StaticString, _ value: String) {
    octets.append(Octet.semicolon)
    append(name)
    octets.append(Octet.equals)
    ParameterValue.append(value, to: &octets)
  }

  /// Begins a line with a name that is a literal of this library.
  mutating func begin(_ name: StaticString) {
    lineStart = octets.count
    append(name)
  }

  /// Ends the line with a value that is not TEXT. Control characters are left out.
  mutating func end(raw value: String) {
    octets.append(Octet.colon)
    var value = value
    value.withUTF8 { source in
      if source.contains(where: Octet.isForbidden) {
        octets += source.filter { !Octet.isForbidden($0) }
      } else {
        octets.append(contentsOf: source)
      }
    }
    finish()
  }

  /// Ends the line with a value of octets that are known to be in order, such as a date.
  mutating func end(octets value: [UInt8]) {
    octets.append(Octet.colon)
    octets += value
    finish()
  }

  /// Ends the line with a TEXT value.
  mutating func end(text: String) {
    octets.append(Octet.colon)
    TextValue.append(text, to: &octets)
    finish()
  }

  /// Ends the line with a list of TEXT values, separated by commas.
  mutating func end(texts: [String]) {
    octets.append(Octet.colon)
    for (position, text) in texts.enumerated() {
      if position > 0 { octets.append(Octet.comma) }
      TextValue.append(text, to: &octets)
    }
    finish()
  }

  /// Adds lines that were written before.
  mutating func append(encoded: [UInt8]) {
    octets += encoded
  }

  /// What the grammar leaves of a name, in upper case.
  static func cleanName(_ name: String) -> [UInt8] {
    name.utf8.filter(Octet.isName).map { (0x61...0x7A).contains($0) ? $0 & 0xDF : $0 }
  }

  private mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { octets.append(contentsOf: $0) }
  }

  private mutating func appendName(_ name: String) {
    var name = name
    name.withUTF8 { source in
      if source.allSatisfy({ Octet.isName($0) && !(0x61...0x7A).contains($0) }) {
        octets.append(contentsOf: source)
      } else {
        octets += Self.cleanName(String(decoding: source, as: UTF8.self))
      }
    }
  }

  private mutating func finish() {
    if octets.count - lineStart > Self.limit { fold() }
    octets.append(Octet.carriageReturn)
    octets.append(Octet.lineFeed)
    lineStart = octets.count
  }

  private mutating func fold() {
    let line = Array(octets[lineStart...])
    octets.removeLast(line.count)
    var start = 0
    var room = Self.limit
    while line.count - start > room {
      var end = start + room
      // A sequence has at most four octets; damaged text is cut where it is, so that this ends.
      while end > start + room - 4, Octet.continuesSequence(line[end]) { end -= 1 }
      octets += line[start..<end]
      octets.append(Octet.carriageReturn)
      octets.append(Octet.lineFeed)
      octets.append(Octet.space)
      start = end
      room = Self.limit - 1
    }
    octets += line[start...]
  }
}
