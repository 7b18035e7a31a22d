import Testing

struct InvertedSectionTests {
  @Test(
    "Inverted sections follow the specification",
    arguments: [
      SpecificationCase("false shows", "({{^a}}kein{{/a}})", ["a": false], gives: "(kein)"),
      SpecificationCase("true hides", "({{^a}}kein{{/a}})", ["a": true], gives: "()"),
      SpecificationCase("absent shows", "({{^a}}kein{{/a}})", ["a": nil], gives: "(kein)"),
      SpecificationCase("unknown shows", "({{^a}}kein{{/a}})", gives: "(kein)"),
      SpecificationCase("a text hides", "({{^a}}kein{{/a}})", ["a": "x"], gives: "()"),
      SpecificationCase("an empty text shows", "({{^a}}kein{{/a}})", ["a": ""], gives: "(kein)"),
      SpecificationCase("a record hides", "({{^a}}kein{{/a}})", ["a": ["x": "1"]], gives: "()"),
      SpecificationCase("a list hides", "({{^a}}kein{{/a}})", ["a": [["x": "1"]]], gives: "()"),
      SpecificationCase("an empty list shows", "({{^a}}kein{{/a}})", ["a": []], gives: "(kein)"),
      SpecificationCase(
        "an empty list of texts shows", "({{^a}}kein{{/a}})", ["a": .texts([])], gives: "(kein)"),
      SpecificationCase(
        "one may occur twice", "{{^a}}1{{/a}} {{b}} {{^a}}3{{/a}}", ["a": false, "b": "2"], gives: "1 2 3"),
      SpecificationCase(
        "false within false shows", "{{^a}}1{{^a}}2{{/a}}3{{/a}}", ["a": false], gives: "123"),
      SpecificationCase("true within true hides", "0{{^a}}1{{^a}}2{{/a}}3{{/a}}4", ["a": true], gives: "04"),
      SpecificationCase("a dotted name can be true", "{{^a.b}}x{{/a.b}}", ["a": ["b": true]], gives: ""),
      SpecificationCase("a dotted name can be false", "{{^a.b}}x{{/a.b}}", ["a": ["b": false]], gives: "x"),
      SpecificationCase("a broken chain shows", "{{^a.b.c}}x{{/a.b.c}}", ["a": ["z": "1"]], gives: "x"),
      SpecificationCase("white space around stays", " | {{^a}}\t|{{/a}} |\n", gives: " | \t| |\n"),
      SpecificationCase("white space inside stays", " |{{^a}} {{! }}\n {{/a}}| \n", gives: " | \n | \n"),
      SpecificationCase("within a line it keeps it", " {{^a}}x{{/a}}\n", gives: " x\n"),
      SpecificationCase(
        "alone it takes its line with it", "1\n  {{^a}}\n2\n{{/a}}\n3\n", gives: "1\n2\n3\n"),
      SpecificationCase("lines may end in CR LF", "1\r\n{{^a}}\r\n{{/a}}\r\n2", gives: "1\r\n2"),
      SpecificationCase("the first line may be a tag", "  {{^a}}\n1{{/a}}\n2", gives: "1\n2"),
      SpecificationCase("the last line may be a tag", "1{{^a}}\n2\n  {{/a}}", gives: "1\n2\n"),
      SpecificationCase("padding is ignored", "{{^ a }}x{{/ a }}", gives: "x"),
    ])
  func follows(_ rule: SpecificationCase) throws {
    #expect(try rule.rendered() == rule.expected)
  }
}
