import Testing

@testable import AlmanacBuild

@Suite("The imprint made of what site.yaml says of the publisher") struct ImprintPageTests {
  private static let publisher = """
    publisher:
      name: Bund *am* Fluss
      anschrift: Am Steg 4, 70001 Flussheim
      email: post@bund.de
      telefon: 07000 1234
      url: https://bund.de/
      verantwortlich: Kim Berg, Am Steg 4
      vertreten durch: Kim Berg & Jo Tal
      register: Vereinsregister Flussheim, VR 17

    """

  @Test("All that is known of the publisher stands on the imprint, and nothing of it is taken for markup")
  func whole() throws {
    let site = try TestSite(config: Self.publisher).rendered()
    #expect(site.findings == [])
    let page = site.text("impressum/index.html")
    for text in [
      "<h1>Impressum</h1>", "<strong>Bund *am* Fluss</strong><br>", "Am Steg 4, 70001 Flussheim",
      "Telefon: 07000 1234",
      "<a href=\"mailto:post@bund.de\">post@bund.de</a>", "<a href=\"https://bund.de/\">https://bund.de/</a>",
      ">Vertreten durch</h2>\n<p>Kim Berg &amp; Jo Tal</p>",
      ">Register</h2>\n<p>Vereinsregister Flussheim, VR 17</p>",
      ">Verantwortlich für die Texte</h2>\n<p>Kim Berg, Am Steg 4</p>",
      "<meta name=\"robots\" content=\"noindex\">",
    ] {
      #expect(page.contains(text), "\(text)")
    }
    #expect(site.text("index.html").contains("href=\"./impressum/\""), "the footer leads to it")
  }

  @Test("What is missing of the publisher leaves no blank, and in English the page is the imprint")
  func part() throws {
    let site = try TestSite(
      config: "language: en\npublisher:\n  name: Bund\n  email: post@bund.de\n"
    ).rendered()
    let page = site.text("imprint/index.html")
    #expect(page.contains("<p><strong>Bund</strong></p>"))
    #expect(page.contains(">Contact</h2>\n<p>Email: "))
    for word in ["Telephone", "Represented", "Register", "Responsible"] { #expect(!page.contains(word)) }
  }

  @Test("An imprint that somebody wrote stands, and a publisher's name alone makes none")
  func none() throws {
    var site = TestSite(config: Self.publisher)
    site.files["pages/impressum.md"] = "---\ntitle: Impressum\n---\nVon Hand.\n"
    let written = try site.rendered()
    #expect(written.findings == [])
    #expect(written.text("impressum/index.html").contains("Von Hand."))
    #expect(!written.text("impressum/index.html").contains("VR 17"))
    #expect(try TestSite(config: "publisher: Bund\n").rendered().text("impressum/index.html").isEmpty)
    #expect(try TestSite().rendered().text("impressum/index.html").isEmpty)
  }

  @Test("The block publisher shows on any page what the imprint shows; without a publisher it is an error")
  func block() throws {
    var site = TestSite(config: Self.publisher)
    site.files["pages/impressum.md"] = "---\ntitle: Impressum\n---\n```publisher\n```\n\nUnd mehr.\n"
    let page = try site.rendered().text("impressum/index.html")
    #expect(page.contains("VR 17"))
    #expect(page.contains("<p>Und mehr.</p>"))
    var bare = TestSite()
    bare.files["pages/impressum.md"] = "---\ntitle: Impressum\n---\n\n```herausgeber\n```\n"
    #expect(bare.linked().log.sorted().map(\.code) == ["E757"])
    #expect(try bare.rendered().findings == ["E757 pages/impressum.md:5:1"])
  }

  @Test("A press release without a contact of its own names the publisher's")
  func press() throws {
    var site = TestSite(config: Self.publisher)
    site.files["magazine/a.md"] = "---\ntitle: A\ndate: 2031-01-01\nkind: press\n---\nText.\n"
    site.files["magazine/b.md"] =
      "---\ntitle: B\ndate: 2031-01-01\nkind: press\ncontact: Jo Tal\n---\nText.\n"
    let rendered = try site.rendered()
    #expect(rendered.text("presse/a/index.html").contains("Bund *am* Fluss, 07000 1234, post@bund.de"))
    #expect(rendered.text("presse/b/index.html").contains("Jo Tal"))
  }
}
