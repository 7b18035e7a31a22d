import AlmanacModel
import Testing

@Suite("How JSON is read from those who are not trusted")
struct JSONReaderTests {
  private func value(_ text: String) -> JSONValue? { JSONReader.value(Array(text.utf8)) }

  private static let kinds: [(String, JSONValue)] = [
    ("null", .null), (" true ", .flag(true)), ("false", .flag(false)), ("-12", .number(-12)),
    ("1.5", .decimal(1.5)), ("\"a\"", .text("a")), ("[]", .array([])),
    ("[1, \"a\"]", .array([.number(1), .text("a")])), ("{}", .object([])),
    ("{\"b\": 1, \"a\": []}", .object([JSONMember("b", .number(1)), JSONMember("a", .array([]))])),
  ]

  @Test("Each kind of value is read", arguments: kinds)
  private func kind(_ text: String, _ expected: JSONValue) {
    #expect(value(text) == expected)
  }

  @Test(
    "Escaped signs are read",
    arguments: [
      (#""\n\t\r\b\f\"\\\/""#, "\n\t\r\u{8}\u{C}\"\\/"), (#""\u00e4""#, "ä"), (#""\ud83c\udf89""#, "🎉"),
    ])
  func escapes(_ text: String, _ expected: String) {
    #expect(value(text) == .text(expected))
  }

  @Test(
    "What is no document is none",
    arguments: [
      "", " ", "{", "[", "\"", "[1,]", "{\"a\"}", "{\"a\":}", "{a:1}", "{}{}", "[1 2]", "tru", "01x", "+1",
      "\"a\nb\"", #""\x""#, #""\u12""#, #""\ud800""#, #""\ud800\u0041""#, #""\udc00""#, #""\u+123""#,
      "{\"a\":1,\"a\":2}", "1e999", "0x10", "NaN", "Infinity",
    ])
  func none(_ text: String) {
    #expect(value(text) == nil)
  }

  @Test("Bytes that are no UTF-8 are no text")
  func bytes() {
    #expect(JSONReader.value([0x22, 0xFF, 0x22]) == nil)
  }

  @Test("Nesting is bounded", arguments: ["[", "{\"a\":"])
  func nesting(_ open: String) {
    #expect(value(String(repeating: open, count: 100_000)) == nil)
  }

  @Test("What is written is read again")
  func inverse() {
    let document = JSONValue.object([
      JSONMember("text", "a\u{0}\"\\<ä🎉\u{85}"),
      JSONMember("list", .array([.number(1), .null, .flag(true), .array([.text("x")])])),
    ])
    #expect(JSONReader.value(document.bytes(indented: true)) == document)
  }
}
