import Testing

struct DelimiterTests {
  @Test(
    "Changed delimiters follow the specification",
    arguments: [
      SpecificationCase("a pair", "{{=<% %>=}}[<%a%>]", ["a": "x"], gives: "[x]"),
      SpecificationCase("one character each", "({{=[ ]=}}[a])", ["a": "x"], gives: "(x)"),
      SpecificationCase(
        "the old ones are text", "{{a}} |a| {{= | | =}}{{a}} |a|", ["a": "x"], gives: "x |a| {{a}} x"),
      SpecificationCase(
        "sections use the new ones", "{{= | | =}}\n|#a|\n  {{b}} |b|\n|/a|\n", ["a": true, "b": "x"],
        gives: "  {{b}} x\n"),
      SpecificationCase(
        "inverted sections use the new ones", "{{= | | =}}\n|^a|\n  {{b}} |b|\n|/a|\n",
        ["a": false, "b": "x"], gives: "  {{b}} x\n"),
      SpecificationCase(
        "a change inside a section lasts after it", "{{#a}}{{=| |=}}|b||/a||b|", ["a": true, "b": "x"],
        gives: "xx"),
      SpecificationCase("they can change back", "{{=| |=}}|a||={{ }}=|{{a}}", ["a": "x"], gives: "xx"),
      SpecificationCase(
        "a partial does not see the change", "{{=| |=}}|>p|", ["a": "x"], partials: ["p": "{{a}} |a|"],
        gives: "x |a|"),
      SpecificationCase(
        "a change in a partial ends with it", "{{>p}} {{a}} |a|", ["a": "x"],
        partials: ["p": "{{=| |=}}|a|"], gives: "x x |a|"),
      SpecificationCase("white space around stays", "| {{=@ @=}} |", gives: "|  |"),
      SpecificationCase("after text the line stays", " | {{=@ @=}}\n", gives: " | \n"),
      SpecificationCase("alone it takes its line", "a\n{{=@ @=}}\nb\n", gives: "a\nb\n"),
      SpecificationCase("alone and indented", "a\n  {{=@ @=}}\nb\n", gives: "a\nb\n"),
      SpecificationCase("lines may end in CR LF", "|\r\n{{= @ @ =}}\r\n|", gives: "|\r\n|"),
      SpecificationCase("on the first line", "  {{=@ @=}}\n=", gives: "="),
      SpecificationCase("on the last line", "=\n  {{=@ @=}}", gives: "=\n"),
      SpecificationCase("padding is ignored", "|{{= @   @ =}}|", gives: "||"),
    ])
  func follows(_ rule: SpecificationCase) throws {
    #expect(try rule.rendered() == rule.expected)
  }
}
