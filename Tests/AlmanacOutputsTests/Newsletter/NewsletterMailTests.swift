import AlmanacModel
import Testing

@testable import AlmanacOutputs

/// An issue as a mail.
struct NewsletterMailTests {
  private let issue = """
    ---
    title: Mai
    subject: "Grüße im Mai: Was kommt?"
    date: 2031-05-02
    ---

    Liebe Leserinnen, am [Fest](event:fest) sehen wir uns; mehr [im Netz](https://andere.example/x?a=1&b=2).

    ## Termine

    ```events
    from: 2031-05-01
    to: 2031-12-31
    ```
    """
  private let events = """
    - id: fest
      title: Fest & Feier
      start: 2031-06-01
      region: nord
    - id: empfang
      title: Empfang für Geladene
      start: 2031-06-02
      region: nord
      visibility: invited
    - id: klausur
      title: Klausur
      start: 2031-06-03
      region: nord
      visibility: internal
    """
  private let config =
    "newsletter:\n  from: Grüne Redaktion <brief@verbund.example.org>\n  list_unsubscribe: https://verbund.example.org/weg\nnotice: Beispiel\n"

  private func mail(
    _ config: String? = nil, issue: String? = nil, binaries: [String: BinaryFile] = [:]
  ) -> (mail: NewsletterMail?, log: DiagnosticLog) {
    let files = ["newsletter/mai.md": issue ?? self.issue, "events.yaml": events + "\n"]
    let linked = LiteralSite.linked(files, config: config ?? self.config, binaries: binaries)
    #expect(!linked.log.hasErrors)
    var log = DiagnosticLog()
    let mail = NewsletterMailRenderer(site: linked.site, bodies: linked.bodies).render(0, log: &log)
    return (mail, log)
  }

  private func text(_ bytes: [UInt8]?) -> String { String(decoding: bytes ?? [], as: UTF8.self) }

  @Test("Invited and internal events go into no form of the mail")
  func hidesInvited() {
    let mail = mail().mail
    for part in [mail?.html, mail?.text, mail?.eml] {
      let words = text(part)
      #expect(words.contains("Fest"))
      #expect(!words.contains("Empfang"))
      #expect(!words.contains("Klausur"))
    }
  }

  @Test("The publisher's sign stands at the head, small, where it is a picture that mail programs show")
  func logo() {
    func head(_ files: String...) -> String {
      let size = BinaryFile(size: 100, pixels: PixelSize(width: 400, height: 400))
      let config = config + "publisher:\n  logo: media/\(files[0])\n"
      let binaries = files.map { ("media/\($0)", size) }
      return text(mail(config, binaries: Dictionary(uniqueKeysWithValues: binaries)).mail?.html)
    }
    let picture =
      "<img src=\"https://verbund.example.org/media/zeichen.png\" alt=\"\" width=\"48\" height=\"48\""
    #expect(head("zeichen.png").contains(picture))
    #expect(!head("zeichen.svg").contains("<img"))
    #expect(head("zeichen.svg", "zeichen.png").contains(picture))
    let plain = text(mail().mail?.html)
    #expect(!plain.contains("<img"))
  }

  @Test("Every address of the mail is complete")
  func completesAddresses() {
    let html = text(mail().mail?.html)
    let addresses = html.matches(of: #/(?:href|src)="([^"]*)"/#).map { String($0.1) }
    #expect(addresses.contains("https://verbund.example.org/termine/fest/"))
    #expect(addresses.contains("https://andere.example/x?a=1&amp;b=2"))
    #expect(addresses.contains("https://verbund.example.org/newsletter/mai/"))
    #expect(addresses.allSatisfy { $0.hasPrefix("https://") || $0.hasPrefix("mailto:") })
  }

  @Test("The plain text names addresses and underlines headings")
  func writesText() {
    let text = text(mail().mail?.text)
    #expect(text.hasPrefix("Mai\n===\n"))
    #expect(
      text.contains("Fest\n(https://verbund.example.org/termine/fest/)")
        || text.contains("Fest (https://verbund.example.org/termine/fest/)"))
    #expect(text.contains("\nTermine\n-------\n"))
    #expect(text.contains("– So., 1. Juni 2031: Fest & Feier\n  https://verbund.example.org/termine/fest/"))
  }

  @Test("The .eml has both parts, encoded headers and the way to leave")
  func writesMessage() {
    let eml = text(mail().mail?.eml)
    let head = eml.components(separatedBy: "\r\n\r\n").first ?? ""
    #expect(head.contains("Date: Fri, 2 May 2031 08:00:00 +0200\r\n"))
    #expect(head.contains("From: =?UTF-8?Q?Gr=C3=BCne_Redaktion?= <brief@verbund.example.org>\r\n"))
    #expect(head.contains("Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe_im_Mai=3A_Was_kommt=3F?=\r\n"))
    #expect(head.contains("List-Unsubscribe: <https://verbund.example.org/weg>"))
    #expect(eml.utf8.allSatisfy { $0 < 0x80 })
    #expect(!eml.replacing("\r\n", with: "").contains("\n"))
    #expect(eml.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 78 })
    let types = eml.matches(of: #/Content-Type: (text\/[a-z]+)/#).map { String($0.1) }
    #expect(types == ["text/plain", "text/html"])
  }

  @Test(
    "One leaves by mail, by a page, or both, in any order; a page is what people see, and one click is enough there",
    arguments: [
      (
        "mailto:ab@a.example, https://a.example/ab?x=1,2",
        "<mailto:ab@a.example>, <https://a.example/ab?x=1,2>", true
      ),
      ("https://a.example/ab, ab@a.example", "<mailto:ab@a.example>, <https://a.example/ab>", true),
      (
        "\n    - https://a.example/ab\n    - mailto:ab@a.example",
        "<mailto:ab@a.example>, <https://a.example/ab>", true
      ),
      ("[ab@a.example, www.a.example/ab]", "<mailto:ab@a.example>, <https://www.a.example/ab>", true),
      ("https://a.example/ab", "<https://a.example/ab>", true),
      ("ab@a.example", "<mailto:ab@a.example>", false),
      ("http://a.example/ab", "<http://a.example/ab>", false),
      ("abmelden/", "<https://verbund.example.org/abmelden/>", true),
    ])
  func unsubscribe(value: String, header: String, isOneClick: Bool) {
    let mail = mail("newsletter:\n  from: a@a.example\n  list_unsubscribe: \(value)\n").mail
    let head =
      (text(mail?.eml).components(separatedBy: "\r\n\r\n").first ?? "").replacing("\r\n ", with: " ") + "\r\n"
    #expect(head.contains("\r\nList-Unsubscribe: \(header)\r\n"), "\(head)")
    #expect(head.contains("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click") == isOneClick)
    let last = header.split(separator: "<").last?.dropLast() ?? ""
    let (html, plain) = (text(mail?.html), text(mail?.text))
    #expect(html.contains("href=\"\(last)\""))
    #expect(plain.contains(last))
  }

  @Test("The same issue gives the same bytes, a changed one another id")
  func isDeterministic() {
    let (one, other) = (mail().mail, mail().mail)
    #expect(one?.eml == other?.eml)
    let id = #/Message-ID: <([^>]+)>/#
    let first = text(mail().mail?.eml).firstMatch(of: id).map { String($0.1) }
    let changed = mail(issue: issue + "\nNachtrag.\n").mail
    let second = text(changed?.eml).firstMatch(of: id).map { String($0.1) }
    #expect(first != nil)
    #expect(second != nil)
    #expect(first != second)
  }

  @Test("Without a sender the mail is written with a warning")
  func warnsWithoutSender() {
    let (mail, log) = mail("")
    #expect(log.diagnostics.map(\.code) == ["W840", "W842"])
    let eml = text(mail?.eml)
    #expect(eml.contains("From: Musterverbund <newsletter@verbund.example.org>\r\n"))
    #expect(eml.contains("List-Unsubscribe: <mailto:newsletter@verbund.example.org?subject=Abbestellen>"))
  }

  @Test("A mail that mailboxes would cut is refused")
  func refusesLargeMails() {
    let (mail, log) = mail(issue: issue + "\n" + String(repeating: "Sehr viel Text. ", count: 7_000))
    #expect(mail == nil)
    #expect(log.diagnostics.map(\.code) == ["E844"])
  }

  @Test("The issue of this repository becomes a mail under the limit")
  func rendersTheRealIssue() throws {
    let linked = try LiteralSite.real()
    var log = DiagnosticLog()
    let index = try #require(linked.site.newsletters.firstIndex { $0.issue.id == "2024-herbst" })
    let mail = try #require(
      NewsletterMailRenderer(site: linked.site, bodies: linked.bodies).render(index, log: &log))
    #expect(log.diagnostics.isEmpty)
    #expect(mail.html.count < 60_000)
    for line in text(mail.text).split(separator: "\n") where line.unicodeScalars.count > 78 {
      #expect(line.contains("https://"), "\(line)")
    }
  }
}
