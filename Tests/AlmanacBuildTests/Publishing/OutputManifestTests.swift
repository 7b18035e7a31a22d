import Testing

@testable import AlmanacBuild

@Suite struct OutputManifestTests {
  private static let digest = String(repeating: "0f", count: 32)
  private static let whole =
    "# almanac-manifest 1\tfiles=2\tgenerator=x\tzone-data=y\na\t1\t\(digest)\nb/ü\t20\t\(digest)\n"

  @Test("A manifest that was written is read back, whatever the facts say")
  func roundTrip() throws {
    let manifest = try #require(OutputManifest(Array(Self.whole.utf8)))
    #expect(manifest.entries.count == 2)
    #expect(manifest.entries[.init(trusted: "b/ü")]?.size == 20)
    let odd = manifest.bytes(facts: ManifestFacts(generator: "two\nlines\tand a tab", zoneData: ""))
    #expect(OutputManifest(odd) == manifest)
    #expect(manifest.bytes(facts: ManifestFacts(generator: "x", zoneData: "y")) == Array(Self.whole.utf8))
  }

  @Test("A manifest cut off anywhere is not believed")
  func cutOff() {
    let bytes = Array(Self.whole.utf8)
    for length in 0..<bytes.count { #expect(OutputManifest(Array(bytes.prefix(length))) == nil) }
  }

  @Test(
    "A manifest with a wrong line is not believed",
    arguments: [
      "../a\t1\t\(digest)", "/a\t1\t\(digest)", "a\t-1\t\(digest)", "a\tx\t\(digest)", "a\t1\t\(digest)0f",
      "a\t1\t0g", "a\t1", "a\t1\t\(digest)\t", "", "a\t99999999999999999999\t\(digest)",
    ])
  func wrongLine(line: String) {
    #expect(OutputManifest(Array("# almanac-manifest 1\tfiles=1\n\(line)\n".utf8)) == nil)
  }

  @Test("Entries out of order, twice, or of another format version are not believed")
  func wrongOrder() {
    let a = "a\t1\t\(Self.digest)\n"
    let b = "b\t1\t\(Self.digest)\n"
    #expect(OutputManifest(Array("# almanac-manifest 1\tfiles=2\n\(a)\(b)".utf8)) != nil)
    #expect(OutputManifest(Array("# almanac-manifest 1\tfiles=2\n\(b)\(a)".utf8)) == nil)
    #expect(OutputManifest(Array("# almanac-manifest 1\tfiles=2\n\(a)\(a)".utf8)) == nil)
    #expect(OutputManifest(Array("# almanac-manifest 2\tfiles=1\n\(a)".utf8)) == nil)
    #expect(OutputManifest([0xFF, 0x0A]) == nil)
  }
}
