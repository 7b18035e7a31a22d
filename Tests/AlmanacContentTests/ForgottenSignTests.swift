import Testing

@testable import AlmanacContent

@Suite("Dashes that were forgotten, comments that were not meant, ids that are there twice")
struct ForgottenSignTests {
  @Test(
    "A list entry whose dash is forgotten is told as that",
    arguments: [
      ("- title: A\n  start: 2031-06-01\n  region: x\ntitle: B\nstart: 2031-06-02\nregion: x\n", "4:1"),
      (
        "- title: A\n  start: 2031-06-01\n  region: x\n\n  title: B\n  start: 2031-06-02\n  region: x\n",
        "5:3"
      ),
      ("title: A\nstart: 2031-06-01\nregion: x\n- title: B\n  start: 2031-06-02\n  region: x\n", "1:1"),
      ("title: A\nstart: 2031-06-01\nregion: x\n", "1:1"),
    ])
  func dash(_ text: String, _ place: String) {
    #expect(findings(readEvents(text)).filter { $0.hasPrefix("E") } == ["E189 events.yaml:\(place)"])
  }

  @Test("The entries behind a forgotten dash are read")
  func rest() {
    let content = readEvents(
      "title: A\nstart: 2031-06-01\nregion: x\n- title: B\n  start: 2031-06-02\n  region: x\n")
    #expect(content.events.map(\.title.value) == ["B"])
  }

  @Test("One key that stands there twice is only that")
  func oneKey() {
    let content = readEvents("- title: A\n  start: 2031-06-01\n  region: x\n  title: B\n")
    #expect(findings(content) == ["E127 events.yaml:4:3"])
  }

  @Test("A value that begins with # is a comment, and that is told; a text with # is a text")
  func comments() {
    let region = read(["regions/x.md": "---\ntitle: X\nhue: #ff0000\n---\n"])
    #expect(findings(region) == ["E188 regions/x.md:3:6"])
    let event = readEvents(
      "- title: #1 Fest\n  start: 2031-06-01\n  region: x\n  topics: [a]\n  speakers:\n    - #anna\n")
    #expect(findings(event) == ["E188 events.yaml:6:7"])
    #expect(event.unreadable.events.first?.title.value == "#1 Fest")
  }

  @Test("An id given twice is told although one of the two has another fault")
  func duplicates() {
    let first = readEvents(
      "- id: a\n  title: A\n  start: unsinn\n  region: x\n- id: a\n  title: B\n  start: 2031-06-02\n  region: x\n"
    )
    #expect(findings(first) == ["E150 events.yaml:3:10", "E180 events.yaml:5:7"])
    let second = readEvents(
      "- id: a\n  title: A\n  start: 2031-06-02\n  region: x\n- id: a\n  title: B\n  start: unsinn\n  region: x\n"
    )
    #expect(findings(second) == ["E180 events.yaml:5:7", "E150 events.yaml:7:10"])
    let posts = read([
      "magazine/a.md": "---\ntitle: A\ndate: 2031-01-01\nid: x\nkind: unsinn\n---\n",
      "magazine/b.md": "---\ntitle: B\ndate: 2031-01-01\nid: x\n---\n",
    ])
    #expect(findings(posts) == ["E131 magazine/a.md:5:7", "E180 magazine/b.md:4:5"])
    let people = read(["people.yaml": "- id: a\n  name: A\n  email: unsinn\n- id: a\n  name: B\n"])
    #expect(findings(people) == ["E141 people.yaml:3:10", "E180 people.yaml:4:3"])
  }
}
