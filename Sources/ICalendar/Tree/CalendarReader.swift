/// Reads the component trees of a file (RFC 5545, section 3.4), whatever the file looks like.
///
/// What cannot be understood is left out and noted with its line; reading never stops at it.
public struct CalendarReader: Sendable {
  /// What a file holds.
  public struct Reading: Hashable, Sendable {
    /// The outermost components, usually one `VCALENDAR`; in file order.
    public let components: [Component]
    /// What could not be taken as it stood, by line.
    public let problems: [CalendarProblem]
  }

  private let limits: ReadingLimits

  /// A reader that takes no more of a file than the limits say.
  public init(limits: ReadingLimits = ReadingLimits()) {
    self.limits = limits
  }

  /// Reads the octets of a file.
  public func read(_ octets: [UInt8]) -> Reading {
    var builder = ComponentTreeBuilder(limits: limits)
    var lines = LineUnfolder(LegacyText.utf8(octets), limit: limits.lineOctets)
    guard var pending = lines.next() else { return builder.finished() }
    var count = 1
    while let line = lines.next() {
      if pending.isProse, !ContentLineParser.looksLikeProperty(line.octets) {
        join(line, to: &pending)
        builder.note(.brokenFold, lineNumber: line.number)
        continue
      }
      take(pending, into: &builder)
      pending = line
      count += 1
      if count > limits.lines {
        builder.note(.tooManyLines, lineNumber: line.number)
        return builder.finished()
      }
    }
    take(pending, into: &builder)
    return builder.finished()
  }

  private func take(_ line: LineUnfolder.Line, into builder: inout ComponentTreeBuilder) {
    if line.isCut { builder.note(.lineTooLong, lineNumber: line.number) }
    var parser = ContentLineParser(line.octets)
    guard let content = parser.parse(lineNumber: line.number) else {
      builder.note(.notAProperty, lineNumber: line.number)
      return
    }
    if parser.isIrregular { builder.note(.irregularLine, lineNumber: line.number) }
    let charset = parser.charset.flatMap { $0.isEmpty ? nil : $0 }
    if let charset, !LegacyCharset.isKnown(charset) {
      builder.note(.unknownCharset(charset), lineNumber: line.number)
    } else if charset == nil, !Self.isUTF8(line.octets) {
      builder.note(.notUTF8, lineNumber: line.number)
    }
    builder.take(content)
  }

  /// Adds a stray line to the property before it.
  ///
  /// After a line as long as a fold makes it, the break was a fold that lost its mark; else it was a
  /// break of the text that should have been escaped.
  private func join(_ line: LineUnfolder.Line, to previous: inout LineUnfolder.Line) {
    let mark: [UInt8] = previous.lastLength < 70 ? [Octet.backslash, 0x6E] : []
    let room = limits.lineOctets - previous.octets.count
    previous.octets += (mark + line.octets).prefix(max(room, 0))
    previous.isCut = previous.isCut || mark.count + line.octets.count > room
    previous.lastLength = line.lastLength
  }

  private static func isUTF8(_ octets: [UInt8]) -> Bool {
    guard octets.contains(where: { $0 >= 0x80 }) else { return true }
    return String(validating: octets, as: UTF8.self) != nil
  }
}
