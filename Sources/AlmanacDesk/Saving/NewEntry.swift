import AlmanacBuild
import AlmanacContent
import AlmanacModel
import CivilTime
import Editing

/// A new entry as a draft: from the archetypes where there is one, else an entry of a list with its name. What nobody
/// has said, such as a time or a phrase, does not stand in it.
struct NewEntry: Sendable {
  let kind: EntryKind
  let title: String
  /// Nil for all.
  let region: String?
  /// The ids of all regions.
  let regions: [String]

  /// What the file is to hold.
  /// - Parameters:
  ///   - options: where seeds and content lie.
  ///   - tree: the content folder.
  ///   - language: of the site, for keys in files that have none to go by.
  ///   - today: its date.
  func draft(
    _ options: BuildOptions, _ tree: SourceTree, language: UILanguage, today: Day
  ) throws -> Archetype.Draft {
    if let archetype = Archetype.Kind(rawValue: kind.rawValue) {
      do {
        let draft = try Archetype(
          archetype, seeds: options.seeds, language: language, content: options.content, today: today
        ).draft(title, region: region)
        return kind == .event ? try event(draft, tree, language) : try silent(draft)
      } catch is Starter.Failure {
        throw DeskProblem(500, "machine", .noSeeds)
      }
    }
    guard let path = kind.file, kind != .site else { throw DeskProblem(404, "unknown", .noSuchPlace) }
    return try added(to: path, tree.texts[path], language) { editor in
      [EntryPart("id", .text(id(in: editor.file))), EntryPart(kind.titleField, .text(title))]
    }
  }

  /// Without the phrase that the archetype guesses.
  private func silent(_ draft: Archetype.Draft) throws(DeskProblem) -> Archetype.Draft {
    guard kind == .region else { return draft }
    do {
      var editor = try ContentEditor(path: draft.path, bytes: draft.bytes)
      try editor.set("in", to: nil)
      return Archetype.Draft(path: draft.path, opened: draft.opened, bytes: editor.bytes, line: draft.line)
    } catch {
      throw DeskProblem(422, "refused", DeskWording(error))
    }
  }

  // MARK: - Entries of lists

  /// An event whose day is open, in the file and with the id of the archetype.
  private func event(
    _ draft: Archetype.Draft, _ tree: SourceTree, _ language: UILanguage
  ) throws(DeskProblem) -> Archetype.Draft {
    let made = PlacedFile(path: draft.path, bytes: draft.bytes)?.entries.last?.field("id")?.node.value
    let path = region == nil ? wideList(tree) ?? draft.path : draft.path
    return try added(to: path, tree.texts[path], language) { editor in
      let given = region ?? FieldWords.allRegions.text(in: language)
      return [
        EntryPart("id", made ?? .text(id(in: editor.file))), EntryPart("title", .text(title)),
        EntryPart("start", .text(FieldWords.openDay.text(in: language))), EntryPart("regions", .text(given)),
      ]
    }
  }

  /// The list for what is in no one region, where each region has a list of its own.
  private func wideList(_ tree: SourceTree) -> String? {
    tree.texts.keys.filter { path in
      path.hasPrefix("events/") && !regions.contains { "events/\($0).yaml" == path }
    }.min()
  }

  private func added(
    to path: String, _ opened: [UInt8]?, _ language: UILanguage, _ parts: (ContentEditor) -> [EntryPart]
  ) throws(DeskProblem) -> Archetype.Draft {
    var old = opened ?? []
    // An empty list in brackets holds nothing that an entry could follow.
    if String(decoding: old, as: UTF8.self).filter({ !$0.isWhitespace }) == "[]" { old = [] }
    do {
      var editor = try ContentEditor(
        path: path, bytes: old, prefersGerman: FieldWords.prefersGerman(language))
      try editor.add(parts(editor) + [EntryPart("draft", .text(FieldWords.yes.text(in: language)))])
      let line = editor.file.entries.last?.start.map { editor.file.position(of: $0).line } ?? 1
      return Archetype.Draft(path: path, opened: opened, bytes: editor.bytes, line: line)
    } catch {
      throw DeskProblem(422, "refused", DeskWording(error))
    }
  }

  /// One that no entry of the list has.
  private func id(in file: PlacedFile) -> String {
    let slug = Slug.make(title).isEmpty ? "\(kind.rawValue)-1" : Slug.make(title)
    var (id, number) = (slug, 1)
    while file.entry(id: id) != nil {
      number += 1
      id = "\(slug)-\(number)"
    }
    return id
  }
}
