import AlmanacModel
import Testing

@testable import AlmanacExchange

/// Old sites that are read in a second time.
struct MoveAgainTests {
  private let old = [
    "hugo.toml": "baseURL = 'https://www.example.org/'\n",
    "content/posts/eins.md":
      "---\ntitle: Eins\ndate: 2020-01-02\naliases: [/alt/]\nslug: anders\nlayout: x\n---\nText  \nmit [Zwei](zwei.md)\n",
    "content/posts/zwei.md": "---\ntitle: Zwei\ndate: 2020-01-03\n---\nText\n",
  ]

  private func plan(_ site: ImportSite) -> MovePlan {
    PostImport(tree: site.tree, today: ImportSite.today, map: [:], permalink: nil).plan(
      OldFolder(texts: old.mapValues { Array($0.utf8) }))
  }

  private var moved: ImportSite {
    ImportSite(plan(ImportSite()).files.mapValues { String(decoding: $0, as: UTF8.self) })
  }

  @Test("A second run writes nothing, calls nothing changed and loses nothing more")
  func unchanged() {
    let again = plan(moved)
    #expect(again.files.isEmpty)
    #expect(again.copies.isEmpty)
    #expect(again.items.map(\.isEdited) == [false, false])
    #expect(again.findings(path: "alt").diagnostics.isEmpty)
  }

  @Test(
    "What was changed here stays and is told",
    arguments: [
      ("Text  \n", "Text und mehr\n", true), ("title: Eins", "title: Eins und alles", true),
      ("date: 2020-01-02", "date: 2020-01-02\ndraft: yes", true), ("slug: anders", "slug: neu", false),
      ("\n", "\r\n", false), ("\n---\n\n", "\n---\n\n\n", true), ("Text  \n", "Text\n", false),
    ])
  func edited(from: String, to: String, isTold: Bool) {
    var site = moved
    site.files["magazine/eins.md"] = site.files["magazine/eins.md"]?.replacing(from, with: to)
    let again = plan(site)
    #expect(again.files.isEmpty)
    #expect(again.items.filter(\.isEdited).map(\.path) == (isTold ? ["magazine/eins.md"] : []))
    #expect(
      again.findings(path: "alt").diagnostics.map(\.message.text.german)
        == (isTold
          ? ["1 Text ist hier anders als auf der alten Website und bleibt so: magazine/eins.md."] : []))
  }

  @Test("What was deleted here comes again, as new")
  func deleted() {
    var site = moved
    let first = site.files.removeValue(forKey: "magazine/zwei.md")
    let again = plan(site)
    #expect(again.items.filter(\.isNew).map(\.path) == ["magazine/zwei.md"])
    #expect(again.files.mapValues { String(decoding: $0, as: UTF8.self) } == ["magazine/zwei.md": first])
  }

  @Test(
    "A comment behind a word of YAML is no part of it",
    arguments: [
      ("draft: false # so lassen", "false"), ("draft: true #erst prüfen", "draft"),
      ("published: false # später", "draft"),
    ])
  func comments(line: String, expected: String) {
    let plan = PostImport(tree: ImportSite().tree, today: ImportSite.today, map: [:], permalink: nil).plan(
      OldFolder(texts: [
        "_posts/2020-01-02-a.md": Array("---\ntitle: A\n\(line)\ndate: 2020-03-04 # Tag\n---\nText\n".utf8)
      ]))
    let text = String(decoding: plan.files["magazine/2020-01-02-a.md"] ?? [], as: UTF8.self)
    #expect(text.contains("\ndraft:") == (expected == "draft"))
    #expect(text.contains("\ndate: 2020-03-04\n"))
    #expect(plan.losses.entries.isEmpty)
  }

  @Test("Of two old files with one place each gets its own, and the text shows the one it means")
  func onePlace() {
    let texts = [
      "hugo.toml": "baseURL = 'https://www.example.org/'\n",
      "content/a/eins.md":
        "---\ntitle: Eins\ndate: 2020-01-02\n---\n![Eins](bild.png) ![Zwei](/a/bild.png)\n",
      "content/zwei.md":
        "---\ntitle: Zwei\ndate: 2020-01-03\n---\n![Groß](/b/Foto.PNG) ![Klein](/b/foto.png)\n",
    ]
    let others = ["content/a/bild.png", "static/a/bild.png", "static/b/Foto.PNG", "static/b/foto.png"]
    let plan = PostImport(tree: ImportSite().tree, today: ImportSite.today, map: [:], permalink: nil).plan(
      OldFolder(texts: texts.mapValues { Array($0.utf8) }, others: others))
    let pairs = plan.copies.map { "\($0.from) \($0.to)" }.sorted()
    #expect(
      pairs == [
        "content/a/bild.png media/a/bild.png", "static/b/Foto.PNG media/b/Foto.PNG",
        "static/b/foto.png media/b/foto-2.png",
      ])
    let second = plan.files.values.map { String(decoding: $0, as: UTF8.self) }.first { $0.contains("Zwei\n") }
    #expect(second?.contains("![Groß](../media/b/Foto.PNG) ![Klein](../media/b/foto-2.png)") == true)
  }

  @Test("A picture of the editor's own stays, and the old site's gets another name, in each run the same")
  func occupied() {
    let texts = ["_posts/2020-01-02-a.md": "---\ntitle: A\n---\n![A](/assets/logo.png)\n"]
    let there: Set = ["media/assets/logo.png", "media/assets/logo-2.png"]
    for occupied in [[], ["media/assets/logo.png"], there] as [Set<String>] {
      let plan = PostImport(tree: ImportSite().tree, today: ImportSite.today, map: [:], permalink: nil).plan(
        OldFolder(
          texts: texts.mapValues { Array($0.utf8) }, others: ["assets/logo.png"],
          isOccupied: { _, path in occupied.contains(path) }))
      let name = ["media/assets/logo.png", "media/assets/logo-2.png", "media/assets/logo-3.png"][
        occupied.count]
      #expect(plan.copies.map(\.to) == [name])
      let text = String(decoding: plan.files["magazine/2020-01-02-a.md"] ?? [], as: UTF8.self)
      #expect(text.contains("![A](../\(name))"))
    }
  }

  @Test(
    "Of many links and pictures that are missing one finding names the first twenty; all stand in the list")
  func manyMissing() {
    let links = (1...30).map { "[L\($0)](/weg/\($0)/) ![B\($0)](/bild\($0).png)" }.joined(separator: "\n")
    let plan = PostImport(tree: ImportSite().tree, today: ImportSite.today, map: [:], permalink: nil).plan(
      OldFolder(texts: ["_posts/2020-01-02-a.md": Array("---\ntitle: A\n---\n\(links)\n".utf8)]))
    #expect(plan.losses.entries.count == 60)
    let told = plan.findings(path: "alt").diagnostics.map(\.message.text.german)
    #expect(told.count == 2)
    #expect(
      told.last?.hasPrefix("Ein Link führt nirgends hin und ist jetzt Text, 30-mal: /weg/1/ (_posts/") == true
    )
    #expect(told.allSatisfy { $0.hasSuffix(" und weitere.") })
    #expect(plan.losses.toldEntries.map(\.places.count) == [20, 20])
  }
}
