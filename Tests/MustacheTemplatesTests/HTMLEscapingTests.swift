import Testing

@testable import MustacheTemplates

struct HTMLEscapingTests {
  @Test(
    "The five characters that mean something in HTML become references, all others stay",
    arguments: [
      ("", ""), ("Straße nach Ulm", "Straße nach Ulm"), ("&", "&amp;"),
      ("<>\"'&", "&lt;&gt;&quot;&#39;&amp;"),
      ("&amp;", "&amp;amp;"), ("a<b", "a&lt;b"), ("<", "&lt;"), ("ä<ö>ü", "ä&lt;ö&gt;ü"),
      ("👩‍🌾 & \u{0}\n\t", "👩‍🌾 &amp; \u{0}\n\t"), ("\u{FEFF}`/=", "\u{FEFF}`/="),
    ])
  func escapes(_ text: String, _ html: String) {
    var buffer: [UInt8] = []
    HTMLEscaping.append(text, to: &buffer)
    #expect(String(decoding: buffer, as: UTF8.self) == html)
  }

  @Test func `Long texts are escaped to their end`() {
    var buffer: [UInt8] = []
    HTMLEscaping.append(String(repeating: "Wald & Wiese ", count: 1000), to: &buffer)
    #expect(String(decoding: buffer, as: UTF8.self) == String(repeating: "Wald &amp; Wiese ", count: 1000))
  }
}
