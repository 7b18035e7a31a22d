import AlmanacModel
import AlmanacSite
import Testing

@testable import AlmanacOutputs

/// The proposal of an issue.
struct NewsletterDraftTests {
  private let events = """
    - id: kommt
      title: Was kommt
      start: 2031-06-10
      region: nord
    - id: weg
      title: "Was *nicht* kommt"
      start: 2031-06-11
      region: nord
      status: abgesagt
    - id: anders
      title: Was anders ist
      start: 2031-06-12
      region: nord
    - id: geladen
      title: Nur für Geladene
      start: 2031-06-13
      region: nord
      visibility: invited
    - id: vorbei
      title: Was vorbei ist
      start: 2031-04-01
      region: nord
    """
  private let ledger =
    "# kind\tid\tuid\thash\tsequence\tfirst-published\tlast-changed\ttraits\nevent\tanders\tanders@verbund.example.org\t0000000000000000\t1\t2031-04-01T00:00:00Z\t2031-05-20T00:00:00Z\t\n"

  private func draft() -> (draft: NewsletterDraft, log: DiagnosticLog) {
    let linked = LiteralSite.linked(
      [
        "events.yaml": events + "\n", "ledger.tsv": ledger,
        "magazine/a.md": "---\ntitle: Ein Text\ndate: 2031-05-03\n---\nText.\n",
      ], today: day(2031, 5, 31))
    var log = DiagnosticLog()
    let draft = NewsletterDraft(
      site: linked.site, ledger: linked.ledger, from: day(2031, 5, 1), to: day(2031, 5, 31), log: &log)
    return (draft, log)
  }

  @Test("A draft proposes the posts of the period, what is next, and what changed or was cancelled")
  func proposes() {
    let text = draft().draft.text
    #expect(draft().draft.path == "newsletter/2031-05-31.md")
    #expect(text.contains("```posts\nfrom: 2031-05-01\nto: 2031-05-31\n```"))
    #expect(text.contains("```events\nfrom: 2031-06-01\nto: 2031-06-12\n```"))
    #expect(text.contains("- Abgesagt: [Was \\*nicht\\* kommt](event:weg), 11. Juni 2031"))
    #expect(text.contains("- geändert: [Was anders ist](event:anders), 12. Juni 2031"))
    #expect(!text.contains("Geladene"))
    #expect(!text.contains("vorbei"))
    #expect(text.contains("preheader: 1 Beitrag und 2 Termine"))
  }

  @Test("A draft is a sound issue as it stands")
  func isSound() {
    let text = draft().draft.text
    let linked = LiteralSite.linked(
      [
        "events.yaml": events + "\n", "newsletter/2031-05-31.md": text,
        "magazine/a.md": "---\ntitle: Ein Text\ndate: 2031-05-03\n---\nText.\n",
      ], today: day(2031, 5, 31))
    let paths = linked.log.diagnostics.compactMap(\.location).map(\.path)
    #expect(!paths.contains { $0.hasPrefix("newsletter") })
    #expect(linked.site.newsletters.first?.issue.from == day(2031, 5, 1))
  }

  @Test("A period without anything is said to be empty")
  func saysEmpty() {
    let linked = LiteralSite.linked([:])
    var log = DiagnosticLog()
    _ = NewsletterDraft(
      site: linked.site, ledger: linked.ledger, from: day(2031, 5, 1), to: day(2031, 5, 31), log: &log)
    #expect(log.diagnostics.map(\.code) == ["W845"])
  }
}
