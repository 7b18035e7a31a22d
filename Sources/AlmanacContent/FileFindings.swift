import AlmanacModel
import CivilTime

/// What reading depends on: the build day, the zone of the site, the zones that there are, and the languages.
struct SiteClock: Sendable, Equatable {
  let today: Day
  let zone: Zone
  let zones: ZoneDatabase
  var languages = ReadingLanguages.none

  /// For what holds no dates.
  static let none = SiteClock(today: Day(number: 0), zone: .utc, zones: .none)
}

/// Collects the findings of one file while it is read. It never leaves the reading of that file.
final class FileFindings {
  /// So many findings say enough about a file; a last one says that there are more.
  static let limit = 5000

  let source: SourceText
  let clock: SiteClock
  private(set) var log = DiagnosticLog()
  private(set) var errorCount = 0
  private var cursor: PositionCursor
  private var excerpt: (start: Int, text: String)?

  init(_ source: SourceText, _ clock: SiteClock) {
    self.source = source
    self.clock = clock
    cursor = PositionCursor(source)
  }

  /// Line and column of an offset.
  func position(of offset: Int) -> SourcePosition { cursor.position(of: offset) }

  /// Adds a finding about a range of the file; the marker covers its part on the first line.
  func report(_ message: @autoclosure () -> DiagnosticMessage, at range: Range<Int>) {
    guard log.diagnostics.count < Self.limit else {
      errorCount += 1
      if log.diagnostics.count == Self.limit { add(ContentMessages.moreFindings, at: range) }
      return
    }
    let message = message()
    if message.severity == .error { errorCount += 1 }
    add(message, at: range)
  }

  private func add(_ message: DiagnosticMessage, at range: Range<Int>) {
    let location = SourceLocation(path: source.path, position: cursor.position(of: range.lowerBound))
    let start = cursor.lineStart
    let text = excerpt.flatMap { $0.start == start ? $0.text : nil } ?? source.line(at: range.lowerBound)
    excerpt = (start, text)
    log.report(
      message, at: location, excerpt: text, markerLength: source.scalarCount(source.firstLine(of: range)))
  }

  /// Adds a finding about the notation.
  func report(_ mistake: YAMLMistake) {
    let text = source.string(source.firstLine(of: mistake.range))
    let end = min(mistake.range.upperBound, source.bytes.count)
    let behind = source.string(source.withoutTrailingBlanks(source.firstLine(of: end..<source.bytes.count)))
    report(ContentMessages.syntax(mistake.kind, text: text, behind: behind), at: mistake.range)
  }
}
