import AlmanacModel
import Testing

@Suite struct HTMLTextTests {
  @Test(
    "Text leaves neither its element nor its attribute, and characters that no page may hold are left out",
    arguments: [
      (
        "</p><script>a(\"b\" && c)</script>",
        "&lt;/p&gt;&lt;script&gt;a(&quot;b&quot; &amp;&amp; c)&lt;/script&gt;"
      ),
      ("it's &amp;", "it's &amp;amp;"), ("a\u{0}b\u{1B}[1mc\u{7F}d", "ab[1mcd"),
      ("a\u{80}b\u{9F}c\u{A0}d", "abc\u{A0}d"),
      ("a\tb\r\nc", "a\tb\r\nc"), ("Käse 🎉 e\u{301}", "Käse 🎉 e\u{301}"), ("", ""), ("&", "&amp;"),
    ])
  func escapes(_ text: String, gives html: String) {
    #expect(Array(HTMLText.escaped(text).utf8) == Array(html.utf8))
  }

  @Test("Noncharacters are left out, their neighbours stay")
  func noncharacters() {
    var buffer: [UInt8] = []
    let left: [[UInt8]] = [[0xBF, 0xBE], [0xBF, 0xBF], [0xB7, 0x90], [0xB7, 0xAF]]
    let kept: [[UInt8]] = [[0xBF, 0xBD], [0xB7, 0x8F], [0xB7, 0xB0]]
    HTMLText.append((left + kept).flatMap { [0xEF] + $0 }, to: &buffer)
    #expect(buffer == kept.flatMap { [0xEF] + $0 })
  }

  @Test("Bytes that are no UTF-8 and lie in no one piece are escaped, too")
  func bytes() {
    var buffer = Array("<b>".utf8)
    HTMLText.append([0x3C, 0xC2].lazy.map { $0 as UInt8 }, to: &buffer)
    HTMLText.append([0xEF, 0xBF, 0x22] as [UInt8], to: &buffer)
    #expect(buffer == Array("<b>&lt;".utf8) + [0xC2, 0xEF, 0xBF] + Array("&quot;".utf8))
  }
}
