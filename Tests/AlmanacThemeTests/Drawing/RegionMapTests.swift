import AlmanacModel
import Testing

@testable import AlmanacTheme

@Suite("The map of the regions")
struct RegionMapTests {
  private func map(_ regions: [MapRegion], label: String = "Karte") -> String {
    let words = RegionMap.Words(label: label, one: "1 Termin", many: "{n} Termine", none: "kein Termin")
    return String(decoding: RegionMap.html(regions, words: words), as: UTF8.self)
  }

  private func region(_ name: String, url: String = "x/") -> MapRegion {
    MapRegion(
      name: name, url: url, className: "region-x", count: "2 Termine", lastDays: "2031-05-06 2031-05-09")
  }

  @Test("Each region is a link with its name and what is coming there, in the order given")
  func links() throws {
    let drawing = map([region("Ost", url: "regionen/ost/"), region("West")])
    #expect(drawing.contains("href=\"regionen/ost/\" data-place=\"region-x\"><b>Ost</b>"))
    #expect(drawing.contains("<small data-days=\"2031-05-06 2031-05-09\">2 Termine</small></a>"))
    let east = try #require(drawing.firstRange(of: "<b>Ost</b>"))
    let west = try #require(drawing.firstRange(of: "<b>West</b>"))
    #expect(east.lowerBound < west.lowerBound)
  }

  @Test("Names, labels and addresses cannot break out of the map")
  func escapes() {
    let drawing = map([region("A & <b>\"'", url: "?a=1&b=\""), region("B")], label: "\"><script>")
    #expect(drawing.contains("<b>A &amp; &lt;b&gt;&quot;'</b>"))
    #expect(drawing.contains("href=\"?a=1&amp;b=&quot;\""))
    #expect(drawing.contains("aria-label=\"&quot;&gt;&lt;script&gt;\""))
    #expect(!drawing.contains("<script"))
  }

  @Test("Links keep the mark for the way to the root")
  func mark() {
    #expect(
      map([region("A", url: "\(RootMark.text)a/?b&c"), region("B")]).contains("href=\"\u{0}a/?b&amp;c\""))
  }

  @Test("One region alone is no map")
  func isEmpty() {
    #expect(map([]).isEmpty)
    #expect(map([region("A")]).isEmpty)
  }

  @Test("An outline stands behind the tiles, and where it is from below them")
  func outline() throws {
    let words = RegionMap.Words(label: "Karte", one: "", many: "", none: "", outline: "Umriss")
    let outline = MapOutline(path: "M0 0L9 9z", source: "<Amt>")
    let drawing = String(
      decoding: RegionMap.html([region("A"), region("B")], words: words, outline: outline), as: UTF8.self)
    #expect(drawing.contains("viewBox=\"0 0 100 100\" aria-hidden=\"true\"><path d=\"M0 0L9 9z\"/></svg><ul"))
    #expect(drawing.hasSuffix(">Umriss: &lt;Amt&gt;</p>"))
  }

  @Test(
    "An outline is a path, and nothing that leads out of it",
    arguments: [
      ("M10 0 L-9.5,1e1z", true), ("m0 0", true), ("L0 0", false), ("", false), ("M0 0\"/><script>", false),
    ])
  func paths(text: String, isPath: Bool) {
    #expect(MapOutline.isPath(text) == isPath)
  }
}
