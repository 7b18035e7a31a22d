import AlmanacBuild
import AlmanacContent
import AlmanacModel
import AlmanacPreview
import Editing

/// What comes of a change elsewhere, and taking entries away.
extension Desk {
  /// More than this nobody reads before a decision.
  private static let mostConsequences = 50

  /// What would lead nowhere, and what subscribers would miss, if an entry were gone or had other values.
  func consequences(_ body: DeskBody) async throws -> JSONValue {
    let (scene, entry) = try await fresh(try body.name())
    let bytes: [UInt8]?
    if try body.flag("remove") {
      bytes = try without(entry)
    } else {
      bytes = try EntryEditing(entry: entry, values: try body.values(), body: nil)
        .changed(prefersGerman: scene.prefersGerman).bytes
    }
    guard let after = await session.supposing(bytes, of: entry.path) else {
      throw DeskProblem(404, "unknown", .unknownEntry)
    }
    let (before, jobs) = (scene.state, order.options.jobs)
    let found = try await writing.aside { Consequences(before: before, after: after, jobs: jobs) }
    let shown = try await self.scene(after)
    let broken = found.broken.filter { $0.location?.path != entry.path || entry.file.kind.isList }
    return .members([
      "broken": .array(broken.prefix(Self.mostConsequences).map { consequence($0, shown) }),
      "count": .number(broken.count),
      "missed": .array(found.missed.prefix(Self.mostConsequences).map { consequence($0, shown) }),
    ])
  }

  private func consequence(_ finding: Diagnostic, _ scene: DeskScene) -> JSONValue {
    FindingForm(scene: scene, finding: finding, entry: finding.location.flatMap(scene.shelf.entry)).json
  }

  /// The file without an entry; nil where it is the entry.
  private func without(_ entry: ShelvedEntry) throws(DeskProblem) -> [UInt8]? {
    guard entry.kind != .site else { throw DeskProblem(422, "refused", .siteStays) }
    guard entry.file.kind.isList else { return nil }
    do {
      var editor = try ContentEditor(path: entry.path, bytes: entry.bytes, editions: entry.file.editions)
      try editor.remove(entry: entry.number)
      return editor.bytes
    } catch {
      throw DeskProblem(422, "refused", DeskWording(error))
    }
  }

  /// Takes an entry out of its list, or its file away.
  func remove(_ body: DeskBody) async throws -> JSONValue {
    let digest = try body.text("digest")
    let (scene, entry) = try await fresh(try body.name())
    guard entry.digest == digest else { throw DeskProblem(409, "conflict", .conflict) }
    let day = writing.today(scene.state)
    if let bytes = try without(entry) {
      try await writing.save(entry.path, opened: entry.bytes, as: bytes, on: day)
    } else {
      try await writing.remove(entry.path, opened: entry.bytes, on: day)
    }
    return .members(["removed": true, "file": .text("\(order.options.content)/\(entry.path)")])
  }
}
