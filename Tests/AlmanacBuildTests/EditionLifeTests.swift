import AlmanacModel
import AlmanacOutputs
import AlmanacSite
import Testing

@testable import AlmanacBuild

/// Editions while a site is written: what is not translated yet, mistakes, the preview.
@Suite struct EditionLifeTests {
  @Test(
    "A list that names a post without a translation leads to the original, and one of a topic alone is empty")
  func listsOfOthers() throws {
    var files = EditionTests.files
    files["magazine/2031-04-02-bericht.md"] =
      "---\nid: bericht\ntitle: Bericht\nregions: nord\nseries: Ufer\n---\nWar gut.\n"
    files["magazine/2031-04-03-chor.md"] = "---\ntitle: Chor\n---\nSingt.\n"
    files["magazine/2031-04-03-chor.en.md"] = """
      ---
      title: Choir
      ---
      ```posts
      ids: [magazine/2031-04-01-boote, bericht]
      ```

      ```posts
      series: Ufer
      ```

      The [series](series:ufer), the [festival](event:seefest).

      ```events
      region: nord
      ```
      """
    let site = try EditionTests.rendered(files)
    #expect(
      site.linked.log.diagnostics.filter { $0.location?.path == "magazine/2031-04-03-chor.en.md" } == [])
    let page = site.text("en/magazine/choir/index.html") + site.text("en/magazine/chor/index.html")
    #expect(page.contains("<a href=\"../../../en/magazine/boote/\">Boats</a>"))
    #expect(page.contains("<a href=\"../../../magazin/bericht/\" lang=\"de\" hreflang=\"de\">Bericht</a>"))
    #expect(page.contains("<a href=\"../../../reihen/ufer/\" hreflang=\"de\">series</a>"))
    #expect(page.contains("<p class=\"nothing\">"))
    #expect(page.contains("<a href=\"../../../en/events/seefest/\">Lake festival</a>"))
    files["magazine/2031-04-03-chor.en.md"]? += "\n\n```posts\nids: [nirgends]\nseries: Nichts\n```\n"
    let mistaken = TestSite(files).linked()
    let texts = mistaken.checkTexts(jobs: 1).diagnostics.filter {
      $0.location?.path == "magazine/2031-04-03-chor.en.md"
    }
    #expect(texts.count == 2)
    #expect(texts.allSatisfy { $0.severity == .error })
  }

  @Test("A text in a language that site.yaml does not name is told to be one")
  func undeclaredLanguages() {
    let files = [
      "magazine/2031-04-01-boote.md": "---\ntitle: Boote\n---\nAus Holz.\n",
      "magazine/2031-04-01-boote.fr.md": "---\ntitle: Bateaux\n---\nDu bois.\n",
      "newsletter/mai.md": "---\nsubject: Mai\ndate: 2031-04-28\n---\nText.\n",
      "newsletter/mai.en.md": "---\nsubject: May\n---\nText.\n",
      "pages/wir.md": "---\ntitle: Wir\n---\nText.\n", "pages/wir.leicht.md": "---\ntitle: Wir\n---\nText.\n",
      "pages/node.js.md": "---\ntitle: Node\n---\nText.\n",
    ]
    func findings() -> [String] {
      TestSite(files).linked().log.sorted().filter { $0.code.hasPrefix("E1") || $0.code.hasPrefix("W1") }
        .map { "\($0.code) \($0.location?.path ?? "")" }
    }
    #expect(
      findings() == [
        "W198 magazine/2031-04-01-boote.fr.md", "E197 newsletter/mai.en.md", "W198 pages/wir.leicht.md",
      ])
    let help = TestSite(files).linked().log.diagnostics.first { $0.code == "E197" }?.message.help.german ?? ""
    #expect(help.contains("languages: [de, en]"))
  }

  @Test("The address of an edition's page for what is missing, and its rules for hosts")
  func hosts() throws {
    let site = try EditionTests.rendered()
    #expect(site.text("en/.htaccess").contains("ErrorDocument 404 /en/404.html"))
    #expect(site.text("leicht/.htaccess").contains("ErrorDocument 404 /leicht/404.html"))
    #expect(site.outputs["en/_headers"] == nil)
    #expect(site.text("_headers").contains("\n/*.ics\n"))
    #expect(site.text("en/404.html").contains("<html lang=\"en\">"))
  }

  @Test("What is wrong in a translation costs the translation, and the rest comes out")
  func keepsGoing() throws {
    var files = EditionTests.files
    files["magazine/2031-04-01-boote.en.md"] = "---\ntitle: Boats\ndate: never\n---\nOf wood.\n"
    let site = try DiskSite(files)
    #expect(try site.build().report == nil)
    site.options.keepsGoing = true
    #expect(try site.build().report != nil)
    #expect(site.output("magazin/boote/index.html").contains("Aus Holz"))
    #expect(site.output("en/magazine/boote/index.html") == "")
    #expect(site.output("en/calendar.ics").contains("SUMMARY:Lake festival"))
  }

  @Test("An edit of a translation shows in the preview, in its edition alone")
  func preview() throws {
    let site = try DiskSite(EditionTests.files)
    var preview = SitePreview(site.options)
    let first = try #require(try preview.refresh(.anything, now: site.options.now))
    let german = try first.render("magazin/boote/index.html")
    try site.write(["magazine/2031-04-01-boote.en.md": "---\ntitle: Boats of oak\n---\nThey float.\n"])
    let change = FolderChange(content: ["magazine/2031-04-01-boote.en.md"], touchesTheme: false)
    let next = try #require(try preview.refresh(change, now: site.options.now))
    let page = try #require(try next.render("en/magazine/boote/index.html"))
    #expect(String(decoding: page, as: UTF8.self).contains("<h1>Boats of oak</h1>"))
    #expect(try next.render("magazin/boote/index.html") == german)
    try site.write([
      "events.yaml": (EditionTests.files["events.yaml"] ?? "").replacing("Lake festival", with: "Lake fest")
    ])
    let events = FolderChange(content: ["events.yaml"], touchesTheme: false)
    let last = try #require(try preview.refresh(events, now: site.options.now))
    let event = try #require(try last.render("en/events/seefest/index.html"))
    #expect(String(decoding: event, as: UTF8.self).contains("<h1>Lake fest</h1>"))
  }

  @Test("An issue of the newsletter is a mail of its own in each language")
  func newsletter() throws {
    var files = EditionTests.files
    files["newsletter/mai.md"] = "---\nsubject: Mai\ndate: 2031-04-28\n---\nText.\n"
    files["newsletter/mai.en.md"] = "---\nsubject: May\n---\nText.\n"
    files["site.yaml"]? += "\nnewsletter: {from: Bund <post@verbund.example.org>}\n"
    let linked = TestSite(files).linked()
    let english = try #require(linked.editions.first)
    var log = DiagnosticLog()
    let renderer = NewsletterMailRenderer(site: english.site, bodies: english.bodies)
    let mail = try #require(renderer.render(0, log: &log))
    let eml = String(decoding: mail.eml, as: UTF8.self)
    #expect(eml.contains("Subject: May"))
    #expect(eml.contains("<newsletter-mai-en."))
    #expect(
      String(decoding: mail.html, as: UTF8.self).contains("https://verbund.example.org/en/newsletter/mai/"))
  }

  @Test("The title of a single date is translated by itself, and marked by itself where it is not")
  func singleDates() throws {
    var files = EditionTests.files
    files["events.yaml"] = """
      - id: kurs
        title: Kurs
        title_en: Course
        region: nord
        dates:
          - {start: 2031-06-12 18:00, titel: Anfang, titel_en: Start, place: Rathaus, place_en: Town hall}
          - {start: 2031-06-19 18:00, title: Ende}
      - id: gang
        title: Gang
        region: nord
        dates: [{start: 2031-06-20, title: Berg, title_en: Hill}]
      """
    let site = try EditionTests.rendered(files)
    #expect(site.linked.log.errors.diagnostics == [])
    let month = site.text("en/calendar/2031/06/index.html")
    #expect(month.contains("Course: Start</a>"))
    #expect(month.contains("Course: <span lang=\"de\">Ende</span>"))
    #expect(month.contains("<span lang=\"de\">Gang</span>: Hill</a>"))
    #expect(site.text("en/events/kurs/index.html").contains("Town hall"))
    let calendar = site.text("en/calendar.ics")
    #expect(calendar.contains("SUMMARY:Course: Start\r\n"))
    #expect(calendar.contains("SUMMARY:Course: Ende\r\n"))
  }

  @Test("Marks and sample addresses are found in translations like those in originals")
  func unfinishedTranslations() {
    var files = EditionTests.files
    files["pages/wir.en.md"] = "---\ntitle: About us\n---\n«Please replace: who we are»\n"
    files["magazine/2031-04-01-boote.en.md"] = "---\ntitle: Boats\n---\nAsk info@example.org.\n"
    files["pages/wir.leicht.md"] = "---\ntitle: Wir\ndraft: ja\n---\n«Bitte ersetzen: alles»\n"
    files["magazine/2031-04-03-chor.md"] = "---\ntitle: Chor\npublish: 2031-07-01\n---\nSingt.\n"
    files["magazine/2031-04-03-chor.en.md"] = "---\ntitle: Choir\n---\n«Please replace: all»\n"
    let linked = TestSite(files).linked()
    func findings(_ occasion: LaunchCheck.Occasion) -> [String] {
      var log = DiagnosticLog()
      LaunchCheck(linked, occasion, seeds: []).run(&log)
      return log.sorted().compactMap { finding in
        guard let path = finding.location?.path, path.contains(".en.") || path.contains(".leicht.") else {
          return nil
        }
        return "\(finding.code) \(path)"
      }
    }
    // One is of a planned post.
    let marks = ["W742 magazine/2031-04-03-chor.en.md", "W741 pages/wir.en.md"]
    #expect(findings(.build) == marks)
    #expect(
      findings(.launch) == [
        "E744 magazine/2031-04-01-boote.en.md", "W742 magazine/2031-04-03-chor.en.md",
        "E741 pages/wir.en.md",
      ])
  }

  @Test("A translation that waits is named after a build with its day, and a draft of one by the launch")
  func waitingTranslations() {
    var files = EditionTests.files
    files["magazine/2031-04-01-boote.en.md"] =
      "---\ntitle: Boats\npublish: 2031-05-20\n---\nOf wood.\n"
    files["magazine/2031-04-02-bericht.en.md"] = "---\ntitle: Report\ndraft: true\n---\nGood.\n"
    let linked = TestSite(files).linked()
    let summary = BuildSummary(linked.site, editions: linked.editions.map(\.site))
    #expect(summary.hidden.map(\.title) == ["Boats", "Report"])
    #expect("\(summary.nextBuild.map { "\($0)" } ?? "never")" == "2031-05-20")
    #expect(BuildSummary(linked.site).hidden.isEmpty)
    var log = DiagnosticLog()
    LaunchCheck(linked, .launch, seeds: []).run(&log)
    #expect(log.diagnostics.contains { $0.location?.path == "magazine/2031-04-02-bericht.en.md" })
  }
}
