import MustacheTemplates
import Testing

struct TemplateParserTests {
  /// A generator with a fixed start, so that a failure can be repeated.
  struct Sequence: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  static let schema = Schema(
    "Page",
    [
      Field("a", .text, ""), Field("b", .html, ""), Field("c", .flag, ""), Field("d", .texts, ""),
      Field("e", .view("Page"), ""), Field("f", .list("Page"), ""),
    ])
  static let fragments = [
    "{{", "}}", "{{{", "}}}", "{{a}}", "{{{b}}}", "{{#a}}", "{{/a}}", "{{#f}}", "{{/f}}", "{{^c}}", "{{/c}}",
    "{{#d}}", "{{.}}", "{{/d}}", "{{e.a}}", "{{>page}}", "{{>p}}", "{{<p}}", "{{/p}}", "{{$x}}", "{{/x}}",
    "{{!", "{{=| |=}}", "|={{ }}=|", "|a|", "\n", "\r\n", "  ", "\t", "ö", "text", "{", "}", "=", "{{=",
    "\u{0}",
  ]

  @Test func `Any sequence of fragments is either compiled or refused with places that exist`() throws {
    var random = Sequence(state: 20_261_121)
    var compiled = 0
    for _ in 0..<4000 {
      let page = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        Self.fragments.randomElement(using: &random) ?? ""
      }.joined()
      let sources: [TemplateName: String] = [
        "page": page, "p": "1\n {{$x}}\n  2\n {{/x}}{{#f}}{{>page}}{{/f}}",
      ]
      let set = TemplateSet(sources: sources, schemas: SchemaCatalog([Self.schema]))
      do {
        let template = try set.compile("page", schema: "Page")
        let inner = Self.schema.record([.text("<"), .htmlText("<b>"), .flag(false), .none, .none, .none])
        let root = Self.schema.record([
          .text("x"), .html([]), .flag(true), .texts(["y"]), .view(inner), .list([inner]),
        ])
        let html = String(decoding: template.render(root), as: UTF8.self)
        #expect(!html.contains("<b>") || page.contains("{{{b}}}"))
        compiled += 1
      } catch {
        let lines = page.count { $0.isNewline } + 1
        #expect(!error.problems.isEmpty)
        for problem in error.problems where problem.template == "page" {
          #expect((1...lines).contains(problem.line))
          #expect(problem.column > 0)
        }
      }
    }
    #expect(compiled > 200)
  }

  @Test func `Text without tags comes out byte for byte`() throws {
    var random = Sequence(state: 7)
    let pieces = ["\n", "\r\n", " ", "\t", "ä", "{", " }} ", "<p>", "|", "#", "\r", "\u{2028}"]
    for _ in 0..<500 {
      let text = (0..<20).map { _ in (pieces.randomElement(using: &random) ?? "") + "." }.joined()
      #expect(try render(text, [:]) == text)
    }
  }
}
