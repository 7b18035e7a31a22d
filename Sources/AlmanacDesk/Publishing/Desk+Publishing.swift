import AlmanacBuild
import AlmanacModel
import AlmanacSite

/// What a publication would do, and doing it.
extension Desk {
  private static let patience = Duration.seconds(10)
  private static let step = Duration.milliseconds(200)

  /// - Throws: `BuildFailure.targetUnconfirmed` for a target that only site.yaml names: it could be anybody's.
  private func publicationOptions() throws -> BuildOptions {
    var options = current
    options.target = target
    if order.target == nil, let target {
      guard TargetConfirmation(content: options.content).isConfirmed(target) else {
        throw BuildFailure.targetUnconfirmed(target)
      }
    }
    return options
  }

  func forecast() async throws -> JSONValue {
    let options = try publicationOptions()
    let forecast = try await writing.aside { try PublicationForecast(options) }
    let scene = try await scene()
    return .allMembers([
      "canPublish": .flag(forecast.hindrances.isEmpty), "to": JSONValue(target),
      "first": .flag(forecast.changes == nil),
      "changes": .array((forecast.changes ?? []).map { json($0, scene) }),
      "subscribers": .array(forecast.subscribers.map { json($0, scene) }),
      "findings": .array(forecast.hindrances.map { form($0, scene) }),
    ])
  }

  private func json(_ change: ContentChange, _ scene: DeskScene) -> JSONValue {
    let entry = scene.shelf.entry(at: SourceLocation(path: change.path))
    return .members([
      "change": .text(change.what.rawValue), "file": .text("\(scene.folder)/\(change.path)"),
      "entry": entry.flatMap { $0.file.kind.isList ? nil : $0.name.json($0.title) } ?? .null,
    ])
  }

  private func json(_ item: SubscriberChanges.Item, _ scene: DeskScene) -> JSONValue {
    let what =
      switch item.what {
      case .new: "added"
      case .changed: "changed"
      case .gone: "removed"
      }
    return .members([
      "change": .text(what), "title": .text(item.title ?? item.id),
      "detail": .text(scene.text(item.what.text)),
    ])
  }

  private func form(_ finding: Diagnostic, _ scene: DeskScene) -> JSONValue {
    FindingForm(scene: scene, finding: finding, entry: finding.location.flatMap(scene.shelf.entry)).json
  }

  /// Begins a publication; `publicationNews` tells how it goes on.
  func publish() async throws -> JSONValue {
    let options = try publicationOptions()
    guard publication.begin() else { throw DeskProblem(409, "conflict", .publishing) }
    let (writing, publication) = (writing, publication)
    Task {
      let stage = try? await writing.aside { DeskPublication.run(options) }
      publication.end(stage ?? .failed(.failed("")))
    }
    return .members(["state": "running"])
  }

  func publicationNews() async throws -> JSONValue {
    var waited = Duration.zero
    while publication.isRunning, waited < Self.patience {
      try await Task.sleep(for: Self.step)
      waited += Self.step
    }
    let scene = try await scene()
    let (state, text, findings): (String, BilingualText, [Diagnostic]) =
      switch publication.stage {
      case .idle: ("idle", PublishingWords.nothingYet, [])
      case .running: ("running", PublishingWords.running, [])
      case .done(let place, let note): ("done", PublishingWords.done(at: place, note: note), [])
      case .refused(let findings): ("failed", PublishingWords.refused, findings)
      case .failed(let wording): ("failed", wording.whole, [])
      }
    return .allMembers([
      "state": .text(state), "text": .text(scene.text(text)), "to": JSONValue(target),
      "findings": .array(findings.map { form($0, scene) }),
    ])
  }
}
