import Foundation
import Pictures
import Testing

@testable import AlmanacBuild

@Suite("What is known of picture files", .enabled(if: PictureRenderer.isAvailable))
struct KnownPicturesTests {
  private let scratch: ScratchFolder
  private let reader: FolderReader

  init() throws {
    scratch = try ScratchFolder()
    try scratch.write("", to: "content/site.yaml")
    reader = FolderReader(scratch.path + "/content")
  }

  private func write(_ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(filePath: scratch.path + "/content/a.png"))
  }

  /// What is known of the file, and whether it was read for that.
  private func look() throws -> (facts: PictureFacts, isRead: Bool) {
    let known = KnownPictures(content: scratch.path + "/content")
    let entry = try #require(reader.file("a.png"))
    var isRead = false
    let facts = try known.facts(of: entry) {
      isRead = true
      return try reader.read("a.png")
    }
    known.keep(for: [entry])
    return (facts, isRead)
  }

  /// Makes what was written down look a minute younger than the file.
  private func wait() {
    let note = scratch.path + "/.almanac/cache/pictures/known"
    let later = Date().addingTimeInterval(60)
    try? FileManager.default.setAttributes([.modificationDate: later], ofItemAtPath: note)
  }

  @Test("A file that is the same is not read again, and is what it was")
  func same() throws {
    try write(DrawnFile.png(width: 30, height: 20, isTransparent: true))
    let first = try look()
    wait()
    let second = try look()
    #expect(first.isRead)
    #expect(!second.isRead)
    #expect(first.facts == second.facts)
    #expect(second.facts.offer?.text.ending == "png")
  }

  @Test("A file that is another is read again")
  func changed() throws {
    try write(DrawnFile.png(width: 30, height: 20))
    let first = try look()
    wait()
    try write(DrawnFile.png(width: 30, height: 20, seed: 9))
    let second = try look()
    #expect(second.isRead)
    #expect(first.facts.digest != second.facts.digest)
  }

  @Test("What was written down in the second in which a file changed is not believed")
  func tooYoung() throws {
    try write(DrawnFile.png(width: 30, height: 20))
    _ = try look()
    #expect(try look().isRead)
  }

  @Test("Facts survive being written down", arguments: ["", "kein Bild"])
  func text(words: String) {
    let none = PictureFacts(Array(words.utf8))
    #expect(PictureFacts(text: none.text[...]) == none)
    let drawn = PictureFacts(DrawnFile.png(width: 3, height: 2))
    #expect(PictureFacts(text: drawn.text[...]) == drawn)
    #expect(PictureFacts(text: "png,3") == nil)
  }
}
