import AlmanacModel
import CivilTime
import Testing

@testable import AlmanacBuild

@Suite("Repairs of whole files")
struct MendingRunTests {
  private static func diff(_ text: String) -> String {
    let tree = SourceTree(["magazine/2031-01-01-a.md": text], zones: TestSite.zones)
    return MendingRun(tree, content: "content", today: Day(number: 22_280)).diff
  }

  @Test("Texts are repaired below the front matter, line by line")
  func texts() {
    #expect(
      Self.diff("---\ntitle: A\n---\nDavor.\n\n##Titel\n\n• Eins\n• Zwei\n\nDanach.\n") == """
        --- content/magazine/2031-01-01-a.md
        +++ content/magazine/2031-01-01-a.md
        @@ -4,8 +4,8 @@
         Davor.
         
        -##Titel
        +## Titel
         
        -• Eins
        +- Eins
        -• Zwei
        +- Zwei
         
         Danach.

        """)
  }

  @Test("Lines that HTML took go, and come where it needs more")
  func lines() {
    #expect(
      Self.diff("<ul>\n<li>Eins</li>\n</ul>\n\nEnde\n") == """
        --- content/magazine/2031-01-01-a.md
        +++ content/magazine/2031-01-01-a.md
        @@ -1,5 +1,3 @@
        -<ul>
        +- Eins
        -<li>Eins</li>
        -</ul>
         
         Ende

        """)
    #expect(Self.diff("<p>Eins</p><p>Zwei</p>\n").contains("-<p>Eins</p><p>Zwei</p>\n+Eins\n+\n+Zwei\n"))
  }

  @Test("A text that is well stays")
  func well() {
    #expect(Self.diff("---\ntitle: A\n---\n## Titel\n\nLeser*innen\n").isEmpty)
  }
}
