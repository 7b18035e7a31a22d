import Testing

@testable import AlmanacOutputs

/// RFC 2045, section 6.7.
struct QuotedPrintableTests {
  private func encoded(_ text: String) -> String {
    String(decoding: QuotedPrintable.encode(text), as: UTF8.self)
  }

  @Test(
    "Letters beyond ASCII, equals signs and blanks at the end of a line are encoded",
    arguments: [
      ("Grüße", "Gr=C3=BC=C3=9Fe"), ("1 = 1", "1 =3D 1"), ("Ende \nNeu", "Ende=20\r\nNeu"),
      ("Ende\t", "Ende=09"),
      ("a\r\nb\rc", "a\r\nb\r\nc"), (".versteckt", "=2Eversteckt"), ("From hier", "=46rom hier"), ("", ""),
      ("\u{0}", "=00"),
    ])
  func encodes(_ text: String, _ expected: String) {
    #expect(encoded(text) == expected)
  }

  @Test("No line is longer than 76 octets, and what was cut comes together again")
  func cutsLines() {
    for text in [
      String(repeating: "ä", count: 200), String(repeating: "a", count: 200),
      String(repeating: "a ", count: 90) + "=", String(repeating: "x", count: 75) + ".y",
    ] {
      let lines = encoded(text).split(separator: "\r\n", omittingEmptySubsequences: false)
      #expect(lines.allSatisfy { $0.utf8.count <= 76 })
      #expect(lines.dropLast().allSatisfy { $0.hasSuffix("=") })
      #expect(decoded(lines.map { $0.hasSuffix("=") ? String($0.dropLast()) : String($0) }.joined()) == text)
    }
  }

  private func decoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "="),
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
