import AlmanacModel
import AlmanacSite
import Foundation
import Testing

@testable import AlmanacBuild

/// What an edition shows in the words of the original is marked as such, on every page of both themes.
@Suite struct EditionWordsTests {
  /// The site with everything in it, in German, English and plain German. Only its posts and pages are translated.
  private static func files(theme: String) throws -> [String: String] {
    let folder = "\(TestSite.repository)/Tests/Sites/everything/content"
    var files: [String: String] = [:]
    for case let path as String in FileManager.default.enumerator(atPath: folder)
      ?? FileManager.DirectoryEnumerator()
    {
      guard path.hasSuffix(".md") || path.hasSuffix(".yaml"),
        let text = try? String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
      else { continue }
      files[path] = text
      guard path.hasPrefix("magazine/") || path.hasPrefix("pages/") else { continue }
      files["\(path.dropLast(3)).en.md"] = "---\ntitle: Translated\nsummary: In English.\n---\nA text.\n"
    }
    files["site.yaml"] = (files["site.yaml"] ?? "")
      .replacing("\nlanguage: de\n", with: "\nlanguages: [de, en, leicht]\ntheme: \(theme)\n")
    return files
  }

  /// Every text that the edition has no translation of, as the main edition shows it.
  private static func originals(_ site: Site) -> Set<String> {
    var words: [String?] = [site.configuration.tagline, site.configuration.notice]
    for term in site.topics + site.formats + site.areas + site.series {
      words.append(contentsOf: [term.name, term.plural, term.summary])
    }
    for region in site.regions {
      words.append(contentsOf: [region.name, region.region.matter.summary, region.region.contact])
    }
    for project in site.projects.map(\.project) {
      words.append(contentsOf: [project.matter.title.value, project.matter.summary, project.status])
      words.append(contentsOf: [project.period, project.funding])
    }
    for person in site.people.map(\.person) {
      words.append(person.role)
      for role in person.roles { words.append(role.role) }
    }
    for organisation in (site.members + site.partners).map(\.organisation) {
      words.append(contentsOf: [organisation.kind, organisation.note])
    }
    for source in site.sources.map(\.document) { words.append(contentsOf: [source.title, source.note]) }
    for event in site.events.map(\.event) {
      words.append(contentsOf: [event.title.value, event.subtitle, event.summary, event.dateNote])
      words.append(contentsOf: [event.price, event.audience, event.place?.line])
      for session in event.sessions { words.append(contentsOf: [session.title, session.place?.line]) }
    }
    // Names that are also words of the labels would be found where they are none of ours.
    let known = words.compactMap { $0 }.map { site.typographic($0) }
    return Set(known.filter { $0.utf8.count > 3 && !["Online", "läuft"].contains($0) })
  }

  /// Whether a text stands in another as a whole: „Messe“ is no part of „Landesmesse“.
  private static func stands(_ text: String, in other: String) -> Bool {
    other.ranges(of: text).contains { range in
      let before = other[..<range.lowerBound].last, behind = other[range.upperBound...].first
      return !(before?.isLetter ?? false) && !(behind?.isLetter ?? false)
    }
  }

  @Test(
    "No text without a translation stands outside its language, on any page",
    arguments: ["alliance", "plain"], ["en", "leicht"])
  func marked(theme: String, edition: String) throws {
    let site = try TestSite(Self.files(theme: theme)).rendered { $0.hasSuffix(".html") }
    // The texts alone are taken: their pictures are missing.
    #expect(site.linked.log.errors.diagnostics.filter { $0.code != "E406" } == [])
    let originals = Self.originals(site.linked.site)
    #expect(originals.count > 40)
    var found: Set<String> = []
    var marked: Set<String> = []
    for (path, bytes) in site.outputs where path.hasPrefix("\(edition)/") {
      for run in SpokenText.runs(of: String(decoding: bytes, as: UTF8.self)) {
        guard let original = originals.first(where: { Self.stands($0, in: run.text) }) else { continue }
        if run.language == "de" { marked.insert(original) } else { found.insert("\(path): \(run.text)") }
      }
    }
    #expect(found.sorted() == [])
    #expect(marked.count > 40)
  }

  @Test("No mark is left on a page, and none stands in its head, its data or its attributes")
  func noMarks() throws {
    let site = try TestSite(Self.files(theme: "alliance")).rendered { $0.hasPrefix("en/") }
    let left = site.outputs.filter { $0.value.contains(0) || $0.value.contains(1) }
    #expect(left.keys.sorted() == [])
    #expect(site.text("en/index.html").contains("<span lang=\"de\">"))
    let heads = site.outputs.filter { $0.key.hasSuffix(".html") }.map { _, bytes in
      let page = String(decoding: bytes, as: UTF8.self)
      return page.firstRange(of: "</head>").map { String(page[..<$0.lowerBound]) } ?? page
    }
    #expect(heads.filter { $0.contains("<span") || $0.contains("&lt;span") } == [])
  }

  @Test(
    "A translated name is in the language of the page, and so is its neighbour where it is not translated")
  func mixed() throws {
    var files = try Self.files(theme: "alliance")
    files["topics.yaml"]? += "\n- {id: neu, name: Neues, name_en: News}\n"
    files["projects/neu.md"] = "---\ntitle: Neu\ntopics: [neu, holz]\n---\nText.\n"
    files["topics.yaml"]? += "\n- {id: holz2, name: Holz zwei}\n"
    files["projects/neu.md"] = "---\ntitle: Neu\ntopics: [neu, holz2]\n---\nText.\n"
    let page = try TestSite(files).rendered { $0 == "en/projects/neu/index.html" }
      .text("en/projects/neu/index.html")
    #expect(page.contains(">News</a>"))
    #expect(page.contains("><span lang=\"de\">Holz zwei</span></a>"))
  }

  @Test("The search knows in which language titles and texts are")
  func search() throws {
    let site = try EditionTests.rendered()
    #expect(site.text("en/search/pages-0.js").contains("Lake festival\",\"en/events/seefest/\""))
    let parts = site.text("en/search/pages-0.js")
    #expect(parts.contains("\"en/regions/nord/\",\"Region\",\"\",\"Steil.\",\"de\",\"de\"]"))
    #expect(site.text("en/search/index.html").contains("assets/search-editions."))
    #expect(!site.text("suche/pages-0.js").contains("\"de\"]"))
  }
}

/// The texts that a page shows or reads out, each with the language in which it is.
struct SpokenText {
  let text: String
  let language: String?

  private static let void: Set<String> = ["br", "hr", "img", "link", "meta", "input", "path", "circle"]
  private static let silent: Set<String> = ["script", "style", "title", "head"]

  /// Those of a page that is well-formed, as ours are.
  static func runs(of page: String) -> [SpokenText] {
    var runs: [SpokenText] = []
    var open: [(name: String, language: String?)] = []
    for piece in page.split(separator: "<").dropFirst() {
      let (tag, text) = parts(piece)
      let name = String(tag.prefix { $0.isLetter || $0.isNumber || $0 == "/" })
      if name.hasPrefix("/") {
        if open.last?.name == String(name.dropFirst()) { open.removeLast() }
      } else if !void.contains(name), !name.isEmpty {
        open.append((name, attribute("lang", of: tag) ?? open.last?.language))
      }
      let language = attribute("lang", of: tag) ?? open.last?.language
      for spoken in ["alt", "aria-label"].compactMap({ attribute($0, of: tag) }) where !spoken.isEmpty {
        runs.append(SpokenText(text: plain(spoken), language: language))
      }
      let isSilent = open.contains { silent.contains($0.name) }
      if !isSilent, text.contains(where: \.isLetter) {
        runs.append(SpokenText(text: plain(text), language: open.last?.language))
      }
    }
    return runs
  }

  /// A tag without its brackets, and the text behind it.
  private static func parts(_ piece: Substring) -> (tag: Substring, text: Substring) {
    guard let end = piece.firstIndex(of: ">") else { return (piece, "") }
    return (piece[..<end], piece[piece.index(after: end)...])
  }

  private static func attribute(_ name: String, of tag: Substring) -> String? {
    guard let start = tag.firstRange(of: " \(name)=\"") else { return nil }
    return String(tag[start.upperBound...].prefix { $0 != "\"" })
  }

  private static func plain(_ text: some StringProtocol) -> String {
    String(text).replacing("&amp;", with: "&").replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
  }
}
