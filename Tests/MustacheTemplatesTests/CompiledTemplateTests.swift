import MustacheTemplates
import Testing

struct CompiledTemplateTests {
  static let page = Schema(
    "Page", [Field("word", .text, "a word"), Field("cards", .list("Card"), "the cards")])
  static let card = Schema(
    "Card", [Field("title", .text, "its title"), Field("bodyHTML", .html, "its text")])
  static let sources: [TemplateName: String] = [
    "page": "<{{word}}>{{#cards}}{{>card}}{{/cards}}", "card": "[{{title}}{{{bodyHTML}}}]",
    "labelled": "{{word}}: {{title}}", "unused": "",
  ]
  static let set = TemplateSet(sources: sources, schemas: SchemaCatalog([page, card]))

  static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `A partial can be rendered on its own`() throws {
    let record = Self.card.record([.text("A"), .htmlText("<b>1</b>")])
    #expect(Self.text(try Self.set.compile("card", schema: "Card").render(record)) == "[A<b>1</b>]")
  }

  @Test func `A partial can be given the records that surround it on a page`() throws {
    let template = try Self.set.compile("labelled", schemas: ["Page", "Card"])
    var buffer: [UInt8] = []
    template.render(
      [Self.page.record([.text("Karte"), .none]), Self.card.record([.text("A"), .none])], into: &buffer)
    #expect(Self.text(buffer) == "Karte: A")
  }

  @Test func `Rendering appends to what is there`() throws {
    var buffer = Array("vorher ".utf8)
    try Self.set.compile("page", schema: "Page").render(Self.page.record([.text("x"), .none]), into: &buffer)
    #expect(Self.text(buffer) == "vorher <x>")
  }

  @Test func `A template knows what it is made of`() throws {
    #expect(try Self.set.compile("page", schema: "Page").templates == ["card", "page"])
    #expect(Self.set.names == ["card", "labelled", "page", "unused"])
  }

  @Test func `Markup may be bytes or text`() throws {
    let template = try Self.set.compile("card", schema: "Card")
    let bytes = Self.card.record([.none, .html(Array("<i>ö</i>".utf8))])
    #expect(Self.text(template.render(bytes)) == "[<i>ö</i>]")
  }

  @Test func `Plain text in the place of markup is escaped all the same`() throws {
    let record = Self.card.record([.none, .text("<script>")])
    #expect(Self.text(try Self.set.compile("card", schema: "Card").render(record)) == "[&lt;script&gt;]")
  }

  @Test func `A record of another schema is as good as absent`() throws {
    let template = try Self.set.compile("page", schema: "Page")
    let foreign = Schema("Other", [Field("a", .text, ""), Field("b", .text, "")])
      .record([.text("falsch"), .text("falsch")])
    #expect(Self.text(template.render(foreign)) == "<>")
    #expect(Self.text(template.render(Self.page.record([.text("x"), .list([foreign])]))) == "<x>")
    #expect(Self.text(template.render(Record(schema: SchemaID("Page"), values: [.text("x")]))) == "<>")
  }

  @Test func `A value that does not fit its field is as good as absent`() throws {
    let template = try Self.set.compile("page", schema: "Page")
    #expect(Self.text(template.render(Self.page.record([.flag(true), .text("x")]))) == "<>")
  }

  @Test func `Many threads get the same bytes from one template`() async throws {
    let template = try Self.set.compile("page", schema: "Page")
    let cards = (0..<50).map { Self.card.record([.text("Karte \($0) & mehr"), .htmlText("<hr>")]) }
    let root = Self.page.record([.text("viele"), .list(cards)])
    let expected =
      "<viele>" + (0..<50).map { "[Karte \($0) &amp; mehr<hr>]" }.joined()
    await withTaskGroup(of: String.self) { group in
      for _ in 0..<64 { group.addTask { Self.text(template.render(root)) } }
      for await html in group { #expect(html == expected) }
    }
  }
}
