import AlmanacModel
import AlmanacSite

/// Finds what is not the editor's yet: the address and names of an example, places that wait for words, sentences
/// of the starter. With `notice` a site says that it is an example and may keep all but the marks.
public struct LaunchCheck {
  /// For whom it looks.
  public enum Occasion: Sendable {
    /// A trial build: marks are warnings, and texts are not read.
    case build
    case publication, check
    /// `check --launch`: everything that is still to be supplied, notice or not.
    case launch
  }

  private let linked: LinkedSite
  private let occasion: Occasion
  private let seeds: [String]
  private let addressIsGiven: Bool
  private let jobs: Int
  private var site: Site { linked.site }

  /// - Parameters:
  ///   - linked: the site with all that was found.
  ///   - occasion: for whom it looks.
  ///   - seeds: where `seeds/` may lie, for the sentences of the starter.
  ///   - addressIsGiven: the public address was named on the command line and is meant so.
  ///   - jobs: how many threads read the texts.
  public init(
    _ linked: LinkedSite, _ occasion: Occasion, seeds: [String], addressIsGiven: Bool = false, jobs: Int = 1
  ) {
    self.linked = linked
    self.occasion = occasion
    self.seeds = seeds
    self.addressIsGiven = addressIsGiven
    self.jobs = jobs
  }

  public func run(_ log: inout DiagnosticLog) {
    checkAddress(&log)
    let lines = PublicLines(linked)
    checkMarks(lines, &log)
    guard occasion != .build else { return }
    let isExample = site.configuration.notice != nil
    if occasion == .launch || !isExample {
      let starter = StarterLines(seeds: seeds)
      PlaceholderCheck(linked, lines, starter: starter, isLaunch: occasion == .launch).run(jobs: jobs, &log)
      PublisherCheck(site).run(&log)
    }
    if occasion == .launch { SupplyCheck(linked, lines).run(&log) }
  }

  // MARK: - The public address

  private func checkAddress(_ log: inout DiagnosticLog) {
    guard let url = site.url, !addressIsGiven, SampleAddress.isSample(url: url) else { return }
    let place = SourceLocation(path: "site.yaml", position: site.configuration.urlPosition)
    let length = max(1, url.unicodeScalars.count - 1)
    if occasion == .launch || site.configuration.notice == nil {
      log.report(LaunchMessages.sampleAddressOfSite(url), at: place, markerLength: length)
    } else if occasion == .check {
      log.report(LaunchMessages.exampleSite(url), at: place, markerLength: length)
    }
  }

  // MARK: - Marks

  private func checkMarks(_ lines: PublicLines, _ log: inout DiagnosticLog) {
    let severity: Severity = occasion == .build ? .warning : .error
    for path in lines.paths where lines.hasGuillemet(path) {
      for (line, mark) in lines.marks(in: path) {
        log.report(
          LaunchMessages.mark(mark.text, severity: severity),
          at: SourceLocation(path: path, position: SourcePosition(line: line, column: mark.column)),
          markerLength: mark.text.unicodeScalars.count)
      }
    }
    for (path, day) in lines.planned where lines.hasGuillemet(path) {
      guard let (line, mark) = lines.marks(in: path).first else { continue }
      log.report(
        LaunchMessages.markInPlannedPost(mark.text, day: day),
        at: SourceLocation(path: path, position: SourcePosition(line: line, column: mark.column)),
        markerLength: mark.text.unicodeScalars.count)
    }
  }
}
