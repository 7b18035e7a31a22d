import AlmanacBuild
import AlmanacContent
import AlmanacModel
import AlmanacSite
import Editing

/// Translations of texts.
extension Desk {
  /// How an entry stands to its translations.
  func translations(of entry: ShelvedEntry, _ scene: DeskScene) -> EntryTranslations {
    let origin = TranslationOrigin(
      of: entry.path, in: scene.linked, content: order.options.content,
      today: SiteCheckRun.readingDay(current))
    return EntryTranslations(scene: scene, origin: origin, entry: entry)
  }

  /// Begins a translation as a draft, with marks where words are to be put.
  func translate(_ body: DeskBody) async throws -> JSONValue {
    let wanted = try body.text("edition")
    let (scene, entry) = try await fresh(try body.name())
    // The name becomes a part of a path: only those that site.yaml names count.
    let known = TextTranslation.all(scene.site, scene.linked.translations)
    guard let text = known.first(where: { $0.original.path == entry.path && $0.edition.name == wanted })
    else { throw DeskProblem(404, "unknown", .unknownEntry) }
    let path = TranslationPath.of(entry.path, in: text.edition.name)
    guard text.translation == nil, scene.state.tree.texts[path] == nil else {
      throw DeskProblem(422, "refused", .translationThere)
    }
    let bytes = try Self.translation(of: text.original, at: path, in: scene)
    try await writing.save(path, opened: nil, as: bytes, on: writing.today(scene.state))
    let after = try await self.scene()
    guard let made = after.shelf.entry(at: SourceLocation(path: path)) else {
      throw DeskProblem(404, "unknown", .unknownEntry)
    }
    return .members(["entry": made.name.json(made.title)])
  }

  private static func translation(
    of original: PageMatter, at path: String, in scene: DeskScene
  ) throws(DeskProblem) -> [UInt8] {
    let language = scene.site.language
    func mark(_ words: String) -> String { EditionWords.mark(words).text(in: language) }
    do {
      var editor = try ContentEditor(path: path, bytes: [], prefersGerman: scene.prefersGerman)
      try editor.set("title", to: .text(mark(original.title.value)))
      if let summary = original.summary { try editor.set("summary", to: .text(mark(summary))) }
      try editor.set("draft", to: .text(FieldWords.yes.text(in: language)))
      try editor.set("translated_from", to: .text(original.digest))
      let text = original.body.drop { $0.isWhitespace }
      try editor.setBody("\(mark(EditionWords.body.text(in: language)))\n\n\(text)")
      return editor.bytes
    } catch {
      throw DeskProblem(422, "refused", DeskWording(error))
    }
  }
}
