import AlmanacBuild
import AlmanacContent
import AlmanacModel
import CivilTime
import Editing

/// A new entry as a draft: from the archetypes where there is one, else an entry of a list with its name.
struct NewEntry: Sendable {
  let kind: EntryKind
  let title: String
  let region: String?

  /// What the file is to hold.
  /// - Parameters:
  ///   - options: where seeds and content lie.
  ///   - tree: the content folder.
  ///   - today: its date.
  func draft(
    _ options: BuildOptions, _ tree: SourceTree, language: UILanguage, today: Day
  ) throws -> Archetype.Draft {
    if let archetype = Archetype.Kind(rawValue: kind.rawValue) {
      do {
        return try Archetype(
          archetype, seeds: options.seeds, language: language, content: options.content, today: today
        ).draft(title, region: region)
      } catch is Starter.Failure {
        throw DeskProblem(500, "machine", .noSeeds)
      }
    }
    guard let path = kind.file, kind != .site else { throw DeskProblem(404, "unknown", .noSuchPlace) }
    return try listed(path, tree, language)
  }

  private func listed(
    _ path: String, _ tree: SourceTree, _ language: UILanguage
  ) throws(DeskProblem) -> Archetype.Draft {
    let opened = tree.texts[path]
    let editor: ContentEditor
    do { editor = try added(to: path, opened ?? [], language) } catch {
      throw DeskProblem(422, "refused", DeskWording(error))
    }
    let line = editor.file.entries.last?.start.map { editor.file.position(of: $0).line } ?? 1
    return Archetype.Draft(path: path, opened: opened, bytes: editor.bytes, line: line)
  }

  private func added(
    to path: String, _ bytes: [UInt8], _ language: UILanguage
  ) throws(EditRefusal) -> ContentEditor {
    var editor = try ContentEditor(path: path, bytes: bytes)
    let slug = Slug.make(title).isEmpty ? "\(kind.rawValue)-1" : Slug.make(title)
    var (id, number) = (slug, 1)
    while editor.file.entry(id: id) != nil {
      number += 1
      id = "\(slug)-\(number)"
    }
    try editor.add([
      EntryPart("id", .text(id)), EntryPart(kind.titleField, .text(title)),
      EntryPart("draft", .text(FieldWords.yes.text(in: language))),
    ])
    return editor
  }
}
