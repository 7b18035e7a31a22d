import Testing

struct PartialTests {
  @Test(
    "Partials follow the specification",
    arguments: [
      SpecificationCase("a partial is put in", "({{>p}})", partials: ["p": "hier"], gives: "(hier)"),
      SpecificationCase("a missing one is nothing", "({{>p}})", gives: "()"),
      SpecificationCase(
        "it sees what is around", "{{#a}}{{>p}}{{/a}}", ["a": ["x": "1"], "y": "2"],
        partials: ["p": "{{x}}{{y}}"], gives: "12"),
      SpecificationCase(
        "partials have partials", "{{>p}}", ["a": "1", "b": "2"],
        partials: ["p": "{{a}}{{>q}}", "q": "{{b}}!"], gives: "12!"),
      SpecificationCase(
        "white space around stays", "| {{>p}} |", partials: ["p": "\t|\t"], gives: "| \t|\t |"),
      SpecificationCase(
        "within a line nothing is indented", "  {{a}} {{>p}}\n", ["a": "x"], partials: ["p": "1\n2"],
        gives: "  x 1\n2\n"),
      SpecificationCase(
        "lines may end in CR LF", "|\r\n{{>p}}\r\n|", partials: ["p": "1"], gives: "|\r\n1|"),
      SpecificationCase("on the first line", "  {{>p}}\n3", partials: ["p": "1\n2"], gives: "  1\n  23"),
      SpecificationCase("on the last line", "0\n  {{>p}}", partials: ["p": "1\n2"], gives: "0\n  1\n  2"),
      SpecificationCase(
        "each line of the partial is indented, values are not", "[\n {{>p}}\n]\n", ["a": "1\n2"],
        partials: ["p": "(\n{{{a}}}\n)\n"], gives: "[\n (\n 1\n2\n )\n]\n"),
      SpecificationCase(
        "indentations add up", " {{>p}}\n", partials: ["p": "1\n  {{>q}}\n", "q": "2\n3\n"],
        gives: " 1\n   2\n   3\n"),
      SpecificationCase(
        "sections in an indented partial are indented", "  {{>p}}\n", ["a": .texts(["x", "y"])],
        partials: ["p": "{{#a}}\n- {{.}}\n{{/a}}\n"], gives: "  - x\n  - y\n"),
      SpecificationCase("padding is ignored", "|{{> p }}|", partials: ["p": "x"], gives: "|x|"),
      SpecificationCase("names may have slashes", "{{>parts/p}}", partials: ["parts/p": "x"], gives: "x"),
    ])
  func follows(_ rule: SpecificationCase) throws {
    #expect(try rule.rendered() == rule.expected)
  }
}
