import AlmanacModel
import AlmanacSite

/// Reports placeholders, sample addresses and the starter's sentences in what readers see.
struct PlaceholderCheck {
  private let lines: PublicLines
  private let starter: StarterLines
  private let addressLine: Int
  private let legalPages: Set<String>
  private let isLaunch: Bool

  /// - Parameter isLaunch: everything counts that is still to be supplied.
  init(_ linked: LinkedSite, _ lines: PublicLines, starter: StarterLines, isLaunch: Bool) {
    self.isLaunch = isLaunch
    self.lines = lines
    self.starter = starter
    let site = linked.site
    addressLine = site.configuration.url == nil ? 0 : site.configuration.urlPosition.line
    let sites = [site] + linked.editions.map(\.site)
    legalPages = Set(
      sites.flatMap { site in LegalPage.allCases.compactMap { $0.page(of: site)?.page.matter.path } })
  }

  /// - Parameter jobs: how many threads read the files.
  func run(jobs: Int, _ log: inout DiagnosticLog) {
    let paths = lines.paths
    for found in ParallelMap.map(count: paths.count, jobs: jobs, { read(paths[$0]) }) { log.merge(found) }
  }

  private func read(_ path: String) -> DiagnosticLog {
    var log = DiagnosticLog()
    let isOfStarter = starter.paths.contains(path)
    guard isOfStarter || PlaceholderBytes.mayOccur(in: lines.bytes(of: path)) else { return log }
    let lines = lines.lines(of: path)
    if isOfStarter, let line = lines.first(where: { starter.contains($0.text) && !isAddress($0, path) }) {
      report(
        LaunchMessages.starterText(line.text.trimmed(to: 60)), path, line, column: Self.beginning(line.text),
        "", &log)
    }
    for line in lines {
      let isFormal = line.isField || legalPages.contains(path)
      if let found = PlaceholderText.first(in: line.text, isFormal: isFormal) {
        let message = LaunchMessages.placeholder(found.text.trimmed(to: 60))
        report(message, path, line, column: found.column, found.text, &log)
      } else if !isAddress(line, path), let found = SampleAddress.first(in: line.text) {
        let message = LaunchMessages.sampleAddress(
          found.text.trimmed(to: 80), severity: isFormal || isLaunch ? .error : .warning)
        report(message, path, line, column: found.column, found.text, &log)
      }
    }
    return log
  }

  /// Of the site's own address there is a finding already.
  private func isAddress(_ line: PublicLines.Line, _ path: String) -> Bool {
    path == "site.yaml" && line.number == addressLine
  }

  /// The column on which a line begins to say something.
  private static func beginning(_ text: String) -> Int {
    text.unicodeScalars.prefix { $0 == " " || $0 == "-" }.count + 1
  }

  private func report(
    _ message: DiagnosticMessage, _ path: String, _ line: PublicLines.Line, column: Int, _ marked: String,
    _ log: inout DiagnosticLog
  ) {
    log.report(
      message,
      at: SourceLocation(path: path, position: SourcePosition(line: line.number, column: column)),
      markerLength: max(1, marked.unicodeScalars.count))
  }
}

extension String {
  /// Without blanks and dashes in front, and not longer than so many letters.
  fileprivate func trimmed(to limit: Int) -> String {
    let text = trimmingPrefix { $0.isWhitespace || $0 == "-" }
    return text.count > limit ? "\(text.prefix(limit - 1))…" : String(text)
  }
}
