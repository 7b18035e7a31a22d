import MustacheTemplates
import Testing

struct RecursivePartialTests {
  static let page = Schema(
    "Page",
    [
      Field("marker", .text, "written at each entry"), Field("entries", .list("Entry"), "the outermost"),
      Field("isOpen", .flag, "whether entries are shown"),
    ])
  static let entry = Schema(
    "Entry",
    [
      Field("name", .text, "what it says"), Field("entries", .list("Entry"), "those below it"),
      Field("next", .view("Entry"), "the one after it"),
    ])
  static let catalog = SchemaCatalog([page, entry])

  static func entry(_ name: String, _ below: [Record] = [], next: Record? = nil) -> Record {
    entry.record([.text(name), .list(below), .optional(next)])
  }

  static let tree = page.record([
    .text("*"), .list([entry("a", [entry("b", [entry("c")]), entry("d")]), entry("e")]), .flag(true),
  ])

  func rendered(_ template: String, _ partials: [TemplateName: String], _ root: Record) throws -> String {
    let sources = partials.merging(["page": template]) { first, _ in first }
    let set = TemplateSet(sources: sources, schemas: Self.catalog)
    return String(decoding: try set.compile("page", schema: "Page").render(root), as: UTF8.self)
  }

  @Test func `A partial that includes itself follows the data to its end`() throws {
    let node = "{{marker}}{{name}}({{#entries}}{{>node}}{{/entries}})"
    let html = try rendered("{{#entries}}{{>node}}{{/entries}}", ["node": node], Self.tree)
    #expect(html == "*a(*b(*c())*d())*e()")
  }

  @Test func `Two partials may include each other`() throws {
    let partials: [TemplateName: String] = [
      "list": "[{{#entries}}{{>node}}{{/entries}}]", "node": "{{name}}{{>list}}",
    ]
    #expect(try rendered("{{>list}}", partials, Self.tree) == "[a[b[c[]]d[]]e[]]")
  }

  @Test func `A chain of views is followed`() throws {
    let chain = Self.page.record([
      .none, .list([Self.entry("1", next: Self.entry("2", next: Self.entry("3")))]), .none,
    ])
    let node = "{{name}}{{#next}}, {{>node}}{{/next}}"
    #expect(try rendered("{{#entries}}{{>node}}{{/entries}}", ["node": node], chain) == "1, 2, 3")
  }

  @Test func `Each level is indented further`() throws {
    let partials: [TemplateName: String] = [
      "node": """
      - {{name}}
      {{#entries}}
        {{>node}}
      {{/entries}}

      """
    ]
    let template = "<pre>\n {{#entries}}\n {{>node}}\n {{/entries}}\n</pre>\n"
    let expected = """
      <pre>
       - a
         - b
           - c
         - d
       - e
      </pre>

      """
    #expect(try rendered(template, partials, Self.tree) == expected)
  }

  @Test func `The outer record is back after an inner one`() throws {
    let node = "{{name}}{{#entries}}{{>node}}{{/entries}}{{name}}"
    #expect(try rendered("{{#entries}}{{>node}}{{/entries}}", ["node": node], Self.tree) == "abccbddaee")
  }

  @Test(
    "An inclusion that no data can end is refused",
    arguments: [
      "{{>node}}",
      "{{#isOpen}}{{>node}}{{/isOpen}}",
      "{{^isOpen}}{{>node}}{{/isOpen}}",
      "{{#marker}}{{>node}}{{/marker}}",
      "{{$block}}{{>node}}{{/block}}",
      "{{<node}}{{/node}}",
    ])
  func endless(_ node: String) {
    let set = TemplateSet(sources: ["node": node], schemas: Self.catalog)
    #expect {
      try set.compile("node", schema: "Page")
    } throws: {
      ($0 as? TemplateProblems)?.problems.map(\.kind) == [.endlessInclusion]
    }
  }

  @Test func `A section that starts again from the outermost record does not count as an end`() {
    let pageOnly = Schema("Top", [Field("all", .list("Leaf"), "")])
    let leaf = Schema("Leaf", [Field("name", .text, "")])
    let set = TemplateSet(
      sources: ["node": "{{#all}}{{name}}{{>node}}{{/all}}"], schemas: SchemaCatalog([pageOnly, leaf]))
    #expect {
      try set.compile("node", schema: "Top")
    } throws: {
      ($0 as? TemplateProblems)?.description == "node:1:17: endlessInclusion 'node'"
    }
  }

  @Test func `Data nested without measure is cut off, not the program`() throws {
    var record = Self.entry("x")
    for _ in 0..<1000 { record = Self.entry("x", [record]) }
    let root = Self.page.record([.none, .list([record]), .none])
    let html = try rendered(
      "{{#entries}}{{>node}}{{/entries}}", ["node": "{{name}}{{#entries}}{{>node}}{{/entries}}"], root)
    #expect(html == String(repeating: "x", count: 200))
  }
}
