import MustacheTemplates
import Testing

struct InheritanceTests {
  @Test(
    "Parents and blocks follow the specification",
    arguments: [
      SpecificationCase("a block shows its default", "{{$a}}Vorgabe{{/a}}\n", gives: "Vorgabe\n"),
      SpecificationCase(
        "a default has variables and sections", "{{$a}}{{x}}{{{x}}}{{#b}}{{y}}{{/b}}{{^c}}{{x}}{{/c}}{{/a}}",
        ["x": "<", "b": ["y": "{{x}}"]], gives: "&lt;<{{x}}&lt;"),
      SpecificationCase(
        "a parent without overrides is a partial", "{{>p}}|{{<p}}{{/p}}",
        partials: ["p": "{{$a}}Vorgabe{{/a}}"], gives: "Vorgabe|Vorgabe"),
      SpecificationCase("a missing parent is nothing", "({{<p}}{{$a}}x{{/a}}{{/p}})", gives: "()"),
      SpecificationCase(
        "an override takes the default's place", "{{<p}}{{$a}}neu{{/a}}{{/p}}",
        partials: ["p": "({{$a}}alt{{/a}})"], gives: "(neu)"),
      SpecificationCase(
        "data of the same name is something else", "{{<p}}{{$a}}neu{{/a}}{{/p}}", ["a": "Daten", "b": "x"],
        partials: ["p": "{{$a}}alt{{/a}}{{$b}}Vorgabe{{/b}}"], gives: "neuVorgabe"),
      SpecificationCase(
        "a parent within a line", "1 {{<p}}{{$a}}2{{/a}}{{/p}} {{<p}}{{$a}}3{{/a}}{{/p}}\n",
        partials: ["p": "|{{$a}}…{{/a}}{{$b}} b{{/b}}|"], gives: "1 |2 b| |3 b|\n"),
      SpecificationCase(
        "the line of the opening tags goes, others stay", "{{<p}}{{$a}}\n1\n\n2\n{{/a}}{{/p}}",
        partials: ["p": "{{$a}}alt{{/a}}"], gives: "1\n\n2\n"),
      SpecificationCase(
        "an override is indented as the block is", "{{<p}}{{$a}}neu{{/a}}{{/p}}",
        partials: ["p": "1:\n  {{$a}}alt{{/a}}\n"], gives: "1:\n  neu\n"),
      SpecificationCase(
        "only what is overridden changes", "{{<p}}{{$b}}neu{{/b}}{{/p}}",
        partials: ["p": "{{$a}}a{{/a}}, {{$b}}b{{/b}}"], gives: "a, neu"),
      SpecificationCase(
        "the outermost override wins", "{{<p}}{{$a}}1{{/a}}{{/p}}",
        partials: [
          "p": "{{<q}}{{$a}}2{{/a}}{{/q}}", "q": "{{<r}}{{$a}}3{{/a}}{{/r}}", "r": "{{$a}}4{{/a}}",
        ], gives: "1"),
      SpecificationCase(
        "without it the next one counts", "{{<p}}{{/p}}",
        partials: ["p": "{{<q}}{{$a}}2{{/a}}{{/q}}", "q": "{{<r}}{{$a}}3{{/a}}{{/r}}", "r": "{{$a}}4{{/a}}"],
        gives: "2"),
      SpecificationCase(
        "a parent may include its child with other overrides", "{{<p}}{{$a}}neu{{/a}}{{/p}}",
        partials: [
          "p": "{{$a}}alt{{/a}} {{$b}}{{<q}}{{/q}}{{/b}}",
          "q": "{{$a}}auch alt{{/a}} {{<p}}{{$b}}Ende{{/b}}{{/p}}",
        ], gives: "neu neu neu Ende"),
      SpecificationCase(
        "text in a parent tag is ignored", "{{<p}} bla {{$a}}neu{{/a}} {{x}} bla{{/p}}", ["x": "bla"],
        partials: ["p": "{{$a}}alt{{/a}}"], gives: "neu"),
      SpecificationCase(
        "an override sees what is around the block", "{{<p}}{{$a}}ich: {{x}}{{/a}}{{/p}}",
        ["x": "außen", "b": ["x": "innen"]], partials: ["p": "{{#b}}{{$a}}du: {{x}}{{/a}}{{/b}}"],
        gives: "ich: innen"),
      SpecificationCase(
        "a parent may stand alone on one line", "0\n  {{<p}}{{/p}}\n3\n", partials: ["p": "1\n2\n"],
        gives: "0\n  1\n  2\n3\n"),
      SpecificationCase(
        "a block may stand on one line", "{{<p}}{{$a}}\n1\n2{{/a}}\n{{/p}}\n",
        partials: ["p": "0\n  {{$a}}{{/a}}\n"], gives: "0\n  1\n  2\n"),
      SpecificationCase(
        "indentation goes where a block is defined and comes where it is shown",
        "{{<p}}{{$a}}\n    1\n      2\n    {{/a}}{{/p}}\n", partials: ["p": "0\n  {{$a}}\n  {{/a}}\n"],
        gives: "0\n  1\n    2\n"),
      SpecificationCase(
        "the default's own indentation counts", "{{<p}}{{$a}}\n1\n2\n{{/a}}{{/p}}\n",
        partials: ["p": "0\n{{$a}}\n  alt\n{{/a}}\n"], gives: "0\n  1\n  2\n"),
      SpecificationCase(
        "a default keeps its indentation", "0\n{{$a}}\n  1\n    2\n{{/a}}\n3\n", gives: "0\n  1\n    2\n3\n"),
      SpecificationCase(
        "blocks in blocks are indented by what surrounds them", "{{<p}}{{$b}}\n3\n{{/b}}{{/p}}\n",
        partials: [
          "p": "{{<q}}{{$a}}\n  1\n  {{$b}}\n    2\n  {{/b}}\n{{/a}}{{/q}}\n", "q": "{{$a}}alt{{/a}}",
        ], gives: "1\n  3\n"),
    ])
  func follows(_ rule: SpecificationCase) throws {
    #expect(try rule.rendered() == rule.expected)
  }

  @Test func `A page of three levels comes out as written by hand`() throws {
    let partials: [TemplateName: String] = [
      "base": """
      <html>
      <title>{{$title}}{{site}}{{/title}}</title>
      <main>
        {{$main}}
        {{/main}}
      </main>
      </html>

      """,
      "columns": """
      {{<base}}
      {{$main}}
        <article>
          {{$article}}
          {{/article}}
        </article>
        {{$aside}}
        <aside>{{site}}</aside>
        {{/aside}}
      {{/main}}
      {{/base}}

      """,
    ]
    let page = """
      {{<columns}}
      {{$title}}{{name}} – {{site}}{{/title}}
      {{$article}}
        {{#topics}}
        <p>{{.}}</p>
        {{/topics}}
      {{/article}}
      {{/columns}}

      """
    let data: [String: Literal] = ["site": "Almanach", "name": "Wald", "topics": .texts(["Laub", "Nadel"])]
    let expected = """
      <html>
      <title>Wald – Almanach</title>
      <main>
        <article>
          <p>Laub</p>
          <p>Nadel</p>
        </article>
        <aside>Almanach</aside>
      </main>
      </html>

      """
    #expect(try render(page, data, partials: partials) == expected)
  }

  @Test func `A partial's blocks can be overridden through the parent that includes it`() throws {
    let partials: [TemplateName: String] = ["base": "{{>head}}", "head": "<h1>{{$title}}alt{{/title}}</h1>"]
    #expect(
      try render("{{<base}}{{$title}}neu{{/title}}{{/base}}", [:], partials: partials) == "<h1>neu</h1>")
  }

  @Test func `A block within an override of the same parent keeps to where it was written`() throws {
    let partials: [TemplateName: String] = [
      "base": "<title>{{$title}}T{{/title}}</title>{{$main}}{{/main}}",
      "dialog": "<h2>{{$title}}D{{/title}}</h2>",
    ]
    let page = """
      {{<base}}{{$title}}Seite{{/title}}\
      {{$main}}{{<dialog}}{{$title}}Frage{{/title}}{{/dialog}}{{/main}}{{/base}}
      """
    #expect(try render(page, [:], partials: partials) == "<title>Seite</title><h2>Frage</h2>")
  }
}
