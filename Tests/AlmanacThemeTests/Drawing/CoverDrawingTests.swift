import AlmanacModel
import Testing

@testable import AlmanacTheme

@Suite("Covers")
struct CoverDrawingTests {
  private func cover(_ seed: String, hue: Int? = 42, topic: Int = 0) -> String {
    String(
      decoding: CoverDrawing.svg(seed: seed, hue: hue, pattern: CoverPattern.of(topic: topic)), as: UTF8.self)
  }

  @Test("The cover of a post is drawn as it always was")
  func isRepeatable() {
    let drawing0 = #"""
      <svg class="cover" viewBox="0 0 120 80" preserveAspectRatio="xMidYMid slice" aria-hidden="true">\#
      <path class="a" d="M0 0h120v80H0z"/>\#
      <path class="l" stroke-width="2" d="M31 57a8 8 0 0 1 16 0a8 8 0 0 1-16 0M23 57a16 16 0 0 1 32 0a16 16 0 0 1-32 0\#
      M15 57a24 24 0 0 1 48 0a24 24 0 0 1-48 0M7 57a32 32 0 0 1 64 0a32 32 0 0 1-64 0\#
      M-1 57a40 40 0 0 1 80 0a40 40 0 0 1-80 0M-9 57a48 48 0 0 1 96 0a48 48 0 0 1-96 0"/>\#
      <circle class="c" cx="39" cy="57" r="4"/>\#
      <path class="m" stroke-width="2" d="M70 38a8 8 0 0 1 16 0a8 8 0 0 1-16 0M62 38a16 16 0 0 1 32 0a16 16 0 0 1-32 0\#
      M54 38a24 24 0 0 1 48 0a24 24 0 0 1-48 0M46 38a32 32 0 0 1 64 0a32 32 0 0 1-64 0\#
      M38 38a40 40 0 0 1 80 0a40 40 0 0 1-80 0M30 38a48 48 0 0 1 96 0a48 48 0 0 1-96 0"/>\#
      <circle class="d" cx="78" cy="38" r="4"/>\#
      </svg>
      """#
    #expect(cover("auftakt", topic: 0) == drawing0)
    let drawing7 = #"""
      <svg class="cover" viewBox="0 0 120 80" preserveAspectRatio="xMidYMid slice" aria-hidden="true">\#
      <path class="a" d="M0 0h120v80H0z"/>\#
      <path class="m" stroke-width="3" d="M0 0q10-13 20 0t20 0t20 0t20 0t20 0t20 0t20 0t20 0"/>\#
      <path class="l" stroke-width="3" d="M-3 9q10-13 20 0t20 0t20 0t20 0t20 0t20 0t20 0t20 0"/>\#
      <path class="l" stroke-width="3" d="M-6 18q10-13 20 0t20 0t20 0t20 0t20 0t20 0t20 0t20 0"/>\#
      <path class="n" stroke-width="3" d="M-9 27q10-13 20 0t20 0t20 0t20 0t20 0t20 0t20 0t20 0"/>\#
      <path class="l" stroke-width="3" d="M-12 36q10-13 20 0t20 0t20 0t20 0t20 0t20 0t20 0t20 0"/>\#
      <path class="l" stroke-width="3" d="M-15 45q10-13 20 0t20 0t20 0t20 0t20 0t20 0t20 0t20 0"/>\#
      <path class="m" stroke-width="3" d="M-18 54q10-13 20 0t20 0t20 0t20 0t20 0t20 0t20 0t20 0"/>\#
      <path class="l" stroke-width="3" d="M-21 63q10-13 20 0t20 0t20 0t20 0t20 0t20 0t20 0t20 0"/>\#
      <path class="l" stroke-width="3" d="M-24 72q10-13 20 0t20 0t20 0t20 0t20 0t20 0t20 0t20 0"/>\#
      <path class="m" stroke-width="3" d="M-27 81q10-13 20 0t20 0t20 0t20 0t20 0t20 0t20 0t20 0"/></svg>
      """#
    #expect(cover("auftakt", topic: 7) == drawing7)
  }

  @Test("Two posts of one topic differ, and so do two topics")
  func differ() {
    for topic in 0..<12 {
      #expect(cover("auftakt", topic: topic) != cover("abschluss", topic: topic))
      #expect(cover("auftakt", topic: topic) != cover("auftakt", topic: topic + 1))
    }
  }

  @Test("A topic keeps its pattern: it returns only after all others")
  func topicsTakeTurns() {
    let first = (0..<12).map { cover("auftakt", topic: $0) }
    #expect(Set(first).count == 12)
    #expect((12..<24).map { cover("auftakt", topic: $0) } == first)
  }

  @Test("No cover is larger than 1,500 bytes", arguments: 0..<12)
  func isSmall(topic: Int) {
    for number in 0..<300 {
      #expect(
        CoverDrawing.svg(seed: "post-\(number)", hue: nil, pattern: CoverPattern.of(topic: topic)).count
          <= 1500)
    }
  }

  @Test("Any number of a topic will do")
  func takesAnyTopic() {
    for topic in [-1, Int.min, Int.max] {
      #expect(cover("auftakt", topic: topic).hasSuffix("</svg>"))
    }
  }

  @Test("The cover is decoration, without ids and styles of its own")
  func isDecoration() {
    for topic in 0..<12 {
      let drawing = cover("\"><script>", topic: topic)
      #expect(drawing.contains(" aria-hidden=\"true\""))
      for unwanted in ["style", " id=", "script", "href"] { #expect(!drawing.contains(unwanted)) }
    }
  }

  @Test("Without a region the cover says that it is drawn in ink")
  func isPlainWithoutHue() {
    #expect(cover("auftakt", hue: nil).hasPrefix("<svg class=\"cover cover-plain\""))
    #expect(cover("auftakt", hue: 0).hasPrefix("<svg class=\"cover\""))
  }

  @Test("Each pattern stays in its frame's size and closes what it opens")
  func isBalanced() {
    for topic in 0..<12 {
      let drawing = cover("auftakt", topic: topic)
      #expect(drawing.contains("viewBox=\"0 0 120 80\""))
      let opened = drawing.split(separator: "<").count - 2
      let closed = drawing.split(separator: "/>", omittingEmptySubsequences: false).count - 1
      #expect(opened == closed)
    }
  }

  @Test("A second region has its hue in the cover")
  func secondRegion() {
    for pattern in CoverPattern.allCases {
      let drawing = String(
        decoding: CoverDrawing.svg(seed: "auftakt", hue: 42, pattern: pattern, second: "region-tal"),
        as: UTF8.self)
      #expect(drawing.contains("region-tal\""), "\(pattern)")
    }
  }
}
