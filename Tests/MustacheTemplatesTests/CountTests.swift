import Testing

@testable import MustacheTemplates

@Suite("Numbers, and how many there are")
struct CountTests {
  private static let catalog = SchemaCatalog(
    [
      Schema(
        "page", [Field("posts", .list("post"), ""), Field("total", .number, ""), Field("names", .texts, "")]),
      Schema("post", [Field("title", .text, "")]),
    ],
    phrases: [
      Phrase("events", zero: "kein Termin", one: "ein Termin", other: "{n} Termine"),
      Phrase("all", other: "{n} von {n} & {m}"),
    ], digitSeparator: ".")

  private func render(_ template: String, posts: Int = 0, total: Int = 0, names: [String] = []) throws
    -> String
  {
    let set = TemplateSet(sources: ["page": template], schemas: Self.catalog)
    let post = Record(schema: SchemaID("post"), values: [.text("x")])
    let record = Record(
      schema: SchemaID("page"),
      values: [.list(Array(repeating: post, count: posts)), .number(total), .texts(names)])
    return String(decoding: try set.compile("page", schema: "page").render(record), as: UTF8.self)
  }

  @Test("Something stands once around a list that has entries, and not around an empty one")
  func any() throws {
    let template =
      "{{#posts.any}}<ul>{{#posts}}{{title}}{{/posts}}</ul>{{/posts.any}}{{^posts.any}}nichts{{/posts.any}}"
    #expect(try render(template, posts: 2) == "<ul>xx</ul>")
    #expect(try render(template) == "nichts")
    #expect(try render("{{#names.any}}{{names.count}}{{/names.any}}", names: ["a", "b"]) == "2")
  }

  @Test("A number takes the form that fits it, with its digits grouped")
  func phrases() throws {
    let template = "{{posts.count.events}}; {{total.events}}"
    #expect(try render(template, posts: 0, total: 1) == "kein Termin; ein Termin")
    #expect(try render(template, posts: 7, total: 1_234_567) == "7 Termine; 1.234.567 Termine")
    #expect(try render("{{total}} {{total.all}}", total: -4000) == "-4.000 -4.000 von -4.000 &amp; {m}")
  }

  @Test("A section on a number is shown unless it is 0")
  func section() throws {
    #expect(try render("{{#total}}ja{{/total}}{{^total}}nein{{/total}}", total: 3) == "ja")
    #expect(try render("{{#total}}ja{{/total}}{{^total}}nein{{/total}}") == "nein")
  }

  @Test(
    "A misspelt form, count or wording is a mistake with the nearest name",
    arguments: [
      ("{{#posts.eny}}{{/posts.eny}}", "posts.any"), ("{{posts.cuont}}", "posts.count"),
      ("{{total.evnts}}", "total.events"), ("{{posts.count.evnts}}", "posts.count.events"),
    ])
  func misspelt(_ template: String, _ nearest: String) throws {
    let set = TemplateSet(sources: ["page": template], schemas: Self.catalog)
    let problems = #expect(throws: TemplateProblems.self) { try set.compile("page", schema: "page") }
    #expect(problems?.problems.first?.kind == .unknownName)
    #expect(problems?.problems.first?.suggestions == [nearest])
  }

  @Test("A number cannot stand as markup, a flag not as text")
  func kinds() throws {
    for (template, kind) in [
      ("{{{total}}}", TemplateProblem.Kind.unescapedText), ("{{posts.any}}", .notText),
    ] {
      let set = TemplateSet(sources: ["page": template], schemas: Self.catalog)
      let problems = #expect(throws: TemplateProblems.self) { try set.compile("page", schema: "page") }
      #expect(problems?.problems.map(\.kind) == [kind])
    }
  }

  @Test("A compiled template says which fields it names")
  func fields() throws {
    let set = TemplateSet(
      sources: ["page": "{{#posts}}{{title}}{{/posts}}{{total.events}}"], schemas: Self.catalog)
    let fields = try set.compile("page", schema: "page").fields
    #expect(
      fields == [
        UsedField(schema: "page", field: "posts"), UsedField(schema: "post", field: "title"),
        UsedField(schema: "page", field: "total"), UsedField(schema: "phrase", field: "events"),
      ])
  }
}
