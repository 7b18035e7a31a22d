import Testing

@testable import ICalendar

@Suite("Written lines")
struct LineEncoderTests {
  private func text(_ write: (inout LineEncoder) -> Void) -> String {
    var encoder = LineEncoder()
    write(&encoder)
    return String(decoding: encoder.octets, as: UTF8.self)
  }

  @Test("Written lines end with CRLF and escape what TEXT demands, nothing else")
  func escaping() {
    let line = text {
      $0.begin("SUMMARY")
      $0.end(text: "a,b;c\\d:e\"f\r\ng\nh\ri\u{2028}j\u{0}\u{7F}\u{9B}\u{FEFF}k\tl")
    }
    #expect(line == "SUMMARY:a\\,b\\;c\\\\d:e\"f\\ng\\nh\\ni\\njk\tl\r\n")
  }

  @Test("Written lines quote parameters and use the caret of RFC 6868")
  func parameters() {
    let line = text {
      $0.begin("ORGANIZER")
      $0.parameter("CN", "Müller, \"M\"^2\r\nX-EVIL:1")
      $0.parameter("X-PLAIN", "abc")
      $0.end(raw: "mailto:a@example.org\r\nX-EVIL:1")
    }
    let unfolded = line.replacing("\r\n ", with: "")
    #expect(
      unfolded
        == "ORGANIZER;CN=\"Müller, ^'M^'^^2^nX-EVIL:1\";X-PLAIN=abc:mailto:a@example.orgX-EVIL:1\r\n")
  }

  @Test("Written lines have at most 75 octets and are never cut inside a character", arguments: 0..<8)
  func folding(shift: Int) {
    let text = String(repeating: "x", count: shift) + String(repeating: "ä漢🎉", count: 60)
    var encoder = LineEncoder()
    encoder.begin("DESCRIPTION")
    encoder.end(text: text)
    let lines = encoder.octets.split(separator: 0x0A).map { Array($0.dropLast()) }
    #expect(lines.allSatisfy { $0.count <= 75 })
    #expect(lines.dropFirst().allSatisfy { $0.first == 0x20 && $0.count > 1 })
    #expect(lines.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
    #expect(lines.dropLast().allSatisfy { $0.count >= 72 })
    let joined = lines.enumerated().flatMap { $0.offset == 0 ? $0.element : Array($0.element.dropFirst()) }
    #expect(String(decoding: joined, as: UTF8.self) == "DESCRIPTION:" + text)
  }

  @Test("Written lines of exactly 75 octets are not folded")
  func exactFit() {
    #expect(
      text {
        $0.begin("X-A"); $0.end(raw: String(repeating: "y", count: 71))
      }.utf8.count == 77)
    #expect(
      text {
        $0.begin("X-A"); $0.end(raw: String(repeating: "y", count: 72))
      }.utf8.count == 81)
  }
}
