import AlmanacModel
import Testing

@Suite struct JSONValueTests {
  private func written(_ text: String) -> String {
    String(decoding: JSONValue.text(text).bytes(), as: UTF8.self)
  }

  @Test("What could end a script element, a string or a line is escaped")
  func escapes() {
    #expect(written("a\"b\\c\nd\re\tf") == #""a\"b\\c\nd\re\tf""#)
    #expect(written("</script>&") == #""\u003c/script\u003e\u0026""#)
    #expect(written("\u{1}\u{1F}\u{7F}") == #""\u0001\u001f\u007f""#)
  }

  @Test("Controls beyond ASCII are escaped, letters and signs beside them are not")
  func controls() {
    #expect(written("x\u{85}y\u{80}\u{9F}") == #""x\u0085y\u0080\u009f""#)
    #expect(written("§ Âä €½ 🙂\u{A0}") == "\"§ Âä €½ 🙂\u{A0}\"")
  }

  @Test("Members that are null are left out of an object, or kept")
  func members() {
    let nothing = JSONValue(nil)
    #expect(
      String(decoding: JSONValue.members(["a": 1, "b": nothing, "c": [true]]).bytes(), as: UTF8.self)
        == #"{"a":1,"c":[true]}"#)
    #expect(
      String(decoding: JSONValue.allMembers(["a": 1, "b": nothing]).bytes(), as: UTF8.self)
        == #"{"a":1,"b":null}"#)
  }
}
