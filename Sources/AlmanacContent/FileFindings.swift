import AlmanacModel

/// What the reading of dates depends on: the build day and the zone of the site.
struct SiteClock: Sendable {
  let today: Day
  let zone: Zone
}

/// Collects the findings of one file while it is read. It never leaves the reading of that file.
final class FileFindings {
  let source: SourceText
  let clock: SiteClock
  private(set) var log = DiagnosticLog()
  private(set) var errorCount = 0

  init(_ source: SourceText, _ clock: SiteClock) {
    self.source = source
    self.clock = clock
  }

  /// Adds a finding about a range of the file; the marker covers its part on the first line.
  func report(_ message: DiagnosticMessage, at range: Range<Int>) {
    if message.severity == .error { errorCount += 1 }
    let length = source.scalarCount(source.firstLine(of: range))
    log.report(
      message, at: SourceLocation(path: source.path, position: source.position(of: range.lowerBound)),
      excerpt: source.line(at: range.lowerBound), markerLength: length)
  }

  /// Adds a finding about the notation.
  func report(_ mistake: YAMLMistake) {
    let text = source.string(source.firstLine(of: mistake.range))
    report(ContentMessages.syntax(mistake.kind, text: text), at: mistake.range)
  }
}
