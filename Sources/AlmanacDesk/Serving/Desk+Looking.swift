import AlmanacBuild
import AlmanacModel
import AlmanacPreview

/// Finding and checking.
extension Desk {
  private static let mostHits = 100

  func search(_ request: PreviewRequest) async throws -> JSONValue {
    let scene = try await scene()
    let source = request.value("for").flatMap { name -> ShelvedEntry? in
      let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let kind = EntryKind(rawValue: String(parts[0])) else { return nil }
      return scene.shelf.entry(EntryName(kind: kind, id: String(parts[1])))
    }
    let limit = min(Self.mostHits, request.value("limit").flatMap(Int.init) ?? 20)
    return EntrySearch(scene: scene, source: source).json(
      request.value("q") ?? "", kind: request.value("kind").flatMap(EntryKind.init), limit: max(1, limit))
  }

  func check() async throws -> JSONValue {
    let options = current
    let run = try await writing.aside { try SiteCheckRun(options) }
    let scene = try await scene()
    repairs.begin()
    let shown = run.findings.prefix(SiteCheckRun.mostFindings).map { finding in
      FindingForm(
        scene: scene, finding: finding, entry: finding.location.flatMap(scene.shelf.entry),
        repair: run.repair(of: finding).map(repairs.offer)
      ).json
    }
    let errors = run.findings.count { $0.severity == .error }
    return .members([
      "findings": .array(shown), "errors": .number(errors), "warnings": .number(run.findings.count - errors),
    ])
  }

  /// The options of a build at this moment.
  var current: BuildOptions {
    var options = order.options
    options.now = order.now()
    return options
  }
}
