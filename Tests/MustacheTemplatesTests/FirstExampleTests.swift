import MustacheTemplates
import Testing

// What the library's page shows, word for word.

func firstPage() throws(TemplateProblems) -> [UInt8] {
  let page = Schema(
    "Page", [Field("title", .text, "the heading"), Field("events", .list("Event"), "what comes next")])
  let event = Schema(
    "Event", [Field("name", .text, "its title"), Field("textHTML", .html, "its description")])
  let templates = TemplateSet(
    sources: [
      "page": "<h1>{{title}}</h1>\n{{#events}}\n{{>event}}\n{{/events}}\n",
      "event": "<h2>{{name}}</h2>{{{textHTML}}}\n",
    ],
    schemas: SchemaCatalog([page, event]))
  let fair = event.record([.text("Fair"), .htmlText("<p>Come <em>early</em>.</p>")])
  return try templates.compile("page", schema: "Page").render(
    page.record([.text("Bread & wine"), .list([fair])]))
}

struct FirstExampleTests {
  @Test func `The first example gives the bytes that the page shows`() throws {
    let shown = """
      <h1>Bread &amp; wine</h1>
      <h2>Fair</h2><p>Come <em>early</em>.</p>
      """
    #expect(String(decoding: try firstPage(), as: UTF8.self) == shown + "\n")
  }

  @Test func `A misspelt name is described as the page shows it`() {
    let page = Schema("Page", [Field("title", .text, "the heading")])
    let templates = TemplateSet(sources: ["page": "<h1>{{titel}}</h1>"], schemas: SchemaCatalog([page]))
    let shown = """
      page:1:5: unknownName 'titel' (title)
      """
    #expect { try templates.compile("page", schema: "Page") } throws: { "\($0)" == shown }
  }
}
