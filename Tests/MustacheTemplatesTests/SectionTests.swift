import Testing

struct SectionTests {
  @Test(
    "Sections follow the specification",
    arguments: [
      SpecificationCase("true shows", "({{#a}}ja{{/a}})", ["a": true], gives: "(ja)"),
      SpecificationCase("false hides", "({{#a}}ja{{/a}})", ["a": false], gives: "()"),
      SpecificationCase("absent hides", "({{#a}}ja{{/a}})", ["a": nil], gives: "()"),
      SpecificationCase("unknown hides", "({{#a}}ja{{/a}})", gives: "()"),
      SpecificationCase("an empty text hides", "({{#a}}ja{{/a}})", ["a": ""], gives: "()"),
      SpecificationCase("an empty list hides", "({{#a}}ja{{/a}})", ["a": []], gives: "()"),
      SpecificationCase(
        "a record is looked into", "{{#a}}{{name}}{{/a}}", ["a": ["name": "Ulm"]], gives: "Ulm"),
      SpecificationCase(
        "missing names are looked for further out", "{{#a}}{{x}}{{y}}{{b.z}}{{/a}}",
        ["x": "1", "y": "wrong", "a": ["y": "2"], "b": ["z": "3"]], gives: "123"),
      SpecificationCase(
        "a text shows once and is the dot", "{{#a}}{{.}} = {{a}}{{/a}}", ["a": "x"], gives: "x = x"),
      SpecificationCase(
        "a list repeats", "{{#a}}{{n}},{{/a}}", ["a": [["n": "1"], ["n": "2"], ["n": "3"]]],
        gives: "1,2,3,"),
      SpecificationCase(
        "lists in lists see all around them", "{{#a}}{{#b}}{{n}}{{m}}{{o.p}} {{/b}}{{/a}}",
        [
          "a": [
            ["n": "1", "o": ["p": "x"], "b": [["m": "a"], ["m": "b"]]],
            ["n": "2", "o": ["p": "y"], "b": [["m": "c"]]],
          ]
        ], gives: "1ax 1bx 2cy "),
      SpecificationCase(
        "after an inner section the outer record counts again",
        "{{#a}}{{n}}{{#b}}{{n}}{{#c}}{{n}}{{/c}}{{n}}{{/b}}{{n}}{{/a}}",
        ["a": ["n": "1"], "b": ["n": "2"], "c": ["n": "3"]], gives: "12321"),
      SpecificationCase(
        "a section may occur twice", "{{#a}}1{{/a}} {{b}} {{#a}}3{{/a}}", ["a": true, "b": "2"],
        gives: "1 2 3"),
      SpecificationCase(
        "true within true shows", "{{#a}}1{{#a}}2{{/a}}3{{/a}}", ["a": true], gives: "123"),
      SpecificationCase(
        "false within false hides", "0{{#a}}1{{#a}}2{{/a}}3{{/a}}4", ["a": false], gives: "04"),
      SpecificationCase(
        "the dot is each text of a list", "{{#a}}({{.}}){{/a}}", ["a": .texts(["x", "<"])],
        gives: "(x)(&lt;)"),
      SpecificationCase(
        "the dot can go unescaped", "{{#a}}({{{.}}}{{&.}}){{/a}}", ["a": .texts(["x", "<"])],
        gives: "(xx)(<<)"),
      SpecificationCase(
        "the dot is a section too", "{{#a}}{{#.}}[{{.}}]{{/.}}{{^.}}leer{{/.}}{{/a}}",
        ["a": .texts(["x", ""])], gives: "[x]leer"),
      SpecificationCase("a dotted name can be true", "{{#a.b}}ja{{/a.b}}", ["a": ["b": true]], gives: "ja"),
      SpecificationCase("a dotted name can be false", "{{#a.b}}ja{{/a.b}}", ["a": ["b": false]], gives: ""),
      SpecificationCase("a broken chain hides", "{{#a.b.c}}ja{{/a.b.c}}", ["a": ["x": true]], gives: ""),
      SpecificationCase(
        "white space around stays", " | {{#a}}\t|\t{{/a}} | \n", ["a": true], gives: " | \t|\t | \n"),
      SpecificationCase(
        "white space inside stays", " | {{#a}} {{! - }}\n {{/a}} | \n", ["a": true], gives: " |  \n  | \n"),
      SpecificationCase(
        "sections within a line keep it", " {{#a}}x{{/a}}\n {{#a}}y{{/a}}\n", ["a": true],
        gives: " x\n y\n"),
      SpecificationCase(
        "a tag alone takes its line with it", "1\n{{#a}}\n2\n  {{/a}}\n3\n", ["a": true],
        gives: "1\n2\n3\n"),
      SpecificationCase(
        "two tags on a line are not alone", "1\n{{#a}}{{#a}}\n2{{/a}}{{/a}}\n", ["a": true],
        gives: "1\n\n2\n"),
      SpecificationCase(
        "lines may end in CR LF", "1\r\n{{#a}}\r\n{{/a}}\r\n2", ["a": true], gives: "1\r\n2"),
      SpecificationCase(
        "the first line may be a tag", "  {{#a}}\n1{{/a}}\n2", ["a": true], gives: "1\n2"),
      SpecificationCase(
        "the last line may be a tag", "1{{#a}}\n2\n  {{/a}}", ["a": true], gives: "1\n2\n"),
      SpecificationCase("padding is ignored", "{{# a }}x{{/ a }}", ["a": true], gives: "x"),
    ])
  func follows(_ rule: SpecificationCase) throws {
    #expect(try rule.rendered() == rule.expected)
  }

  @Test func `What is absent does not fall through to an outer record`() throws {
    let data: [String: Literal] = [
      "title": "Magazin",
      "posts": [["title": "Erster"], ["title": nil]],
    ]
    #expect(try render("{{#posts}}({{title}}){{/posts}}", data) == "(Erster)()")
    #expect(try render("{{#posts}}{{^title}}ohne{{/title}}{{/posts}}", data) == "ohne")
  }

  @Test func `A flag leaves the dot as it is`() throws {
    let data: [String: Literal] = ["isNew": true, "topics": .texts(["Wald", "Wasser"])]
    #expect(try render("{{#topics}}{{#isNew}}{{.}} {{/isNew}}{{/topics}}", data) == "Wald Wasser ")
  }

  @Test func `Markup can be asked for and is then the dot`() throws {
    let template = "{{#leadHTML}}<div>{{{.}}}</div>{{/leadHTML}}"
    #expect(try render(template, ["leadHTML": .html("<b>Neu</b>")]) == "<div><b>Neu</b></div>")
    #expect(try render(template, ["leadHTML": .html("")]) == "")
  }
}
