import Testing

@testable import AlmanacTheme

@Suite("The map of the regions")
struct RegionMapDrawingTests {
  private func map(_ regions: [MapRegion], label: String = "Karte") -> String {
    String(decoding: RegionMapDrawing.svg(regions, label: label), as: UTF8.self)
  }

  private func region(_ name: String, _ column: Int, _ row: Int, url: String = "x/") -> MapRegion {
    MapRegion(name: name, url: url, className: "region-x", column: column, row: row)
  }

  @Test("Each region is a link with its name, in the order given")
  func links() throws {
    let drawing = map([region("Ost", 2, 0, url: "regionen/ost/"), region("West", 0, 1)])
    #expect(drawing.contains("<a href=\"regionen/ost/\" class=\"region-x\">"))
    let east = try #require(drawing.firstRange(of: ">Ost</text></a>"))
    let west = try #require(drawing.firstRange(of: ">West</text></a>"))
    #expect(east.lowerBound < west.lowerBound)
  }

  @Test("Names, labels and addresses cannot break out of the drawing")
  func escapes() {
    let drawing = map([region("A & <b>\"'", 0, 0, url: "?a=1&b=\"")], label: "\"><script>")
    #expect(drawing.contains(">A &amp; &lt;b&gt;&quot;'</text>"))
    #expect(drawing.contains("href=\"?a=1&amp;b=&quot;\""))
    #expect(drawing.contains("aria-label=\"&quot;&gt;&lt;script&gt;\""))
    #expect(!drawing.contains("<script"))
  }

  @Test("Links keep the mark for the way to the root")
  func mark() {
    #expect(map([region("A", 0, 0, url: "\(RootMark.text)a/?b&c")]).contains("href=\"\u{0}a/?b&amp;c\""))
  }

  @Test("The map begins at its first column and row, wherever they are counted from")
  func isShifted() {
    #expect(map([region("A", 0, 0), region("B", 1, 2)]) == map([region("A", 7, -3), region("B", 8, -1)]))
  }

  @Test("Positions far away do not make a drawing without end")
  func isBounded() {
    #expect(map([region("A", 0, 0), region("B", .max, .min)]).utf8.count < 200_000)
  }

  @Test("Without regions there is no map")
  func isEmpty() {
    #expect(RegionMapDrawing.svg([], label: "Karte").isEmpty)
  }
}
