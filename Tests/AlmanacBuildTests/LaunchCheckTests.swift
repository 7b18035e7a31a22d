import AlmanacModel
import CivilTime
import Testing

@testable import AlmanacBuild

@Suite struct LaunchCheckTests {
  /// The findings of the check alone, as `CODE path:line:column`.
  private func findings(
    _ files: [String: String], _ occasion: LaunchCheck.Occasion, seeds: [String] = [], given: Bool = false
  ) -> [String] {
    var site = TestSite(files)
    site.files["regions/aue.md"] = site.files["regions/aue.md"] ?? "---\ntitle: Aue\n---\nText.\n"
    var log = DiagnosticLog()
    LaunchCheck(site.linked(), occasion, seeds: seeds, addressIsGiven: given).run(&log)
    return log.sorted().map { finding in
      let position = finding.location?.position ?? .start
      return "\(finding.code) \(finding.location?.path ?? "-"):\(position.line):\(position.column)"
    }
  }

  private func site(_ url: String, _ more: String = "") -> [String: String] {
    ["site.yaml": "title: Bund\nurl: \(url)\n\(more)"]
  }

  // MARK: - The public address

  @Test(
    "A sample address is an error without the notice, and a note of the check with it",
    arguments: [
      "https://example.org/", "https://www.example.com/bund", "http://bund.example.net/",
      "https://bund.example/",
      "https://example.de/", "https://www.example.co.uk/", "http://localhost:8000/", "http://127.0.0.1/",
      "http://[::1]:80/", "http://192.168.1.4/", "http://10.0.0.1/", "https://bund.test/",
      "https://ihre-domain.de/",
      "https://bund.invalid/", "https://www.beispiel.de/", "https://your-domain.com/",
    ])
  func sampleAddress(_ url: String) {
    for occasion in [LaunchCheck.Occasion.build, .publication, .check, .launch] {
      #expect(findings(site(url), occasion).contains("E740 site.yaml:2:6"), "\(occasion)")
    }
    let notice = "notice: Ein Beispiel.\n"
    #expect(findings(site(url, notice), .check) == ["N740 site.yaml:2:6"])
    #expect(findings(site(url, notice), .build) == [])
    #expect(findings(site(url, notice), .publication) == [])
    #expect(findings(site(url, notice), .launch).contains("E740 site.yaml:2:6"))
    #expect(findings(site(url), .build, given: true) == [], "named on the command line")
  }

  @Test(
    "A true address is no sample address",
    arguments: [
      "https://www.heimat-und-weite.de/", "https://example-verein.de/", "https://bund.de/example.org/",
      "https://testbund.de/", "https://localhost-fest.de/", "https://172.15.0.1/", "https://beispielhaft.de/",
    ])
  func trueAddress(_ url: String) {
    #expect(findings(site(url), .check) == [])
  }

  // MARK: - Marks

  private static let bund = "title: Bund\nurl: https://www.heimat-und-weite.de/\n"

  @Test("A mark on a public page is an error of check and publish, and a warning of build")
  func marks() {
    let files = [
      "site.yaml": Self.bund + "notice: Ein Beispiel.\n",
      "pages/wir.md":
        "---\ntitle: Wir\n# «Bitte ersetzen: ein Hinweis»\n---\n\nText.\n\n«Bitte ersetzen: Der Text.»\n",
      "events.yaml": "-\n  id: fest\n  title: Fest\n  start: 2031-06-01\n  region: aue\n  place: «…»\n",
      "people.yaml": "- id: a\n  name: A\n  bio: «Please replace: who this is»\n",
    ]
    let places = ["events.yaml:6:10", "pages/wir.md:8:1", "people.yaml:3:8"]
    #expect(findings(files, .check) == places.map { "E741 \($0)" })
    #expect(findings(files, .publication) == places.map { "E741 \($0)" })
    #expect(findings(files, .build) == places.map { "W741 \($0)" })
  }

  @Test(
    "What begins as a mark does, what is empty, and words that only hold a place are marks",
    arguments: [
      "«Bitte ersetzen: Der erste Absatz.»", "«bitte ersetzen»", "Ein «Please replace: word» im Satz.", "«…»",
      "«...»",
      "« »", "«»", "«TODO»", "# «Bitte ersetzen: Titel", "«Text»", "- «Titel»", "> «Hier steht der Text»",
      "«Ihr Text»",
      "**«Name»**", "«\u{A0}Bitte ersetzen: x»",
    ])
  func isMark(_ line: String) {
    #expect(FillInMark.first(in: line) != nil)
  }

  @Test(
    "Quotations are no marks, in Swiss, French or German order",
    arguments: [
      "»So war es«", "»Das« … »dies«", "«Faust» wird gespielt.", "«Hier stehe ich, ich kann nicht anders.»",
      "«Wir haben nicht gerechnet.»",
      "title: «Der Name der Rose»", "»Bitte ersetzen« stand auf dem Zettel.", "Sie rief «Text!» und ging.",
      "«Ich weiß nicht …»", "«… und dann?»", "« Je ne sais pas »", "«Der Ort»", "Das Wort «Titel» fehlt.",
      "summary: «Ort der Stille»", "kein Guillemet",
    ])
  func isQuotation(_ line: String) {
    #expect(FillInMark.first(in: line) == nil)
  }

  @Test("Marks in code, in drafts and internal entries stay; in a planned post they are told beforehand")
  func unseen() {
    let mark = "«Bitte ersetzen: x»"
    let files = [
      "site.yaml": Self.bund,
      "pages/a.md":
        "---\ntitle: A\n---\n`\(mark)` und\n\n```text\n\(mark)\n```\n\n```quote\nby: \(mark)\n\nText.\n```\n",
      "magazine/entwurf.md": "---\ntitle: E\ndate: 2031-01-01\ndraft: ja\n---\n\(mark)\n",
      "magazine/spaeter.md": "---\ntitle: S\ndate: 2031-08-01\n---\nText\n\n\(mark)\n",
      "events.yaml":
        "- id: rat\n  title: Rat\n  start: 2031-06-01\n  region: aue\n  visibility: intern\n  place: \(mark)\n- id: fest\n  title: Fest\n  start: 2031-06-02\n  region: aue\n",
    ]
    #expect(findings(files, .check) == ["W742 magazine/spaeter.md:7:1", "E741 pages/a.md:11:5"])
  }

  // MARK: - Placeholders and sample addresses

  @Test("Without the notice placeholders and sample addresses are errors, with it they may stay")
  func placeholders() {
    var files = [
      "site.yaml": Self.bund,
      "pages/impressum.md":
        "---\ntitle: Impressum\n---\nMax Mustermann\nMusterweg 1\nTel. 0123 456789\nE-Mail: [zu ergänzen]\n[Mehr](https://www.heimat-und-weite.de/ergaenzen)\n",
      "magazine/a.md":
        "---\ntitle: A\ndate: 2031-01-01\n---\nLorem ipsum dolor.\n\nMax Mustermann steht auf dem Ausweis.\n\n[x](https://www.example.org/y)\n`https://www.example.org/` ist Code.\n",
      "events.yaml":
        "- id: fest\n  title: Fest\n  start: 2031-06-01\n  region: aue\n  # register: https://www.example.org/\n  register: https://www.example.org/x\n",
      "people.yaml": "- id: a\n  name: A\n  email: a@example.com\n",
    ]
    let wanted = [
      "E744 events.yaml:6:13", "E743 magazine/a.md:5:1", "W744 magazine/a.md:9:5",
      "E743 pages/impressum.md:4:5",
      "E743 pages/impressum.md:5:1", "E743 pages/impressum.md:6:6", "E743 pages/impressum.md:7:9",
      "E744 people.yaml:3:10",
    ]
    #expect(findings(files, .check) == wanted)
    #expect(findings(files, .publication) == wanted)
    #expect(findings(files, .build) == [])
    files["site.yaml"] = Self.bund + "notice: Ein Beispiel.\n"
    #expect(findings(files, .check) == [])
    let launch = findings(files, .launch)
    #expect(Set(wanted.map { $0.replacing("W744", with: "E744") }).isSubset(of: launch))
  }

  @Test(
    "What people write about places, numbers and things to do is no placeholder",
    arguments: [
      "Die TODO-Liste ist lang.", "Das Musterverfahren läuft, die Musterküche auch.", "funding: 5000000 Euro",
      "[ergänzen](seite.md) Sie die Liste.", "Wir ergänzen das Angebot.", "period: 2031 bis 2033",
      "Die XXX. Olympiade", "Telefon: 0711 998877", "Der Platzhalter im Satz ist keiner.",
      "contact: Kim Berg, Zimmer 12", "Wir sind auf [mastodon].", "Mehr im [Kanal][tbd-abnahme].",
    ])
  func isNoPlaceholder(_ line: String) {
    #expect(PlaceholderText.first(in: line, isFormal: true) == nil)
    #expect(SampleAddress.first(in: line) == nil)
  }

  @Test(
    "Placeholders are found in any case, in both languages",
    arguments: [
      "LOREM IPSUM", "Ersetzen Sie diesen Text durch Ihren.", "This page is a template: write.",
      "[TODO: Adresse]",
      "- Anschrift: [in den Quellen nicht genannt]", "TODO: Termin prüfen", "Bitte ergänzen",
      "name: Erika Mustermann",
      "phone: +49 711 000000", "address: Example Street 1", "Tel. 01234 567890", "Platzhalter", "xxx",
      "Telefon: 0123/456789",
    ])
  func isPlaceholder(_ line: String) {
    #expect(PlaceholderText.first(in: line, isFormal: true) != nil)
    #expect(PlaceholderBytes.mayOccur(in: Array(line.utf8)), "the first look must see it too")
  }

  @Test(
    "Sample addresses are found in links, fields and mail addresses",
    arguments: [
      "register: https://www.example.org/anmeldung", "<https://konferenz.example.org>",
      "[x](http://a.example/)",
      "post@example.com", "Kim <kim@verein.example>.", "www.example.org", "mailto:x@example.net?subject=y",
      "https://www.beispiel.de/", "name@ihre-domain.de",
    ])
  func isSampleAddress(_ line: String) {
    #expect(SampleAddress.first(in: line) != nil)
    #expect(PlaceholderBytes.mayOccur(in: Array(line.utf8)), "the first look must see it too")
  }

  // MARK: - The publisher

  @Test("Blanks of the imprint that the program makes are errors without the notice")
  func publisher() {
    let name = Self.bund + "publisher:\n  name: Bund\n"
    #expect(findings(["site.yaml": name], .check) == ["E745 site.yaml:3:1", "E745 site.yaml:3:1"])
    #expect(findings(["site.yaml": name], .build) == [])
    #expect(findings(["site.yaml": name + "notice: Ein Beispiel.\n"], .check) == [])
    let full = name + "  address: Am Steg 4, 70001 Flussheim\n  email: post@heimat-und-weite.de\n"
    #expect(findings(["site.yaml": full], .check) == [])
    let own = ["site.yaml": name, "pages/impressum.md": "---\ntitle: Impressum\n---\nBund, Am Steg 4.\n"]
    #expect(findings(own, .check) == [])
    let block = [
      "site.yaml": name, "pages/impressum.md": "---\ntitle: Impressum\n---\n```publisher\n```\n",
    ]
    #expect(findings(block, .check).filter { $0.hasPrefix("E745") }.count == 2)
  }

  @Test("`check --launch` lists what a site lacks altogether, and is content when nothing is missing")
  func launch() {
    let bare = findings(["site.yaml": "title: Bund\n"], .launch)
    for code in ["E747", "E748", "E749", "E750"] { #expect(bare.contains("\(code) site.yaml:1:1")) }
    let files = [
      "site.yaml": Self.bund
        + "publisher:\n  name: Bund\n  address: Am Steg 4\n  email: post@heimat-und-weite.de\n  responsible: Kim Berg\n  represented_by: Kim Berg\n  register: VR 17\n",
      "pages/datenschutz.md": "---\ntitle: Datenschutz\n---\nEs gibt keine Cookies.\n",
      "pages/barrierefreiheit.md": "---\ntitle: Barrierefreiheit\n---\nGeprüft am 1. Mai.\n",
      "regions/aue.md": "---\ntitle: Aue\ncontact: Kim Berg\n---\nText.\n",
    ]
    #expect(findings(files, .launch) == [])
    var more = files
    more["newsletter/juni.md"] = "---\ntitle: Juni\ndate: 2031-04-01\n---\nText.\n"
    more["magazine/a.md"] = "---\ntitle: A\ndate: 2031-01-01\ndraft: ja\n---\n«Bitte ersetzen: x»\n"
    more["regions/aue.md"] = "---\ntitle: Aue\n---\nText.\n"
    #expect(
      findings(more, .launch) == ["N755 magazine/a.md:2:8", "N753 regions/aue.md:1:1", "E751 site.yaml:1:1"])
  }

  // MARK: - The starter

  @Test("The starter's own sentences are errors without its notice, once a file", arguments: ["de", "en"])
  func starter(_ language: String) throws {
    let seeds = "\(TestSite.repository)/seeds"
    let folder = FolderReader("\(seeds)/starter/\(language)/content")
    var files: [String: String] = [:]
    for file in try folder.list().files where file.path.hasSuffix(".md") || file.path.hasSuffix(".yaml") {
      let text = String(decoding: try folder.read(file.path), as: UTF8.self)
      files[file.path] = SeedText(today: Day(number: 22_400)).filled(text)
    }
    let found = findings(files, .check, seeds: [seeds])
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.hasPrefix("N740 site.yaml") == true, "\(found)")
    files["site.yaml"] = files["site.yaml"].map { text in
      text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("notice:") }
        .joined(separator: "\n").replacing(
          "https://www.example.org/", with: "https://www.heimat-und-weite.de/")
    }
    let errors = findings(files, .publication, seeds: [seeds])
    let reported = Set(
      errors.filter { $0.hasPrefix("E74") }.compactMap {
        $0.split(whereSeparator: { " :".contains($0) }).dropFirst().first
      })
    for path in files.keys.sorted() { #expect(reported.contains(path[...]), "\(path) goes online unnoticed") }
  }

  @Test("A region without its phrase or without a word is a warning of the check, once")
  func regions() {
    var log = DiagnosticLog()
    let site = TestSite([
      "regions/a.md": "---\ntitle: A\n---\n", "regions/b.md": "---\ntitle: B\nin: in B\nsummary: B.\n---\n",
      "regions/c.md": "---\ntitle: C\n---\nText.\n",
    ])
    EditorialCheck(site.linked()).run(&log)
    let found = log.sorted().filter { $0.code == "W756" }
    #expect(found.map { $0.location?.path } == ["regions/a.md", "regions/c.md"])
    #expect(found.first?.message.text.english == "The region lacks: in, summary.")
  }
}
