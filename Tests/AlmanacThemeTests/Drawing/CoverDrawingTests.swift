import Testing

@testable import AlmanacTheme

@Suite("Covers")
struct CoverDrawingTests {
  private func cover(_ seed: String, hue: Int? = 42, topic: Int = 0) -> String {
    String(decoding: CoverDrawing.svg(seed: seed, hue: hue, topicIndex: topic), as: UTF8.self)
  }

  @Test("The same post is drawn the same way each time")
  func isRepeatable() {
    for topic in 0..<12 {
      #expect(cover("auftakt", topic: topic) == cover("auftakt", topic: topic))
    }
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
      #expect(CoverDrawing.svg(seed: "post-\(number)", hue: nil, topicIndex: topic).count <= 1500)
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
}
