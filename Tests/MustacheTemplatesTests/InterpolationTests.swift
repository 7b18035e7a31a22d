import Testing

struct InterpolationTests {
  @Test(
    "Variables follow the specification",
    arguments: [
      SpecificationCase("text without tags is kept", "Grüße {aus} Ulm }}\n", gives: "Grüße {aus} Ulm }}\n"),
      SpecificationCase("a name becomes its text", "Nach {{town}}!", ["town": "Ulm"], gives: "Nach Ulm!"),
      SpecificationCase(
        "text is not read as a template", "{{note}} {{town}}", ["note": "{{town}}", "town": "Ulm"],
        gives: "{{town}} Ulm"),
      SpecificationCase(
        "five characters are escaped", "{{note}}", ["note": "<a href=\"x\">R&D's</a>"],
        gives: "&lt;a href=&quot;x&quot;&gt;R&amp;D&#39;s&lt;/a&gt;"),
      SpecificationCase("three braces do not escape", "{{{note}}}", ["note": "<\"&'>"], gives: "<\"&'>"),
      SpecificationCase("an ampersand does not escape", "{{&note}}", ["note": "<\"&'>"], gives: "<\"&'>"),
      SpecificationCase("what is absent is nothing", "({{a}}{{{a}}}{{&a}})", ["a": nil], gives: "()"),
      SpecificationCase("what is unknown is nothing", "({{a}}{{{a}}}{{&a}})", gives: "()"),
      SpecificationCase(
        "a dotted name leads inwards", "{{a.b.c}}|{{{a.b.c}}}|{{&a.b.c}}", ["a": ["b": ["c": "<"]]],
        gives: "&lt;|<|<"),
      SpecificationCase("a broken chain is nothing", "({{a.b.c}})", ["a": ["x": "1"]], gives: "()"),
      SpecificationCase(
        "a broken chain does not start again further out", "({{a.b.name}})",
        ["a": ["b": ["x": "1"]], "b": ["name": "wrong"]], gives: "()"),
      SpecificationCase(
        "the first part is looked up in the nearest record", "{{#a}}({{b.c}}){{/a}}",
        ["a": ["b": ["x": "1"]], "b": ["c": "wrong"]], gives: "()"),
      SpecificationCase("a name with a dot is a path", "({{a.b}})", ["a.b": "wrong"], gives: "()"),
      SpecificationCase("white space around stays", "| {{a}} |", ["a": "x"], gives: "| x |"),
      SpecificationCase("a variable alone keeps its line", "  {{a}}\n", ["a": "x"], gives: "  x\n"),
      SpecificationCase("three braces alone keep their line", " {{{a}}}\n", ["a": "x"], gives: " x\n"),
      SpecificationCase("an ampersand alone keeps its line", " {{&a}}\n", ["a": "x"], gives: " x\n"),
      SpecificationCase(
        "white space inside is ignored", "{{ a }}{{{ a }}}{{& a }}{{\ta\n}}", ["a": "x"], gives: "xxxx"),
    ])
  func follows(_ rule: SpecificationCase) throws {
    #expect(try rule.rendered() == rule.expected)
  }

  @Test func `Markup is written as it is with three braces or an ampersand`() throws {
    let data: [String: Literal] = ["bodyHTML": .html("<p>Hallo & tschüss</p>")]
    #expect(try render("{{{bodyHTML}}}{{&bodyHTML}}", data) == "<p>Hallo & tschüss</p><p>Hallo & tschüss</p>")
  }
}
