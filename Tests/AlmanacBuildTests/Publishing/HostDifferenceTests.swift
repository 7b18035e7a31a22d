import Testing

@testable import AlmanacBuild

@Suite struct HostDifferenceTests {
  private func manifest(_ files: [String: String]) -> OutputManifest {
    OutputManifest(
      entries: Dictionary(
        uniqueKeysWithValues: files.map {
          (PublishedPath(trusted: $0.key), OutputManifest.Entry(of: Array($0.value.utf8)))
        }))
  }

  private func sent(_ difference: HostDifference) -> [[String]] { difference.sent.map { $0.map(\.text) } }

  private let old = [
    "index.html": "1", "b/index.html": "1", "feed.xml": "1", "assets/a.css": "1", "c/index.html": "1",
    "c/c.ics": "1",
  ]
  private let new = [
    "index.html": "2", "b/index.html": "1", "feed.xml": "2", "assets/a.css": "2", "d/index.html": "1",
    "d/d.ics": "1",
  ]

  @Test("What is linked goes before what links it, and is removed after")
  func order() {
    let difference = HostDifference(from: manifest(old), to: manifest(new))
    #expect(
      sent(difference) == [["assets/a.css", "d/d.ics"], ["d/index.html"], ["index.html"], ["feed.xml"]])
    #expect(difference.removed.map(\.text) == ["c/c.ics", "c/index.html"])
    #expect(difference.emptied.map(\.text) == ["c"])
    #expect(difference.unchanged == 1)
    #expect(difference.added == 2)
  }

  @Test("A publication that was interrupted is gone on with in the same order, whatever has arrived")
  func goingOn() {
    let first = HostDifference(from: manifest(old), to: manifest(new))
    let again = HostDifference(from: first.underWay, to: manifest(new))
    #expect(sent(again) == sent(first))
    #expect(again.removed == first.removed)
    // What is wanted back as it was may be the new one there.
    let back = HostDifference(from: first.underWay, to: manifest(old))
    #expect(sent(back)[2].contains("index.html"))
    #expect(sent(back)[3].contains("feed.xml"))
    #expect(back.removed.map(\.text) == ["d/d.ics", "d/index.html"])
    #expect(
      OutputManifest(first.underWay.bytes(facts: ManifestFacts(generator: "g", zoneData: "")))
        == first.underWay)
  }

  @Test("What stands where a folder has to be goes first")
  func inTheWay() {
    let difference = HostDifference(
      from: manifest(["a": "1", "b/c": "1", "x": "1"]), to: manifest(["a/c": "1", "b": "1"]))
    #expect(difference.removedFirst.map(\.text) == ["a", "b/c"])
    #expect(difference.removed.map(\.text) == ["x"])
  }

  @Test("Nothing is sent where all is there, and all where nothing is")
  func ends() {
    #expect(HostDifference(from: manifest(new), to: manifest(new)).isEmpty)
    #expect(sent(HostDifference(from: nil, to: manifest(new))).reduce(0) { $0 + $1.count } == new.count)
  }

  @Test("More than a tenth that would be removed is refused, a tenth is not")
  func bound() throws {
    let files = Dictionary(uniqueKeysWithValues: (0..<20).map { ("f\($0)", "1") })
    var (tenth, more) = (files, files)
    for index in 0..<2 { tenth["f\(index)"] = nil }
    for index in 0..<3 { more["f\(index)"] = nil }
    try RemovalBound.check(from: manifest(files), to: manifest(tenth), target: "x")
    try RemovalBound.check(from: nil, to: manifest(tenth), target: "x")
    #expect(throws: BuildFailure.removesMany(target: "x", removed: 3, of: 20)) {
      try RemovalBound.check(from: manifest(files), to: manifest(more), target: "x")
    }
  }
}
