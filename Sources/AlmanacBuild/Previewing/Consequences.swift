import AlmanacModel
import AlmanacSite

/// What comes of a change elsewhere than in what is changed.
public struct Consequences: Sendable {
  /// What leads to something that is no longer there.
  public let broken: [Diagnostic]
  /// What subscribers and readers would miss.
  public let missed: [Diagnostic]

  /// - Parameters:
  ///   - before: the site as it is.
  ///   - after: the site as it would be.
  ///   - jobs: how many threads may look through its texts.
  public init(before: PreviewState, after: PreviewState, jobs: Int) {
    broken = Self.added(Self.findings(before, jobs), Self.findings(after, jobs))
    missed = Self.added(Self.vanished(before), Self.vanished(after))
  }

  private static func findings(_ state: PreviewState, _ jobs: Int) -> [Diagnostic] {
    var log = state.textFindings(jobs: jobs)
    for finding in state.findings { log.report(finding) }
    var told: Set<Diagnostic> = []
    return log.diagnostics.filter { $0.severity != .note && told.insert($0).inserted }
  }

  private static func vanished(_ state: PreviewState) -> [Diagnostic] {
    var log = DiagnosticLog()
    state.linked?.vanished.report(severity: .warning, log: &log)
    return log.diagnostics
  }

  /// What is new. Lines below a change have other numbers, so findings are told apart by what they say and in which file.
  private static func added(_ before: [Diagnostic], _ after: [Diagnostic]) -> [Diagnostic] {
    var known: [Said: Int] = [:]
    for finding in before { known[Said(finding), default: 0] += 1 }
    return after.filter { finding in
      guard let count = known[Said(finding)], count > 0 else { return true }
      known[Said(finding)] = count - 1
      return false
    }
  }

  private struct Said: Hashable {
    let message: DiagnosticMessage
    let path: String?

    init(_ finding: Diagnostic) { (message, path) = (finding.message, finding.location?.path) }
  }
}
