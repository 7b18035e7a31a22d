import AlmanacContent
import Testing

@testable import AlmanacExchange

/// TOML, JSON and XML of other programs.
struct OldNotationTests {
  private func toml(_ text: String) throws -> TextTree { try TOMLReader.read(Array(text.utf8)) }

  @Test("TOML gives texts, lists and tables as they stand there")
  func tables() throws {
    let tree = try toml(
      "title = \"Über \\\"uns\\\"\" # Rest\ndate = 2019-03-04 07:32:00\ntags = [\n 'a', # eins\n \"b\",\n]\n[extra.bild]\nsrc = 'x.jpg'\n[[menu]]\nname = 'A'\n[[menu]]\nname = 'B'\n"
    )
    #expect(tree["title"] == .text("Über \"uns\""))
    #expect(tree["date"] == .text("2019-03-04 07:32:00"))
    #expect(tree["tags"] == .list([.text("a"), .text("b")]))
    #expect(tree["extra"]?["bild"]?["src"] == .text("x.jpg"))
    let menu = [
      TextTree.map([TextTreePair(key: "name", value: .text("A"))]),
      .map([TextTreePair(key: "name", value: .text("B"))]),
    ]
    #expect(tree["menu"] == .list(menu))
  }

  @Test("TOML knows long texts, dotted keys and tables in one line")
  func longTexts() throws {
    let tree = try toml(
      "a.b = '''\neins\nzwei'''\npunkt = { x = 1, y = { z = true } }\nlang = \"\"\"ein \\\n   Wort\"\"\"\n")
    #expect(tree["a"]?["b"] == .text("eins\nzwei"))
    #expect(tree["punkt"]?["y"]?["z"] == .text("true"))
    #expect(tree["lang"] == .text("ein Wort"))
  }

  @Test(
    "Broken TOML names its line",
    arguments: [("a = \n", 1), ("a = 1\nb = \"x\n", 2), ("= 1", 1), ("[a\nb = 1", 1), ("a = 1\nb 2", 2)])
  func brokenTOML(text: String, line: Int) {
    #expect(throws: NotationMistake(kind: .syntax, line: line)) { try toml(text) }
  }

  @Test("TOML that is deeper or larger than front matter is refused")
  func boundedTOML() {
    let deep = "a = " + String(repeating: "[", count: 100_000)
    #expect(throws: NotationMistake(kind: .tooDeep, line: 1)) { try toml(deep) }
    #expect(throws: NotationMistake(kind: .tooLarge, line: 1)) {
      try toml("a = '" + String(repeating: "x", count: 10 << 20) + "'")
    }
    #expect(throws: (any Error).self) { try toml("a = [" + String(repeating: "1,", count: 100_000) + "]") }
  }

  @Test("JSON in front of a text ends where its braces do")
  func json() throws {
    let text =
      "{\"title\": \"\\u00dc \\ud83d\\ude00\", \"tags\": [\"a\"], \"n\": null, \"draft\": true}\nText {x}"
    let (tree, length) = try JSONTextReader.read(Array(text.utf8))
    #expect(tree["title"] == .text("Ü 😀"))
    #expect(tree["draft"] == .text("true"))
    #expect(String(decoding: Array(text.utf8)[length...], as: UTF8.self) == "\nText {x}")
    #expect(throws: NotationMistake(kind: .tooDeep, line: 1)) {
      try JSONTextReader.read(Array(String(repeating: "[", count: 100_000).utf8))
    }
  }

  // MARK: - XML

  /// The events of a document, in one line each, read in pieces of so many bytes.
  private func xml(_ text: String, by size: Int = 7) throws -> [String] {
    var reader = XMLReader()
    var result: [String] = []
    func take(_ event: XMLEvent) {
      switch event {
      case .start(let name, let values):
        result.append(
          "<\(name)\(values.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined())")
      case .end(let name): result.append(">\(name)")
      case .text(let bytes):
        let text = String(decoding: bytes, as: UTF8.self)
        if let last = result.last, last.hasPrefix("=") {
          result[result.count - 1] = last + text
        } else {
          result.append("=" + text)
        }
      }
    }
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: size) {
      try reader.read(Array(bytes[start..<min(start + size, bytes.count)]), take)
    }
    try reader.finish(take)
    return result
  }

  @Test("XML reads the same in pieces of any size", arguments: [1, 2, 3, 7, 64, 1_000])
  func pieces(size: Int) throws {
    let text =
      "<?xml version=\"1.0\"?><!-- a > b --><a x='1 &amp; 2'>t&#228;&lt;<b/><![CDATA[<p>]] ]]>&unknown;</a>\n"
    #expect(try xml(text, by: size) == ["<a x=1 & 2", "=tä<", "<b", ">b", "=<p>]] &unknown;", ">a"])
  }

  @Test("XML with definitions, without its end or with tags that do not match is refused")
  func refusedXML() {
    let bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY x \"y\"><!ENTITY z \"&x;&x;\">]><a>&z;</a>"
    #expect(throws: XMLMistake(kind: .definitions, line: 2)) { try xml(bomb) }
    #expect(throws: XMLMistake(kind: .torn, line: 2)) { try xml("<a>\n<b>") }
    #expect(throws: XMLMistake(kind: .malformed, line: 2)) { try xml("<a>\n<b></a></b>") }
    #expect(throws: XMLMistake(kind: .torn, line: 1)) { try xml("") }
    #expect(throws: XMLMistake(kind: .torn, line: 1)) { try xml("<a><![CDATA[x</a>") }
  }

  @Test("XML is bounded in depth and in the length of a tag")
  func boundedXML() {
    #expect(throws: XMLMistake(kind: .tooDeep, line: 1)) {
      try xml(String(repeating: "<a>", count: 100_000), by: 60_000)
    }
    #expect(throws: XMLMistake(kind: .tooLong, line: 1)) {
      try xml("<a x='" + String(repeating: "y", count: 1 << 20), by: 60_000)
    }
  }
}
