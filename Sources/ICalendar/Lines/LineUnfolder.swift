/// Cuts the octets of a file into unfolded lines (RFC 5545, section 3.1).
///
/// Line ends may be CRLF, LF or CR in any mixture; empty lines are passed over. Sequences that a fold
/// cut in two are whole again, because joining happens before decoding. Memory: one line at a time.
struct LineUnfolder: Sequence, IteratorProtocol {
  /// An unfolded line.
  struct Line {
    /// The octets without line ends and fold marks.
    var octets: [UInt8]
    /// The number of its first physical line, from 1.
    var number: Int
    /// The length of its last physical line in octets, which tells a lost fold mark from a raw break.
    var lastLength: Int
    /// Whether octets beyond the limit were dropped.
    var isCut = false

    /// Whether the property holds text that people write with line breaks, so that a stray line after
    /// it is its rest.
    var isProse: Bool {
      let name = octets.prefix(16).prefix { $0 != Octet.colon && $0 != Octet.semicolon }
      return Self.prose.contains(String(decoding: name, as: UTF8.self).uppercased())
    }

    private static let prose = ["DESCRIPTION", "SUMMARY", "LOCATION", "COMMENT", "X-ALT-DESC"]
  }

  private let source: [UInt8]
  private let limit: Int
  private var position: Int
  private var lineNumber = 0

  /// - Parameter limit: how many octets of one unfolded line are kept.
  init(_ source: [UInt8], limit: Int) {
    self.source = source
    self.limit = limit
    position = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func next() -> Line? {
    guard let first = nextPhysical() else { return nil }
    var line = Line(octets: [], number: lineNumber, lastLength: first.count)
    // A fold mark at the start of a file has nothing to continue; a name never begins with a blank.
    add(first.drop { $0 == Octet.space || $0 == Octet.tab }, to: &line)
    while true {
      let isFold = nextIsFold
      let isSoft = !line.isCut && QuotedPrintableValue.continues(line.octets)
      guard isFold || isSoft, let more = nextPhysical() else { return line }
      if isSoft { line.octets.removeLast() }
      line.lastLength = more.count
      add(isFold ? more.dropFirst() : more, to: &line)
    }
  }

  private func add(_ octets: ArraySlice<UInt8>, to line: inout Line) {
    let room = limit - line.octets.count
    if octets.count > room { line.isCut = true }
    line.octets += octets.prefix(Swift.max(room, 0))
  }

  /// Whether the next line that is not empty continues this one.
  private var nextIsFold: Bool {
    let next = source[position...].first { $0 != Octet.lineFeed && $0 != Octet.carriageReturn }
    return next == Octet.space || next == Octet.tab
  }

  /// The next line of the file that is not empty.
  private mutating func nextPhysical() -> ArraySlice<UInt8>? {
    while position < source.count {
      let start = position
      while position < source.count, source[position] != Octet.lineFeed,
        source[position] != Octet.carriageReturn
      {
        position += 1
      }
      let line = source[start..<position]
      skipLineEnd()
      lineNumber += 1
      if !line.isEmpty { return line }
    }
    return nil
  }

  private mutating func skipLineEnd() {
    var end = position
    if octet(at: end) == Octet.carriageReturn { end += 1 }
    // Files that were converted twice end their lines with CR CR LF.
    if octet(at: end) == Octet.carriageReturn, octet(at: end + 1) == Octet.lineFeed { end += 1 }
    if octet(at: end) == Octet.lineFeed { end += 1 }
    position = end
  }

  private func octet(at index: Int) -> UInt8? {
    index < source.count ? source[index] : nil
  }
}
