import Foundation
import Testing

@testable import AlmanacBuild

@Suite struct OldFolderLoaderTests {
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
      "run.php": [1], "paper.pdf": [2], "data.csv": [3],
    ]
    for (path, bytes) in files { try WholeFile.create(bytes, at: "\(folder)/\(path)") }
    let (texts, others, refused) = try OldFolderLoader(folder: folder).load { $0.hasSuffix(".md") }
    #expect(texts.keys.sorted() == ["a.md"])
    #expect(others == ["data.csv", "good.svg", "paper.pdf"])
    #expect(refused == ["acts.svg", "cut.png", "run.php", "wide.svg.png"])
  }
}
