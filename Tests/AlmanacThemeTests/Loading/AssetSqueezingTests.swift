import Testing

@testable import AlmanacTheme

@Suite("Style sheets and scripts come out without what only readers of a theme need")
struct AssetSqueezingTests {
  private func squeezed(_ text: String, _ name: String) -> String {
    String(decoding: AssetSqueezing.squeezed(Array(text.utf8), name: name), as: UTF8.self)
  }

  @Test(
    "A style sheet means what it meant",
    arguments: [
      ("/* A */\na, b {\n  color: red;\n  margin: 0 auto;\n}\n", "a,b{color:red;margin:0 auto}"),
      ("a :hover > b + c { width: calc(1px + 2px); }", "a :hover>b + c{width:calc(1px + 2px)}"),
      ("a::after { content: \" / ; /* */ \\\" \"; }", "a::after{content:\" / ; /* */ \\\" \"}"),
      (
        "@media (min-width: 40rem) and (hover) { a { b: c } }", "@media (min-width:40rem) and (hover){a{b:c}}"
      ),
      (
        "a { margin: 0.5em 0 10.5em calc(0.25 * 1em); b: \"0.5\" }",
        "a{margin:.5em 0 10.5em calc(.25 * 1em);b:\"0.5\"}"
      ),
      ("a { font: 1rem / 1.5 serif !important; }", "a{font:1rem/1.5 serif!important}"),
      ("a/* cut off", "a"), ("", ""),
    ])
  func styles(text: String, expected: String) {
    #expect(squeezed(text, "main.css") == expected)
  }

  @Test(
    "A script keeps its lines, and loses indentation and lines of comment",
    arguments: [
      (
        "/* One\n   two */\n(function () {\n  go(\"/* x */\");\n\n})();\n",
        "(function () {\ngo(\"/* x */\");\n})();\n"
      ),
      ("var a = `\n  b\n`;\n", "var a = `\n  b\n`;\n"),
      ("/* Note */ var a = 1;\n  var b;\n", "var a = 1;\nvar b;\n"),
      ("/*/ still */\n/* two\n lines */ go();\n", "go();\n"),
      ("var a = \"x\\\n  y\";\n", "var a = \"x\\\n  y\";\n"),
    ])
  func scripts(text: String, expected: String) {
    #expect(squeezed(text, "a.js") == expected)
  }

  @Test("Other files stay as they are")
  func others() {
    #expect(squeezed("<svg>\n  <!-- x -->\n</svg>\n", "a.svg") == "<svg>\n  <!-- x -->\n</svg>\n")
  }
}
