import AlmanacModel
import Testing

@testable import AlmanacContent

@Suite("Front matter that other programs write")
struct HabitTests {
  private static func post(_ lines: String, name: String = "magazine/a.md") -> ParsedContent {
    read([name: "---\ntitle: A\ndate: 2026-01-01\n" + lines + "\n---\nText\n"])
  }

  @Test(
    "The names that other programs write stand for the fields",
    arguments: [
      ("excerpt: Ein Satz", "Ein Satz"), ("description: Ein Satz: mit Punkt", "Ein Satz: mit Punkt"),
      ("summary: Eins\nexcerpt:", "Eins"), ("excerpt:\nsummary: Eins", "Eins"),
    ])
  func summaries(_ lines: String, _ expected: String) {
    let content = Self.post(lines)
    #expect(findings(content) == [])
    #expect(content.posts.first?.matter.summary == expected)
  }

  @Test("A field's own name wins over another program's, which is told")
  func twoNames() {
    let content = Self.post("description: Fremd\nsummary: Eigen\nexcerpt: Auch fremd")
    #expect(content.posts.first?.matter.summary == "Eigen")
    #expect(findings(content) == ["W450 magazine/a.md:4:1", "W450 magazine/a.md:6:1"])
  }

  @Test("Tags and categories are topics together")
  func topics() {
    let content = Self.post("categories: [Handwerk]\ntags:\n  - Holz\n  - handwerk\n  - Metall")
    #expect(findings(content) == [])
    #expect(content.posts.first?.topics.map(\.value) == ["Handwerk", "Holz", "Metall"])
  }

  @Test(
    "Pictures have many names, and of several the first counts",
    arguments: [
      "cover: bild.jpg", "featured_image: bild.jpg", "images: [bild.jpg, zwei.jpg]", "images:\n- bild.jpg",
    ])
  func images(_ lines: String) {
    let content = Self.post(lines)
    #expect(findings(content) == [])
    #expect(content.posts.first?.matter.image?.path.value == "bild.jpg")
  }

  @Test("Of a list of pictures with parts the first counts; parts of other names are told")
  func imageParts() {
    let content = Self.post("images:\n  - url: bild.jpg\n    alt: Ein Bild\n  - url: zwei.jpg")
    #expect(findings(content) == [])
    #expect(content.posts.first?.matter.image?.alternativeText == "Ein Bild")
    #expect(findings(Self.post("images:\n  - imgname: bild.jpg")) == ["W110 magazine/a.md:5:5"])
  }

  @Test(
    "Days of a change have many names",
    arguments: ["lastmod: 2026-02-03", "modified: 2026-02-03", "last_modified_at: 2026-02-03"])
  func updates(_ line: String) throws {
    #expect(Self.post(line).posts.first?.updated == .day(try day(2026, 2, 3)))
  }

  @Test(
    "A field that says nothing is nothing",
    arguments: [
      "summary: ~", "summary: null", "kind: null", "lang: ~", "image: ~", "topics: [~]",
      "topics:\n- ~\n- null",
      "authors: ~", "updated: null", "series: ~", "expires: ~",
    ])
  func nothing(_ line: String) {
    let content = Self.post(line)
    #expect(findings(content) == [])
    #expect(content.posts.first?.matter.summary == nil)
    #expect(content.posts.first?.topics.isEmpty == true)
    #expect(content.posts.first?.authors.isEmpty == true)
  }

  @Test("Words that say nothing are texts in quotes", arguments: ["\"~\"", "'null'"])
  func quoted(_ text: String) {
    #expect(Self.post("summary: \(text)").posts.first?.matter.summary == String(text.dropFirst().dropLast()))
  }

  @Test(
    "Dates of other programs are read",
    arguments: ["2019-03-04T10:00:00.000Z", "2019-03-04 10:00:00 +0000", "2019-03-04 05:00:00 -0500"])
  func dates(_ text: String) throws {
    let content = read(["magazine/a.md": "---\ntitle: A\ndate: \(text)\n---\nText\n"])
    guard case .moment(let moment)? = content.posts.first?.date else {
      Issue.record("no moment")
      return
    }
    #expect(moment.instant == (try utc(2019, 3, 4, 10)))
  }

  @Test(
    "A file ending in .markdown is one ending in .md",
    arguments: ["magazine", "pages", "regions", "projects"])
  func endings(_ folder: String) {
    let content = read(["\(folder)/2031-01-14-alt.markdown": "---\ntitle: Alt\n---\nText\n"])
    #expect(findings(content) == [])
    let count =
      content.posts.count + content.pages.count + content.regions.count + content.projects.count
    #expect(count == 1)
    #expect(content.posts.first?.id ?? "magazine/2031-01-14-alt" == "magazine/2031-01-14-alt")
  }

  @Test(
    "A comment may stand behind the key of a list",
    arguments: [
      "topics: #Stichworte 3:2\n- Holz\n- Metall", "topics: # Stichworte\n  - Holz # das eine\n  - Metall",
      "topics:\n# Stichworte\n- Holz\n- Metall",
    ])
  func comments(_ lines: String) {
    let content = Self.post(lines)
    #expect(findings(content) == [])
    #expect(content.posts.first?.topics.map(\.value) == ["Holz", "Metall"])
  }

  @Test("A text in quotes may go on at the left edge")
  func quotedLines() {
    let content = Self.post("summary: \"Ein Satz, der\nweitergeht\"\nkind: interview")
    #expect(findings(content) == [])
    #expect(content.posts.first?.matter.summary == "Ein Satz, der weitergeht")
    #expect(content.posts.first?.kind == .interview)
  }

  @Test("Events have topics by the names of other programs as well")
  func events() {
    let content = readEvents(
      "- title: A\n  start: 2026-01-01\n  region: x\n  tags: [Holz]\n  kategorie: Fest\n")
    #expect(findings(content) == [])
    #expect(content.events.first?.topics.map(\.value) == ["Holz", "Fest"])
  }
}
