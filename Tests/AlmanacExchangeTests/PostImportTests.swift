import AlmanacContent
import AlmanacModel
import Testing

@testable import AlmanacExchange

/// Old sites of Hugo, Jekyll, Zola and others.
struct PostImportTests {
  private func plan(
    _ texts: [String: String], others: [String] = [], refused: [String: FileRefusal] = [:],
    site: ImportSite = ImportSite(), permalink: String? = nil, map: [String: String] = [:]
  ) -> MovePlan {
    let folder = OldFolder(
      texts: texts.mapValues { Array($0.utf8) }, others: others, refused: refused)
    return PostImport(tree: site.tree, today: ImportSite.today, map: map, permalink: permalink).plan(folder)
  }

  private func text(_ plan: MovePlan, _ path: String) -> String {
    String(decoding: plan.files[path] ?? [], as: UTF8.self)
  }

  private func lost(_ plan: MovePlan) -> [String] {
    plan.losses.entries.map { "\($0.kind) \($0.name) \($0.count)" }
  }

  private let open = ["topics.yaml": ""]

  @Test("A site of Hugo comes along with front matter in TOML, addresses by its rule, blocks and pictures")
  func hugo() {
    let plan = plan(
      [
        "hugo.toml": "baseURL = 'https://www.example.org/'\n[permalinks]\nposts = '/:year/:slug/'\n",
        "content/posts/fest.md":
          "+++\ntitle = 'Ein Fest: laut'\ndate = 2019-03-04T10:00:00+01:00\ntags = ['recht']\nslug = 'fest'\nlayout = 'x'\n+++\nVor **allem** {{< ref \"zwei.md\" >}}.\n\n{{< figure src=\"/bilder/a.jpg\" alt=\"Ein Fest\" caption=\"Am Abend\" >}}\n\n{{< youtube abc123 >}}\n\n{{< tweet 12 >}}\n",
        "content/posts/zwei.md":
          "---\ntitle: Zwei\ndate: 2020-01-02\ndraft: true\n---\n[Fest](/2019/fest/) und [weg](/nie/)\n",
      ], others: ["static/bilder/a.jpg"])
    let first = text(plan, "magazine/fest.md")
    #expect(first.hasPrefix("---\ntitle: \"Ein Fest: laut\"\ndate: 2019-03-04T10:00:00+01:00\n"))
    #expect(first.contains("\ntopics: recht\n"))
    #expect(first.contains("\naliases: /2019/fest/\n"))
    #expect(first.contains("```figure\nsrc: ../media/bilder/a.jpg\nalt: Ein Fest\ncaption: Am Abend\n```"))
    #expect(first.contains("```video\nurl: https://www.youtube.com/watch?v=abc123\n```"))
    #expect(plan.copies.map(\.to) == ["media/bilder/a.jpg"])
    let second = text(plan, "magazine/zwei.md")
    #expect(second.contains("\ndraft: \"yes\"\n") || second.contains("\ndraft: yes\n"))
    #expect(second.hasSuffix("\n\n[Fest](fest.md) und weg\n"))
    #expect(lost(plan) == ["field layout 1", "shortcode tweet 1", "deadLink /nie/ 1"])
  }

  @Test("A site of Jekyll comes along with dates from names, its own addresses and tags of Liquid")
  func jekyll() {
    let plan = plan(
      [
        "_config.yml": "url: https://example.org\npermalink: pretty\n",
        "_posts/2018-05-06-hallo-welt.md":
          "---\ntitle: Hallo\ncategories: recht\nredirect_from:\n  - /alt/\n---\n![Labor]({{ site.baseurl }}/assets/l b.png)\n\n{% highlight ruby %}\nputs 1\n{% endhighlight %}\n\nSiehe [dort]({% post_url 2018-05-07-zweiter %}){:target=\"_blank\"}.\n",
        "_posts/2018-05-07-zweiter.markdown":
          "---\ntitle: Zweiter\n---\n<b>Fett</b> <script>alert(1)</script>ist <a href=\"/recht/2018/05/06/hallo-welt/\">das</a>.\n",
        "_drafts/idee.md": "---\ntitle: Idee\n---\nText\n",
      ], others: ["assets/l b.png"])
    let first = text(plan, "magazine/2018-05-06-hallo-welt.md")
    #expect(first.contains("date: 2018-05-06\n"))
    #expect(first.contains("aliases: [/recht/2018/05/06/hallo-welt/, /alt/]\n"))
    #expect(first.contains("![Labor](<../media/assets/l b.png>)"))
    #expect(first.contains("```ruby\nputs 1\n```"))
    #expect(first.contains("Siehe [dort](2018-05-07-zweiter.md)."))
    #expect(
      text(plan, "magazine/2018-05-07-zweiter.md").hasSuffix(
        "\n\n**Fett** ist [das](2018-05-06-hallo-welt.md).\n"))
    #expect(text(plan, "magazine/idee.md").contains("draft:"))
    #expect(plan.losses.count(.script) == 1)
  }

  @Test("A site of Zola comes along with its own links, JSON and a given rule are read")
  func others() {
    let zola = plan([
      "config.toml": "base_url = \"https://example.org\"\n",
      "content/blog/2020-02-03-eins.md":
        "+++\ntitle = \"Eins\"\n[taxonomies]\ntags = [\"recht\"]\n+++\n[Zwei](@/blog/zwei.md)\n",
      "content/blog/zwei.md":
        "+++\ntitle = \"Zwei\"\ndate = 2020-03-04\n+++\n{% quote(author=\"Ada\") %}\nJa.\n{% end %}\n",
    ])
    #expect(text(zola, "magazine/2020-02-03-eins.md").contains("aliases: /blog/eins/"))
    #expect(text(zola, "magazine/2020-02-03-eins.md").hasSuffix("[Zwei](zwei.md)\n"))
    #expect(text(zola, "magazine/zwei.md").contains("```quote\nby: Ada\n\nJa.\n```"))
    let other = plan(
      ["post.md": "{\"title\": \"P\", \"date\": \"2021-02-03\", \"slug\": \"der-post\"}\nText\n"],
      permalink: "/:year/:slug/")
    #expect(text(other, "magazine/post.md").contains("aliases: /2021/der-post/\n"))
  }

  @Test("Zola's own addresses give a text its day, and its former addresses count from the root")
  func addressesOfZola() {
    let zola = plan([
      "config.toml": "base_url = \"https://example.org\"\n",
      "content/stadt/zeitplan.md":
        "+++\npath = \"stadt/2014/12/15/zeitplan\"\ntitle = \"Zeitplan\"\naliases = [\"2014/12/15/Zeitplan.html\"]\n+++\n[Start](https://example.org), [dort](/)\n",
    ])
    let written = text(zola, "magazine/stadt/zeitplan.md")
    #expect(written.contains("\ndate: 2014-12-15\n"))
    #expect(written.contains("aliases: [/stadt/2014/12/15/zeitplan/, /2014/12/15/Zeitplan.html]"))
    #expect(written.hasSuffix("[Start](/), [dort](/)\n"))
    #expect(zola.losses.entries.isEmpty)
  }

  @Test("Hugo and Zola answer former addresses as folders, with a dot in the last step too")
  func addressesWithDots() {
    let zola = plan([
      "config.toml": "base_url = \"https://example.org\"\n",
      "content/fassung.md":
        "+++\npath = \"2014/12/15/fassung-1.0\"\ntitle = \"Fassung\"\naliases = [\"fassungen/1.0\", \"1.0.html\"]\n+++\nText\n",
    ])
    #expect(
      text(zola, "magazine/fassung.md").contains(
        "aliases: [/2014/12/15/fassung-1.0/, /fassungen/1.0/, /1.0.html]"))
    let hugo = plan([
      "hugo.toml": "baseURL = 'https://example.org/'\n",
      "content/posts/zwei.md":
        "---\ntitle: Zwei\ndate: 2020-01-02\naliases: [/v/2.0, alt, /zwei.html]\n---\nText\n",
    ])
    #expect(
      text(hugo, "magazine/zwei.md").contains(
        "aliases: [/posts/zwei/, /v/2.0/, /posts/alt/, /zwei.html]"))
  }

  @Test("What lies beside a text is found below the text's address too")
  func bundles() {
    let zola = plan(
      [
        "config.toml": "base_url = \"https://example.org\"\n",
        "content/eins/index.md":
          "+++\npath = \"2024/05/07/eins\"\ntitle = \"Eins\"\n+++\n![Da](da.png)\n",
        "content/zwei.md":
          "+++\npath = \"2024/06/08/zwei\"\ntitle = \"Zwei\"\n+++\n![Dort](../../../05/07/eins/da.png) [voll](https://example.org/2024/05/07/eins/da.png)\n",
      ], others: ["content/eins/da.png"])
    #expect(text(zola, "magazine/eins.md").contains("![Da](../media/eins/da.png)"))
    #expect(
      text(zola, "magazine/zwei.md").contains("![Dort](../media/eins/da.png) [voll](../media/eins/da.png)"))
    #expect(zola.losses.entries.isEmpty)
  }

  @Test(
    "Files that are there but cannot be published are not called missing: their cause is told once, with all places"
  )
  func refused() {
    let plan = plan(
      [
        "content/eins.md":
          "---\ntitle: A\ndate: 2020-01-02\n---\n![A](./a.svg) ![B](b.svg)\n\n[das Formular](/f/form.php?x=1)\n\n![Noch einmal](a.svg)\n",
        "content/entwurf.html": "---\ntitle: E\ndraft: true\ndate: 2020-01-02\n---\nx\n",
        "content/zwei.md": "---\ntitle: Z\ndate: 2020-01-02\n---\n[E](entwurf.html)\n",
        "hugo.toml": "",
      ],
      refused: [
        "content/a.svg": .script, "static/f/form.php": .active("php"),
        "content/entwurf.html": .active("html"),
      ])
    #expect(
      lost(plan) == [
        "pictureMissing b.svg 1", "fileRefused script 2", "fileRefused active 1",
        "deadLink entwurf.html 1",
      ])
    #expect(text(plan, "magazine/eins.md").hasSuffix("\n\nA B\n\ndas Formular\n\nNoch einmal\n"))
    #expect(
      plan.findings(path: "alt").diagnostics.filter { $0.code == "W832" }.map(\.message.text.german) == [
        "Eine Zeichnung kommt nicht mit, weil sie ein Skript enthält, 2-mal: content/a.svg (content/eins.md:5), content/a.svg (content/eins.md:9).",
        "Eine Datei kommt nicht mit, weil Browser oder Server Dateien mit „.php“ im Namen ausführen, 1-mal: static/f/form.php (content/eins.md:7).",
      ])
  }

  @Test("Control characters become blanks, so that none ends up in an address")
  func controlCharacters() {
    let plan = plan([
      "2018-05-06-a.md": "---\ntitle: A\n---\nSiehe http://example.com/a.html\u{0B}\u{0B}ENDE\u{01}\n"
    ])
    #expect(
      text(plan, "magazine/2018-05-06-a.md").hasSuffix("Siehe http://example.com/a.html  ENDE \n"))
  }

  @Test(
    "Names that stand for pictures of others become links, and those that lead nowhere become their words")
  func references() {
    let plan = plan(
      [
        "2018-05-06-a.md":
          "---\ntitle: A\n---\n## Da\n\n![Zeichen][bild], [![Zeichen][bild]](https://example.com/), ![eigen][]\n\n[Weg][fort], [fort], [oben][Da], [unten][nein], [dort][aussen]\n\n[bild]: https://example.com/b.png\n[eigen]: a.jpg\n[fort]: /nie/\n[da]: #da\n[nein]: #nein\n[aussen]: https://example.com/\n"
      ], others: ["a.jpg"])
    let written = text(plan, "magazine/2018-05-06-a.md")
    #expect(written.contains("\n[Zeichen][bild], [Zeichen](https://example.com/), ![eigen][]\n"))
    #expect(written.contains("\nWeg, fort, [oben][Da], unten, [dort][aussen]\n"))
    #expect(written.contains("\n[bild]: https://example.com/b.png\n[eigen]: ../media/a.jpg\n"))
    #expect(!written.contains("[fort]"))
    #expect(!written.contains("[nein]"))
    #expect(lost(plan) == ["pictureElsewhere example.com 2", "deadLink #nein 1", "deadLink /nie/ 1"])
  }

  @Test("Any number of texts may have one name")
  func manyOfOneName() {
    var placing = Placing(
      content: ContentParser(today: ImportSite.today).parse(ImportSite().tree, jobs: 1),
      tree: ImportSite().tree)
    var paths: Set<String> = []
    for _ in 1...12_000 {
      var entry = MovedEntry(
        kind: .post, source: "a.md", stem: "aktuelles", title: "Aktuelles", date: "2018-01-01", slug: nil,
        address: "")
      placing.place(&entry)
      paths.insert(entry.path)
    }
    #expect(paths.count == 12_000)
    #expect(paths.contains("magazine/aktuelles-12000.md"))
  }

  @Test("A second run changes nothing, and what is there is never written over")
  func repeated() {
    let old = [
      "2018-05-06-a.md": "---\ntitle: A\n---\nalt\n", "2018-05-06-b.md": "---\ntitle: B\n---\nalt\n",
    ]
    var site = ImportSite([
      "magazine/2018-05-06-b.md": "---\ntitle: Ganz anders\ndate: 2022-01-01\n---\nmein\n"
    ])
    let first = plan(old, site: site)
    #expect(first.files.keys.sorted() == ["magazine/2018-05-06-a.md", "magazine/2018-05-06-b-2.md"])
    for (path, bytes) in first.files { site.files[path] = String(decoding: bytes, as: UTF8.self) }
    let second = plan(old, site: site)
    #expect(second.files.isEmpty)
    #expect(second.newCount == 0)
    #expect(second.losses.entries.isEmpty)
  }

  @Test(
    "What was hidden stays hidden, and what may have been meant so is a draft",
    arguments: [
      "published: false", "status: draft", "hidden: true", "private: yes", "visibility: internal",
      "draft: vielleicht", "publishd: false", "title: [offen",
    ])
  func hidden(line: String) {
    let plan = plan(["2018-05-06-a.md": "---\ntitle: A\n\(line)\n---\nText\n"])
    let written = text(plan, "magazine/2018-05-06-a.md")
    #expect(written.contains("\ndraft: ") || written.contains("\nvisibility: internal\n"))
  }

  @Test("Keys are known by the map that the command or the file gives")
  func mapped() {
    let plan = plan(
      ["2018-05-06-a.md": "---\ntitle: A\nrubrik: recht\nlayout: x\n---\nText\n"],
      map: ["Rubrik": "topics", "layout": "ignore"])
    #expect(text(plan, "magazine/2018-05-06-a.md").contains("topics: recht"))
    #expect(plan.losses.entries.isEmpty)
  }

  @Test("Two texts of one name get slugs of their own")
  func slugs() {
    let plan = plan([
      "2018/hallo.md": "---\ntitle: A\ndate: 2018-01-01\n---\n",
      "2019/hallo.md": "---\ntitle: B\ndate: 2019-01-01\n---\n",
    ])
    #expect(!text(plan, "magazine/2018/hallo.md").contains("slug:"))
    #expect(text(plan, "magazine/2019/hallo.md").contains("slug: hallo-2"))
  }

  @Test(
    "HTML becomes Markdown and blocks, scripts never stay",
    arguments: [
      (
        "<iframe src=\"https://www.youtube.com/embed/xy\"></iframe>",
        "```video\nurl: https://www.youtube.com/watch?v=xy\n```"
      ),
      (
        "<figure><img src=\"/a.jpg\" alt=\"A\"><figcaption>Ein <b>Bild</b></figcaption></figure>",
        "```figure\nsrc: ../media/a.jpg\nalt: A\ncaption: Ein Bild\n```"
      ),
      (
        "<table>\n<tr><th>A</th><th>B</th></tr>\n<tr><td>1</td><td>x|y</td></tr>\n</table>",
        "| A | B |\n| --- | --- |\n| 1 | x\\|y |"
      ),
      ("<div onclick=\"x()\">Wort <em>zwei</em></div>", "Wort *zwei*"),
      ("Ein <span style=\"x\">Wort</span><br>zwei", "Ein Wort<br>zwei"),
      (
        "`<b>` bleibt\n\n```html\n<script>x</script>\n```", "`<b>` bleibt\n\n```html\n<script>x</script>\n```"
      ),
      ("<https://example.com/>", "<https://example.com/>"),
    ])
  func html(old: String, new: String) {
    let plan = plan(["2018-05-06-a.md": "---\ntitle: A\n---\n\(old)\n"], others: ["a.jpg"])
    #expect(text(plan, "magazine/2018-05-06-a.md").hasSuffix("---\n\n\(new)\n"))
  }

  @Test(
    "Hostile texts end, and take time in proportion",
    arguments: [
      "{{<", "[", "![](", "<div>", "{%", "`", "<!--", "{: ", "\u{E000}b0\u{E001}", "](", "<a href='",
    ])
  func hostile(piece: String) {
    let body = String(repeating: piece, count: 200_000 / piece.utf8.count)
    let plan = plan(["2018-05-06-a.md": "---\ntitle: A\n---\n\(body)\n"])
    #expect(plan.newCount == 1)
  }
}
