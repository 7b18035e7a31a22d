import CivilTime
import Foundation
import Testing

@testable import AlmanacBuild

@Suite("The store of former texts")
struct VersionStoreTests {
  private let day = Day(number: 22_000)

  private func store(_ scratch: ScratchFolder, _ bounds: VersionBounds = VersionBounds()) -> VersionStore {
    VersionStore(content: scratch.path + "/content", bounds: bounds)
  }

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test("A version gives its texts back, and one text is kept once")
  func keeps() throws {
    let scratch = try ScratchFolder()
    try scratch.write("", to: "content/site.yaml")
    let store = store(scratch)
    let one = try store.keep(
      .publication, on: day, ["a.md": bytes("A"), "b c.md": bytes("A")], pictures: ["x.png"])
    let read = try #require(store.versions.first)
    #expect(read.texts == one.texts)
    #expect(read.pictures == ["x.png"])
    #expect(read.texts["b c.md"].flatMap(store.bytes) == bytes("A"))
    #expect(try scratch.names(".almanac/versions/texts").count == 1)
  }

  @Test("The store of former texts is closed to others and left alone by git")
  func closed() throws {
    let scratch = try ScratchFolder()
    try scratch.write("", to: "content/site.yaml")
    try store(scratch).keep(.save, on: day, ["a.md": bytes("A")])
    let mode = try FileManager.default.attributesOfItem(atPath: scratch.path + "/.almanac")[.posixPermissions]
    #expect(mode as? Int == 0o700)
    #expect(scratch.text(".almanac/.gitignore") == "*\n")
  }

  @Test("The same content published again is no new version")
  func same() throws {
    let scratch = try ScratchFolder()
    try scratch.write("", to: "content/site.yaml")
    let store = store(scratch)
    for _ in 0..<3 { try store.keep(.publication, on: day, ["a.md": bytes("A")]) }
    #expect(store.versions.count == 1)
  }

  @Test("Of eleven publications the first goes, with the text that only it had")
  func bounded() throws {
    let scratch = try ScratchFolder()
    try scratch.write("", to: "content/site.yaml")
    let store = store(scratch)
    for number in 0..<11 {
      try store.keep(.publication, on: day, ["a.md": bytes("\(number)"), "b.md": bytes("B")])
    }
    #expect(store.versions.map(\.number) == Array(2...11))
    #expect(try scratch.names(".almanac/versions/texts").count == 11)
  }

  @Test("Where the store has too many bytes saves go first, and the newest publication stays")
  func bytesBounded() throws {
    let scratch = try ScratchFolder()
    try scratch.write("", to: "content/site.yaml")
    let store = store(scratch, VersionBounds(bytes: 10))
    try store.keep(.publication, on: day, ["a.md": bytes("12345678")])
    try store.keep(.save, on: day, ["a.md": bytes("abcd")])
    #expect(store.versions.map(\.kind) == [.publication])
    try store.keep(.publication, on: day, ["a.md": bytes("12345678901234567890")])
    #expect(store.versions.map(\.number) == [2])
  }

  @Test("A damaged text is not given out, and a half record is no version")
  func damaged() throws {
    let scratch = try ScratchFolder()
    try scratch.write("", to: "content/site.yaml")
    let store = store(scratch)
    let version = try store.keep(.publication, on: day, ["a.md": bytes("A")])
    let text = try #require(version.texts["a.md"])
    try scratch.write("B", to: ".almanac/versions/texts/\(text.digest)")
    #expect(store.bytes(of: text) == nil)
    let record = try #require(scratch.text(".almanac/versions/000001.version"))
    try scratch.write(String(record.dropLast(4)), to: ".almanac/versions/000001.version")
    #expect(store.versions.isEmpty)
  }

  @Test("A record that leads out of the folder is no version")
  func outside() {
    let digest = String(repeating: "a", count: 64)
    let text = "almanac-version 1\nkind save\nday 2031-05-06\ntext \(digest) 1 ../a.md\nend\n"
    #expect(VersionRecord.version(text, number: 1) == nil)
    #expect(VersionRecord.version(text.replacing("../", with: ""), number: 1) != nil)
  }
}
