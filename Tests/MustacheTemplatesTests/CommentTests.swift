import Testing

struct CommentTests {
  @Test(
    "Comments follow the specification",
    arguments: [
      SpecificationCase("within a line", "eins{{! drei }}zwei", gives: "einszwei"),
      SpecificationCase("over several lines", "eins{{!\n drei\n vier }}zwei\n", gives: "einszwei\n"),
      SpecificationCase("alone on its line", "eins\n{{! drei }}\nzwei\n", gives: "eins\nzwei\n"),
      SpecificationCase("alone and indented", "eins\n  {{! drei }}\nzwei\n", gives: "eins\nzwei\n"),
      SpecificationCase("with CR LF", "|\r\n{{! drei }}\r\n|", gives: "|\r\n|"),
      SpecificationCase("on the first line", "  {{! drei }}\nzwei", gives: "zwei"),
      SpecificationCase("on the last line", "eins\n  {{! drei }}", gives: "eins\n"),
      SpecificationCase(
        "alone over several lines", "eins\n  {{!\n  drei\n  }}\nzwei\n", gives: "eins\nzwei\n"),
      SpecificationCase("after text on its line", "  eins {{! drei }}\n", gives: "  eins \n"),
      SpecificationCase("white space around stays", "eins {{! drei }} zwei", gives: "eins  zwei"),
      SpecificationCase("no name is looked up", ">{{! drei }}<", ["drei": "x", "! drei": "y"], gives: "><"),
      SpecificationCase("tags inside count for nothing", "a{{! {{b }}c", gives: "ac"),
    ])
  func follows(_ rule: SpecificationCase) throws {
    #expect(try rule.rendered() == rule.expected)
  }
}
