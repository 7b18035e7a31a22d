import AlmanacBuild
import AlmanacContent
import AlmanacModel
import FoundationEssentials

/// New entries, repairs, pictures.
extension Desk {
  private static let longestTitle = 300

  func new(_ body: DeskBody) async throws -> JSONValue {
    let kind = try body.kind()
    let title = try EntryValue.checked(try body.text("title"))
    let line = title.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard line.contains(where: { !$0.isWhitespace }), line.count <= Self.longestTitle else {
      throw DeskProblem(422, "refused", .noTitle, field: kind.titleField)
    }
    let scene = try await scene()
    let region = try body.optional("region")
    // A region is part of a path: only known ones count.
    let regions = scene.content.regions.map(\.id)
    let known = regions.first { $0 == region }
    let day = writing.today(scene.state)
    let draft = try NewEntry(kind: kind, title: line, region: known, regions: regions).draft(
      current, scene.state.tree, language: scene.site.language, today: day)
    try await writing.save(draft.path, opened: draft.opened, as: draft.bytes, on: day)
    let after = try await self.scene()
    let place = SourceLocation(path: draft.path, position: SourcePosition(line: draft.line, column: 1))
    guard let entry = after.shelf.entry(at: place) else { throw DeskProblem(404, "unknown", .unknownEntry) }
    return .members(["entry": entry.name.json(entry.title)])
  }

  /// Repairs one line of those that the last check offered.
  func repair(_ body: DeskBody) async throws -> JSONValue {
    guard let repair = repairs[try body.text("repair")] else { throw DeskProblem(404, "unknown", .noRepair) }
    await writing.look(at: repair.path)
    let scene = try await scene()
    let mending = MendingRun(
      scene.state.tree, content: order.options.content, today: SiteCheckRun.readingDay(current),
      paths: [repair.path])
    guard let opened = scene.state.tree.texts[repair.path],
      let bytes = repair.corrected(opened)
        ?? mending.bytes(of: repair.path, repairing: repair.line, saying: repair.text)
    else { throw DeskProblem(409, "conflict", .noRepair) }
    try await writing.save(repair.path, opened: opened, as: bytes, on: writing.today(scene.state))
    return .members(["repaired": true, "file": .text("\(order.options.content)/\(repair.path)")])
  }

  /// Keeps a picture beside the file of an entry, under a name that every system and address can have.
  func takePicture(_ body: DeskBody) async throws -> JSONValue {
    let entry = try await fresh(try body.name()).entry
    let name = try body.text("name")
    guard let data = Data(base64Encoded: try body.text("data")) else {
      throw DeskProblem(400, "malformed", .malformed)
    }
    guard data.count <= PictureLimit.mostBytes else {
      throw DeskProblem(413, "large", .tooLarge(PictureLimit.mostBytes))
    }
    let (bytes, intake) = ([UInt8](data), PictureIntake(current))
    let taken = try await writing.aside { () throws -> PictureIntake.Taken in
      switch intake.take(bytes, named: name) {
      case .success(let taken): return taken
      case .failure(.noPicture): throw DeskProblem(422, "refused", .noPicture)
      case .failure(.problem(let message)):
        throw DeskProblem(422, "refused", DeskWording(message.text, message.help))
      }
    }
    let scene = try await scene()
    let place = PicturePlacing(tree: scene.state.tree, entry: entry)
    let path = place.path(name, ending: taken.ending)
    try await writing.save(path, opened: nil, as: bytes, on: writing.today(scene.state))
    let words = try (alt: body.optional("alt"), credit: body.optional("credit"))
    return .members([
      "path": .text(place.relative(path)), "width": taken.pixels.map { .number($0.width) } ?? .null,
      "height": taken.pixels.map { .number($0.height) } ?? .null,
      "markdown": .text("![\(PicturePlacing.escaped(words.alt ?? ""))](\(place.relative(path)))"),
      "value": .members([
        "src": .text(place.relative(path)), "alt": JSONValue(words.alt), "credit": JSONValue(words.credit),
      ]), "address": .text("/picture/\(path)"),
    ])
  }
}
