import Testing

@Suite("Every word that was typed comes out")
struct TypedProseTests {
  private static let count = 60

  /// A site whose posts and events have generated texts between two words of their own.
  private static func site() -> (site: TestSite, proses: [TypedProse]) {
    let proses = (0..<count).map { TypedProse(seed: UInt64($0 + 1)) }
    var files: [String: String] = [:]
    var events = ""
    for (index, prose) in proses.enumerated() {
      let text = "Anfang\(index)\n\n\(prose.source)\n\nSchluss\(index)"
      files["magazine/p\(index).md"] =
        "---\ntitle: P\(index)\ndate: 2031-01-01\nsummary: Kurz.\n---\n\(text)\n"
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
      events +=
        "- id: e\(index)\n  title: E\(index)\n  start: 2031-06-01\n  area: a\n  description: |\n"
        + lines.joined(separator: "\n") + "\n"
    }
    files["events.yaml"] = events
    let config = "topics: open\nareas: [{id: a, name: A}]\nmagazine: {feed_items: 200}\n"
    return (TestSite(files, config: config), proses)
  }

  /// What stands between the two words of a text.
  private static func part(_ words: [String], _ index: Int) -> [String]? {
    guard let start = words.firstIndex(of: "Anfang\(index)"),
      let end = words[start...].firstIndex(of: "Schluss\(index)")
    else { return nil }
    return Array(words[(start + 1)..<end])
  }

  @Test("On the page, in the feed and in the calendar the words are those of the editor")
  func words() throws {
    let (site, proses) = Self.site()
    let rendered = try site.rendered { path in
      path == "feed.xml" || path.hasPrefix("magazin/p")
        || path.hasPrefix("termine/") && path.hasSuffix(".ics")
    }
    let texts = rendered.outputs.mapValues { String(decoding: $0, as: UTF8.self) }
    let feed = VisibleWords.of(html: VisibleWords.unescaped(texts["feed.xml"] ?? ""))
    for (index, prose) in proses.enumerated() {
      let expected = prose.words
      let page = try #require(texts["magazin/p\(index)/index.html"])
      #expect(Self.part(VisibleWords.of(html: page), index) == expected, "page of \(prose.source)")
      #expect(Self.part(feed, index) == expected, "feed of \(prose.source)")
      let calendar = try #require(texts.first { $0.key.hasSuffix("/e\(index).ics") }?.value)
      #expect(Self.part(Self.description(calendar), index) == expected, "calendar of \(prose.source)")
    }
  }

  /// The words of a calendar's lines, unfolded and without escapes.
  private static func description(_ calendar: String) -> [String] {
    var text = calendar.replacing("\r\n ", with: "").replacing("\\n", with: " ")
    for sign in [",", ";", "\\"] { text.replace("\\\(sign)", with: sign) }
    return VisibleWords.of(plain: text).map { $0.hasPrefix("DESCRIPTION:") ? String($0.dropFirst(12)) : $0 }
  }
}
