import AlmanacBuild
import AlmanacContent
import AlmanacModel
import AlmanacPreview
import AlmanacSite
import CivilTime

/// What an answer is made from: the site as it is at one moment, and how it is spoken of.
final class DeskScene: Sendable {
  let state: PreviewState
  let linked: LinkedSite
  let content: ParsedContent
  let language: UILanguage
  let addresses: PreviewAddresses
  /// The content folder as it was given.
  let folder: String

  init(
    state: PreviewState, linked: LinkedSite, content: ParsedContent, language: UILanguage,
    addresses: PreviewAddresses, folder: String
  ) {
    (self.state, self.linked, self.content) = (state, linked, content)
    (self.language, self.addresses, self.folder) = (language, addresses, folder)
  }

  var site: Site { linked.site }
  /// All editions, the main one first.
  var sites: [Site] { [site] + linked.editions.map(\.site) }
  /// Whether keys are German in a file that has none to go by.
  var prefersGerman: Bool { FieldWords.prefersGerman(site.language) }
  var shelf: EntryShelf { EntryShelf(state) }

  /// - Throws: `DeskProblem` where there is no such entry.
  func entry(_ name: EntryName) throws(DeskProblem) -> ShelvedEntry {
    guard let entry = shelf.entry(name) else { throw DeskProblem(404, "unknown", .unknownEntry) }
    return entry
  }

  /// The site path of an entry's page; nil where it has none.
  func path(of entry: ShelvedEntry) -> String? {
    switch entry.kind {
    case .event:
      site.events.first { $0.event.path == entry.path && $0.event.position.line == entry.startLine }?.path
    case .person: site.people.first { $0.person.id == entry.name.id }?.path
    case .site: ""
    case .member, .partner, .topic, .source: nil
    default: sites.lazy.compactMap { $0.pathsBySource[entry.path] }.first
    }
  }

  /// Where the preview shows a site path.
  func address(_ path: String, draft: Int? = nil) -> String {
    addresses.preview + path + (draft.map { "?almanac-draft=\($0)" } ?? "")
  }

  /// A day in words.
  func day(_ day: Day) -> String { DateWording(language).text(day) }

  func text(_ text: BilingualText) -> String { text.text(in: language) }
}

extension ShelvedEntry {
  /// The line of the file, from 1, on which it begins.
  var startLine: Int { entry.start.map { file.position(of: $0).line } ?? lines.lowerBound }
}
