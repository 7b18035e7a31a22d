import AlmanacModel
import Testing

@testable import AlmanacContent

@Suite("Marks that git leaves in a file")
struct MergeConflictTests {
  private static let list = """
    - title: Davor
      start: 2026-01-01
      region: x
    <<<<<<< HEAD
    - id: eins
      title: Eins
      start: 2026-01-02
    =======
    - title: Zwei
      start: 2026-01-03
    >>>>>>> zweig
      region: x

    """

  @Test("Marks of git in a list are one finding at the first mark, and nothing else is said")
  func list() {
    #expect(findings(readEvents(Self.list)) == ["E108 events.yaml:4:1"])
  }

  @Test(
    "The ids of a list with marks of git count as there, so that what refers to them is not reported as well")
  func references() {
    #expect(readEvents(Self.list).unreadable.ids.isSuperset(of: ["eins", "davor", "zwei"]))
  }

  @Test("Marks of git are found in details and in a text, and may stand between fences")
  func texts() {
    let marks = "<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> zweig\n"
    let details =
      "---\ntitle: A\n<<<<<<< HEAD\ndate: 2026-01-01\n=======\ndate: 2026-01-02\n>>>>>>> b\n---\nText\n"
    let head = "---\ntitle: A\ndate: 2026-01-01\n---\n"
    #expect(findings(read(["magazine/a.md": details])) == ["E108 magazine/a.md:3:1"])
    #expect(findings(read(["magazine/a.md": head + marks])) == ["E108 magazine/a.md:5:1"])
    #expect(findings(read(["magazine/a.md": head + "```text\n" + marks + "```\n"])) == [])
  }

  @Test("Marks of git are found in site.yaml too")
  func site() {
    let text =
      "title: A\n<<<<<<< HEAD\nurl: https://a.example/\n=======\nurl: https://b.example/\n>>>>>>> b\n"
    #expect(findings(read(["site.yaml": text])).contains("E108 site.yaml:2:1"))
  }
}
