import AlmanacModel
import Testing

@testable import AlmanacBuild

@Suite("Names and areas that nobody declared")
struct UndeclaredNameTests {
  private let people = "- id: yusuf-demir\n  name: Yusuf Demir\n- id: anna\n  name: Anna\n"

  private func site(_ files: [String: String], config: String = "") -> TestSite {
    var files = files
    files["people.yaml"] = people
    files["members.yaml"] = "- id: stadt-aue\n  name: Stadt Aue\n"
    files["regions/nord.md"] = "---\ntitle: Nord\n---\n\nText.\n"
    return TestSite(files, config: config)
  }

  private func post(_ authors: String, _ more: String = "") -> String {
    "---\ntitle: A\ndate: 2031-04-01\nauthors: \(authors)\n\(more)---\n\nText.\n"
  }

  @Test(
    "A name in the form of an id that nobody has is a warning with the nearest id, and stays on the page",
    arguments: [
      ("yusuf-demier", true), ("anne", true), ("kim-neu", true), ("yusuf-demir", false),
      ("Yusuf Demir", false),
      ("Kim Neu", false), ("Kim-Neu", false), ("redaktion", false), ("2031", false),
    ])
  func authors(_ name: String, isTold: Bool) throws {
    let rendered = try site(["magazine/a.md": post(name)]).rendered()
    #expect(rendered.findings == (isTold ? ["W773 magazine/a.md:4:10"] : []))
    let help = rendered.linked.log.diagnostics.first?.message.help.german
    if name == "yusuf-demier" { #expect(help == "Meinten Sie „yusuf-demir“?") }
    #expect(name != "kim-neu" || help?.contains("people.yaml") == true)
    if name == "kim-neu" { #expect(rendered.text("magazin/a/index.html").contains("kim-neu")) }
  }

  @Test("Speakers and partners of events and projects, and authors of drafts, are looked at as well")
  func everywhere() throws {
    let files = [
      "events.yaml":
        "- id: fest\n  title: Fest\n  start: 2031-07-05\n  region: nord\n  speakers: [Kim Neu, kim-neu]\n  partners: [stadt-au, Verein]\n",
      "projects/p.md": "---\ntitle: P\npartners: [stadt-aue, gmbh-co-kg]\n---\n\nText.\n",
      "magazine/a.md": post("kim-neu", "draft: ja\n"),
    ]
    let found = try site(files).rendered().findings
    #expect(
      found == [
        "W773 events.yaml:5:23", "W773 events.yaml:6:14", "W773 magazine/a.md:4:10",
        "W773 projects/p.md:3:23",
      ], "\(found)")
  }

  @Test("An id in an entry that cannot be read is not told a second time")
  func unreadable() throws {
    var site = site(["magazine/a.md": post("kim-neu")])
    site.files["people.yaml"] = people + "- id: kim-neu\n  name: Kim\n  name: Neu\n"
    let found = try site.rendered().findings
    #expect(!found.isEmpty, "\(found)")
    #expect(!found.contains { $0.hasPrefix("W773") }, "\(found)")
  }

  private let event = "- id: fest\n  title: Fest\n  start: 2031-07-05\n  area: ueberegional\n"

  @Test(
    "An unknown area is a warning with the nearest; the event stays in the list of all, on its page and in the feed"
  )
  func unknownArea() throws {
    let config = "areas: [{id: ueberregional, name: Überregional}]\n"
    let rendered = try site(["events.yaml": event + event.replacing("fest", with: "ball")], config: config)
      .rendered()
    #expect(rendered.findings == ["W774 events.yaml:4:9", "W774 events.yaml:8:9"], "\(rendered.findings)")
    #expect(
      rendered.linked.log.diagnostics.first?.message.help.german == "Meinten Sie „ueberregional“?")
    #expect(rendered.text("termine/fest/index.html").contains("Fest"))
    #expect(rendered.text("kalender.ics").contains("SUMMARY:Fest"))
    #expect(rendered.text("kalender/2031/07/index.html").contains("Fest"))
    #expect(!rendered.outputs.keys.contains { $0.contains("ueberegional") })
  }

  @Test("Where no areas are declared the word makes one, and that is told once")
  func undeclaredArea() throws {
    let rendered = try site(["events.yaml": event + event.replacing("fest", with: "ball")]).rendered()
    #expect(rendered.findings == ["W776 events.yaml:4:9"], "\(rendered.findings)")
    #expect(rendered.outputs.keys.contains { $0.contains("ueberegional") })
  }

  @Test("A declared area is fine by id and by name")
  func declaredArea() throws {
    let config = "areas: [{id: ueberegional, name: Überall}]\n"
    let both = event + event.replacing("fest", with: "ball").replacing("ueberegional", with: "Überall")
    #expect(try site(["events.yaml": both], config: config).rendered().findings.isEmpty)
  }
}
