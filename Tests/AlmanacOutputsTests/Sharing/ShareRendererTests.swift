import AlmanacModel
import Testing

@testable import AlmanacOutputs
@testable import AlmanacSite

/// Texts for other channels.
struct ShareRendererTests {
  private let events = """
    - id: fest
      title: Sommerfest
      start: 2031-06-01 18:00
      region: nord
      place: Ziegelei
      register: https://a.example/anmelden
      register_until: 2031-05-20
      topics: [generative-ki, "KI-Verordnung"]
      partners: Muster GmbH
      summary: Ein Abend mit Musik.
    - id: vorbei
      title: Messe
      start: 2031-04
      date_note: laut Quelle 3. oder 4. April
      region: nord
      attendees: ca. 900
      attendees_of: whole
    """

  private func texts(_ id: String) throws -> ShareTexts {
    let files = [
      "events.yaml": events + "\n",
      "topics.yaml":
        "- id: generative-ki\n  name: Generative KI\n- id: ki-verordnung\n  name: KI-Verordnung\n",
      "magazine/a.md":
        "---\ntitle: \"Ein Titel\"\ndate: 2031-04-01\nsummary: Kurz gesagt.\ncontact: Ada, 030 1\ntopics: generative-ki\n---\nDer Text.\n",
      "pages/about.md": "---\ntitle: Über uns\nsummary: Wir sind viele.\n---\n",
    ]
    let linked = LiteralSite.linked(
      files, config: "notice: Beispiel\npublisher:\n  name: Verbund e. V.\n  email: post@a.example\n")
    let renderer = ShareRenderer(site: linked.site, bodies: linked.bodies)
    let texts =
      linked.site.events.firstIndex { $0.event.id.value == id }.map { renderer.event($0) } ?? renderer.post(0)
    return try #require(texts ?? nil)
  }

  @Test("A text for LinkedIn has title, summary, facts, link and hashtags")
  func linkedIn() throws {
    #expect(
      try texts("fest").linkedIn == """
        Sommerfest

        Ein Abend mit Musik.

        Wann: So., 1. Juni 2031, 18 Uhr
        Wo: Ziegelei
        Anmeldung: https://a.example/anmelden (bis 20. Mai 2031)
        Mit: Muster GmbH

        https://verbund.example.org/termine/fest/

        #GenerativeKI #KIVerordnung #RegionNord
        """)
  }

  @Test("What is disputed, not confirmed or another's figure is said so")
  func honest() throws {
    let text = try texts("vorbei").linkedIn
    #expect(text.contains("(laut Quelle 3. oder 4. April)"))
    #expect(text.contains("Stand: angekündigt, nicht bestätigt"))
    #expect(text.contains("ca. 900 (gesamte Veranstaltung)"))
  }

  @Test("Where one registers, no text tells how to join: not as a fact, not in the description")
  func meetingLink() throws {
    let entry = """
      - id: netz
        title: Am Bildschirm
        start: 2031-06-01 18:00
        region: nord
        online: https://meet.example/raum
        description: Zum Raum geht es unter https://meet.example/raum um sechs.

      """
    let post =
      "---\ntitle: P\ndate: 2031-04-01\nkind: press\nevents: netz\n---\nZum Raum: https://meet.example/raum\n"
    func texts(_ more: String) throws -> [String] {
      let linked = LiteralSite.linked(["events.yaml": entry + more, "magazine/p.md": post])
      let renderer = ShareRenderer(site: linked.site, bodies: linked.bodies)
      let (event, post) = (try #require(renderer.event(0)), try #require(renderer.post(0)))
      let file = PressText(site: linked.site, bodies: linked.bodies).render(0)
      return [event.linkedIn, event.press, post.linkedIn, post.press, String(decoding: file, as: UTF8.self)]
    }
    for text in try texts("  register: https://a.example/anmelden\n  place: https://meet.example/raum\n") {
      #expect(!text.contains("meet.example"))
      #expect(text.contains("https://a.example/anmelden"))
    }
    for text in try texts("") { #expect(text.contains("https://meet.example/raum")) }
  }

  @Test("A picture for the press is named by its address and its credit, without caption or second full stop")
  func picture() {
    let linked = LiteralSite.linked([:])
    let press = PressRelease(
      site: linked.site, words: ShareWords(language: .german), title: "T", date: nil, lead: nil, facts: [],
      text: "Text.",
      contact: nil,
      image: SiteImage(
        file: MediaFile(source: "media/a.jpg", path: "media/a.jpg", size: nil), alternativeText: "Ein Steg.",
        caption: "Der Steg.", credit: "Ada e. V."), link: nil, about: nil
    ).written
    #expect(press.contains("Bild: https://verbund.example.org/media/a.jpg\nNachweis: Ada e. V.\n"))
    #expect(!press.contains("Steg"))
    #expect(!press.contains(".."))
  }

  @Test("A text for the press has text, boilerplate, contact and notice, and no line over 76 columns")
  func press() throws {
    let text = try texts("post").press
    #expect(text.hasPrefix("Ein Titel\n\n1. April 2031\n\nKurz gesagt.\n\nDer Text.\n\nMehr: https://"))
    #expect(text.contains("Über: Verbund e. V.\nWir sind viele.\n"))
    #expect(text.contains("Kontakt\nAda, 030 1\n"))
    #expect(text.hasSuffix("Beispiel\n"))
  }

  @Test("A long text is cut at the end of a sentence, within what LinkedIn takes")
  func cuts() {
    let text = LinkedInText(
      hook: String(repeating: "Wort ", count: 100), text: String(repeating: "Ein Satz. ", count: 500),
      facts: ["A: b"],
      link: "https://a.example/", topics: ["a", "b", "c", "d", "e", "f", "§"]
    ).written
    #expect(text.utf16.count <= 3000)
    #expect(text.utf16.count > 2900)
    #expect(text.contains("Satz.\n\nA: b\n\nhttps://a.example/\n\n#A #B #C #D #E"))
    #expect(text.hasPrefix("Wort Wort"))
  }
}
