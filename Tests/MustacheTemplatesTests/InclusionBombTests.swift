import MustacheTemplates
import Testing

struct InclusionBombTests {
  @Test func `Partials that double thirty times are a problem, not a page without end`() {
    var sources: [TemplateName: String] = ["page": "{{>p0}}", "p30": "x"]
    for number in 0..<30 {
      sources[TemplateName("p\(number)")] = "{{>p\(number + 1)}}{{>p\(number + 1)}}"
    }
    let set = TemplateSet(sources: sources, schemas: SchemaCatalog([Schema("Page", [])]))
    let problems = #expect(throws: TemplateProblems.self) { try set.compile("page", schema: "Page") }
    #expect(problems?.problems.first?.kind == .tooManyInclusions)
  }

  @Test func `A template that includes itself with other overrides each time is a problem, and soon`() {
    let names = "abcdefghijkl".map(String.init)
    let inclusions = names.map { "{{<page}}{{$\($0)}}x{{/\($0)}}{{/page}}" }.joined()
    let blocks = names.map { "{{$\($0)}}{{/\($0)}}" }.joined()
    let set = TemplateSet(
      sources: ["page": inclusions + blocks], schemas: SchemaCatalog([Schema("Page", [])]))
    let problems = #expect(throws: TemplateProblems.self) { try set.compile("page", schema: "Page") }
    #expect(problems?.problems.contains { $0.kind == .tooManyInclusions } == true)
  }

  @Test func `A partial included a thousand times is fine`() throws {
    let sources: [TemplateName: String] = ["page": String(repeating: "{{>x}}", count: 1000), "x": "y"]
    let set = TemplateSet(sources: sources, schemas: SchemaCatalog([Schema("Page", [Field("a", .text, "")])]))
    let record = Schema("Page", [Field("a", .text, "")]).record([.text("")])
    #expect(try set.compile("page", schema: "Page").render(record).count == 1000)
  }
}
