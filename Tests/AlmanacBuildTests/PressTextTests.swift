import AlmanacModel
import Testing

@Suite("Press releases as plain text") struct PressTextTests {
  private func text(_ publisher: String = "", _ matter: String = "") throws -> String {
    try TestSite([
      "site.yaml": "title: Musterverbund\nurl: https://verbund.example.org/\n\(publisher)",
      "magazine/2031-04-03-meldung.md":
        "---\ntitle: Meldung\nkind: press\n\(matter)---\n\nText.\n\n| | |\n| --- | --- |\n| Gäste | 30 |\n",
    ]).rendered().text("presse/meldung/meldung.txt")
  }

  @Test("Whom the press may ask stands under a heading")
  func contact() throws {
    #expect(try text("", "contact: Kim Muster\n").contains("\n\nKontakt\nKim Muster\n"))
    #expect(
      try text("publisher:\n  name: Verein\n  phone: 0711 1\n").contains("\n\nKontakt\nVerein\n0711 1\n"))
    #expect(try !text().contains("Kontakt"))
  }

  @Test("Captions of pictures, in blocks and in Markdown, stay with the pictures")
  func withoutCaptions() throws {
    let files = [
      "site.yaml": "title: Musterverbund\nurl: https://verbund.example.org/\n",
      "magazine/2031-04-03-meldung.md":
        "---\ntitle: Meldung\nkind: press\n---\n\n![Ein Steg](../media/steg.svg \"Der Steg im Mai.\")\n\nText.\n\n"
        + "``` figure\nsrc: ../media/steg.svg\nalt: Ein Steg\ncaption: Noch ein *Steg*.\ncredit: Ada\n```\n\nSchluss.\n",
    ]
    var site = TestSite(files)
    site.binaries["media/steg.svg"] = BinaryFile(size: 100)
    let rendered = try site.rendered { $0.hasPrefix("presse/") }
    #expect(rendered.text("presse/meldung/index.html").contains("Der Steg im Mai."))
    let text = rendered.text("presse/meldung/meldung.txt")
    #expect(text.contains("\n\nText.\n\nSchluss.\n"))
    #expect(!text.contains("Steg"))
    #expect(!text.contains("Ada"))
  }

  @Test("A table without headings begins with its first line")
  func tableWithoutHeadings() throws {
    let text = try text()
    #expect(text.contains("Text.\n\nGäste | 30\n"))
  }
}
