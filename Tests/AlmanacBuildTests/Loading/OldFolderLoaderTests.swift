import Foundation
import Testing

@testable import AlmanacBuild
@testable import AlmanacModel

@Suite struct OldFolderLoaderTests {
  /// Each refused file with its cause.
  private let refused: [String: FileRefusal] = [
    "acts.svg": .script, "wide.svg.png": .brokenDrawing, "cut.png": .damaged, "run.php": .active("php"),
    "photo.php.png": .active("php"), "old.html": .active("html"), "linked.svg": .outsideReference,
    "foreign.svg": .foreignContent, "entities.svg": .brokenDrawing, "phone.heic": .ofTelephones,
    "film.mp4": .large(limit: 128 << 20), "out.pdf": .outside, "later.jpg": .absent,
    "sub/cloud.png": .absent,
  ]

  @Test("Files that no site publishes are named apart: what it cannot show ends no build")
  func unpublishable() throws {
    let folder = NSTemporaryDirectory() + "almanac-old-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let good = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></svg>"
    let files: [String: [UInt8]] = [
      "a.md": Array("---\ntitle: A\n---\n".utf8), "good.svg": Array(good.utf8),
      "acts.svg": Array(good.replacing("<path d=\"M0 0\"/>", with: "<script>x()</script>").utf8),
      "wide.svg.png": [0xFF, 0xFE, 0x3C, 0x00],
      "cut.png": [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0],
      "run.php": [1], "paper.pdf": [2], "data.csv": [3], "photo.php.png": [4], "old.html": [5],
      "linked.svg": Array(
        good.replacing("<path", with: "<image href=\"https://x.example/a.png\"/><path").utf8),
      "foreign.svg": Array(good.replacing("<path", with: "<foreignObject></foreignObject><path").utf8),
      "entities.svg": Array(("<!DOCTYPE svg [<!ENTITY a \"b\">]>" + good).utf8),
      "phone.heic": [0, 0, 0, 16] + Array("ftypheic".utf8) + [0, 0, 0, 0],
      "film.mp4": [], ".later.jpg.icloud": [6], "sub/cloud.png.nextcloud": [],
    ]
    for (path, bytes) in files { try WholeFile.create(bytes, at: "\(folder)/\(path)") }
    // A file of this size that takes no room.
    #expect(truncate("\(folder)/film.mp4", (128 << 20) + 1) == 0)
    #expect(symlink("/etc/hostname", "\(folder)/out.pdf") == 0)
    let contents = try OldFolderLoader(folder: folder).load { $0.hasSuffix(".md") || $0.hasSuffix(".html") }
    #expect(contents.texts.keys.sorted() == ["a.md", "old.html"])
    #expect(contents.others == ["data.csv", "good.svg", "paper.pdf"])
    #expect(contents.refused == refused)
  }

  @Test("What stands at a file's place is another file where its bytes differ, or where it is no file")
  func occupation() throws {
    let folder = NSTemporaryDirectory() + "almanac-old-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (path, text) in [
      ("old/a.png", "one"), ("new/same.png", "one"), ("new/other.png", "two"), ("new/longer.png", "one1"),
    ] {
      try WholeFile.create(Array(text.utf8), at: "\(folder)/\(path)")
    }
    try WholeFile.makeFolder("\(folder)/new/folder.png")
    let isOccupied = OldFolderLoader(folder: "\(folder)/old").occupation(of: "\(folder)/new")
    #expect(!isOccupied("a.png", "same.png"))
    #expect(!isOccupied("a.png", "none.png"))
    for path in ["other.png", "longer.png", "folder.png"] { #expect(isOccupied("a.png", path), "\(path)") }
  }
}
