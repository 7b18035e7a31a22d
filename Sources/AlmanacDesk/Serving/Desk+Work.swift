import AlmanacBuild
import AlmanacContent
import AlmanacModel
import AlmanacPreview

/// What the page asks, done.
extension Desk {
  private static let patience = Duration.seconds(10)
  private static let mostWakes = 50

  func result(_ work: DeskWork, _ request: PreviewRequest) async throws -> (Int, JSONValue) {
    switch work {
    case .site:
      let facts = SiteFacts(
        scene: try await scene(), target: target, version: await session.siteVersion,
        key: order.options.folderKey)
      return (200, facts.json)
    case .lists: return (200, ChoiceLists(scene: try await scene()).json)
    case .entry: return (200, try await form(try name(of: request)))
    case .events: return (200, await news(request))
    case .understand: return (200, try await understanding(try DeskBody(request)))
    case .trial: return (200, try await trial(try DeskBody(request)))
    case .save: return (200, try await save(try DeskBody(request)))
    case .undo: return (200, try await undo())
    case .overview:
      return (200, Overview(scene: try await scene(), version: await session.siteVersion).json)
    case .search: return (200, try await search(request))
    case .check: return (200, try await check())
    case .new: return (200, try await new(try DeskBody(request)))
    case .repair: return (200, try await repair(try DeskBody(request)))
    case .consequences: return (200, try await consequences(try DeskBody(request)))
    case .remove: return (200, try await remove(try DeskBody(request)))
    case .translate: return (200, try await translate(try DeskBody(request)))
    case .picture: return (200, try await takePicture(try DeskBody(request)))
    case .publicationPreview: return (200, try await forecast())
    case .publication:
      return request.method == "POST" ? (202, try await publish()) : (200, try await publicationNews())
    }
  }

  /// The site as it is now.
  func scene(_ state: PreviewState? = nil) async throws -> DeskScene {
    let current = await session.state
    let state = state ?? current
    guard let linked = state.linked, let content = state.content else {
      throw DeskProblem(500, "machine", .failed(""))
    }
    return DeskScene(
      state: state, linked: linked, content: content, language: order.language, addresses: addresses,
      folder: order.options.content)
  }

  private func name(of request: PreviewRequest) throws(DeskProblem) -> EntryName {
    guard let kind = request.value("kind").flatMap(EntryKind.init), let id = request.value("id") else {
      throw DeskProblem(404, "unknown", .unknownEntry)
    }
    return EntryName(kind: kind, id: id)
  }

  /// An entry as it is on the disk at this moment.
  func fresh(_ name: EntryName) async throws -> (scene: DeskScene, entry: ShelvedEntry) {
    let path = try await scene().entry(name).path
    await writing.look(at: path)
    let scene = try await scene()
    return (scene, try scene.entry(name))
  }

  private func form(_ name: EntryName) async throws -> JSONValue {
    let (scene, entry) = try await fresh(name)
    return try EntryForm(scene: scene, entry: entry, translations: translations(of: entry, scene)).json()
  }

  // MARK: - Looking

  private func news(_ request: PreviewRequest) async -> JSONValue {
    if let known = request.value("version").flatMap(Int.init) { await waitForSite(after: known) }
    let findings = await session.findings
    let errors = findings.count { $0.severity == .error }
    return .members([
      "version": .number(await session.siteVersion), "errors": .number(errors),
      "warnings": .number(findings.count - errors),
    ])
  }

  /// Drafts wake whoever waits, and are no change of the site.
  private func waitForSite(after known: Int) async {
    let end = ContinuousClock.now + Self.patience
    for _ in 0..<Self.mostWakes {
      let left = end - ContinuousClock.now
      guard await session.siteVersion <= known, left > .zero else { return }
      await session.wait(after: await session.currentVersion, atMost: left)
    }
  }

  private func understanding(_ body: DeskBody) async throws -> JSONValue {
    let (kind, field) = (try body.kind(), try body.text("field"))
    let entry = try body.values().compactMap { key, value in value.map { EntryPart(key, $0) } }
    let scene = try await scene()
    let answer = FieldUnderstanding(
      content: scene.content, zones: scene.state.tree.zones, today: scene.site.buildDay,
      language: order.language
    ).answer(field, of: kind.schema, in: entry)
    return UnderstandingForm(
      scene: scene, answer: answer, form: FieldUnderstanding.blank(kind.schema)
    ).json
  }

  /// Shows an entry as it is being written.
  private func trial(_ body: DeskBody) async throws -> JSONValue {
    let scene = try await scene()
    let entry = try scene.entry(try body.name())
    let editor = try EntryEditing(entry: entry, values: try body.values(), body: try body.markdown())
      .changed(prefersGerman: scene.prefersGerman)
    guard let (state, number) = await session.show(draft: editor.bytes, of: entry.path) else {
      throw DeskProblem(404, "unknown", .unknownEntry)
    }
    let shown = try await self.scene(state)
    let draft = ShelvedEntry(
      kind: entry.kind, path: entry.path, bytes: editor.bytes, file: editor.file, number: entry.number)
    let findings = state.findings.filter { finding in
      finding.location.map { $0.path == entry.path && draft.lines.contains($0.position.line) } ?? false
    }
    return .allMembers([
      "address": JSONValue(shown.path(of: draft).map { shown.address($0, draft: number) }),
      "findings": .array(findings.map { FindingForm(scene: shown, finding: $0, entry: draft).json }),
    ])
  }

  // MARK: - Writing

  private func save(_ body: DeskBody) async throws -> JSONValue {
    let name = try body.name()
    let digest = try body.text("digest")
    let (scene, entry) = try await fresh(name)
    let editing = EntryEditing(entry: entry, values: try body.values(), body: try body.markdown())
    guard entry.digest == digest else { throw try conflict(scene, editing) }
    let editor = try editing.changed(prefersGerman: scene.prefersGerman)
    if editor.bytes != entry.bytes {
      do {
        try await writing.save(
          entry.path, opened: entry.bytes, as: editor.bytes, on: writing.today(scene.state))
      } catch let problem as DeskProblem where problem.status == 409 {
        let (scene, entry) = try await fresh(name)
        throw try conflict(scene, EntryEditing(entry: entry, values: editing.values, body: editing.body))
      }
    }
    let saved = EntryName(kind: name.kind, id: EntryShelf.id(name.kind, of: entry.number, in: editor.file))
    return .members(["saved": true, "entry": try await form(saved.id.contains("#") ? name : saved)])
  }

  /// Both versions, so that the editor can choose.
  private func conflict(_ scene: DeskScene, _ editing: EntryEditing) throws(DeskProblem) -> DeskProblem {
    DeskProblem(
      409, "conflict", .conflict,
      more: [
        JSONMember("theirs", try EntryForm(scene: scene, entry: editing.entry).json()),
        JSONMember("differing", .array(editing.differing.map(JSONValue.text))),
      ])
  }

  private func undo() async throws -> JSONValue {
    let before = try await scene()
    guard let path = try await writing.undo(on: writing.today(before.state)) else {
      return .allMembers(["undone": .null])
    }
    let change = UndoneChange(path: path, before: before, after: try await scene())
    return .members([
      "undone": .allMembers([
        "file": .text("\(order.options.content)/\(path)"), "title": JSONValue(change.title),
        "removed": .flag(change.isRemoval), "entry": change.entry.map { $0.name.json($0.title) } ?? .null,
      ])
    ])
  }

  /// Where a publication is copied to: as `serve` was told, else as site.yaml says.
  var target: String? { order.target ?? TargetConfirmation(content: order.options.content).named }
}
