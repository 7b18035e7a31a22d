import AlmanacContent
import AlmanacModel

/// An entry as its form needs it.
struct EntryForm {
  let scene: DeskScene
  let entry: ShelvedEntry
  var translations: EntryTranslations?

  /// - Throws: `DeskProblem` for an entry whose fields cannot be told apart.
  func json() throws(DeskProblem) -> JSONValue {
    guard entry.entry.isReadable else { throw DeskProblem(422, "unreadable", .unreadable) }
    let known = Set(entry.file.fields.map(\.key))
    let path = scene.path(of: entry)
    return .allMembers([
      "entry": entry.name.json(entry.title), "file": .text("\(scene.folder)/\(entry.path)"),
      "digest": .text(entry.digest), "fields": .array(fields),
      "others": .array(entry.entry.fields.map(\.name).filter { !known.contains($0) }.map(JSONValue.text)),
      "body": JSONValue(body), "address": JSONValue(path.map { scene.address($0) }),
      "translation": translations?.translation ?? .null,
      "translations": translations?.translations ?? .null,
      "state": JSONValue(path.flatMap { scene.state.marks[$0] }.map(scene.text)),
      "findings": .array(
        scene.state.findings.filter { finding in
          guard let location = finding.location, location.path == entry.path else { return false }
          return !entry.file.kind.isList || entry.lines.contains(location.position.line)
        }.map { FindingForm(scene: scene, finding: $0, entry: entry).json }),
    ])
  }

  private var fields: [JSONValue] {
    let wording = FormWording(entry.file, scene.language)
    return entry.file.fields.map { field in
      let value = entry.entry.field(field.key)?.node.value ?? shortForm(field)
      return FormField(field, wording).json(
        value, isMain: value != nil || entry.kind.mainFields.contains(field.key))
    }
  }

  /// An entry that is only a text is its name.
  private func shortForm(_ field: StatedField) -> EntryValue? {
    field.key == entry.kind.titleField ? entry.entry.text.map(EntryValue.text) : nil
  }

  private var body: String? { entry.file.body.map(entry.file.text) }
}

/// A finding with what the page can do about it.
struct FindingForm {
  let scene: DeskScene
  let finding: Diagnostic
  /// What it is about, where that is known.
  var entry: ShelvedEntry?
  /// The file of the form in which it is shown, where its entry is not known.
  var form: PlacedFile?
  /// By which its repair is asked for; nil where there is none.
  var repair: String?

  var json: JSONValue {
    let position = finding.location?.position ?? .start
    let correction = finding.message.correction
    return .members([
      "severity": .text(finding.severity.rawValue), "code": .text(finding.code),
      "message": .text(spoken(finding.message.text)), "help": .text(spoken(finding.message.help)),
      "correction": correction.map { .members(["written": .text($0.written), "meant": .text($0.meant)]) }
        ?? .null,
      "file": .text(file), "line": .number(position.line), "column": .number(position.column),
      "length": .number(finding.markerLength), "excerpt": JSONValue(finding.excerpt),
      "entry": entry.map { $0.name.json($0.title) } ?? .null,
      "field": JSONValue(entry.flatMap { $0.field(at: position.line) }), "repair": JSONValue(repair),
    ])
  }

  /// In the words of the form, where there is one.
  private func spoken(_ text: BilingualText) -> String {
    guard let form = form ?? entry?.file else { return scene.text(text) }
    return FormWording(form, scene.language).spoken(scene.text(text))
  }

  private var file: String {
    guard let location = finding.location else { return scene.folder }
    return location.path.hasPrefix("themes/") ? location.path : "\(scene.folder)/\(location.path)"
  }
}
