import AlmanacBuild
import Foundation
import Glibc
import Testing

@Suite(.serialized) struct ForeignFilesTests {
  static let modes = [PublishingMode.exchange, .inPlace]

  @Test("What the build did not make stays; dot names silently, others are told", arguments: modes)
  func keepsForeign(mode: PublishingMode) throws {
    let scratch = try ScratchFolder()
    try scratch.publish(["index.html": "1", "old/index.html": "o"], mode)
    try scratch.write("mine", to: "output/notes.txt")
    try scratch.write("ref", to: "output/.git/HEAD")
    try scratch.write("keep", to: "output/old/picture.png")
    mkdir(scratch.output + "/empty", 0o750)
    symlink("/etc", scratch.output + "/link")
    let before = ["notes.txt", ".git/HEAD", "link", "empty"].map { scratch.stamp("output/" + $0) }
    let report = try scratch.publish(["index.html": "2"], mode)
    #expect(["notes.txt", ".git/HEAD", "link", "empty"].map { scratch.stamp("output/" + $0) } == before)
    #expect(report.foreign == ["link", "notes.txt", "old/picture.png"])
    #expect(report.carried == 1)
    #expect(report.removed == ["old/index.html"])
    #expect(
      scratch.tree().filter { !$0.hasPrefix("link/") } == [
        ".git", ".git/HEAD", "empty", "index.html", "link", "notes.txt", "old", "old/picture.png",
      ])
  }

  @Test("Foreign files at planned paths are errors, all of them told, nothing changed", arguments: modes)
  func refusesToOverwrite(mode: PublishingMode) throws {
    let scratch = try ScratchFolder()
    try scratch.publish(["index.html": "1", "gone/index.html": "g"], mode)
    try scratch.write("mine", to: "output/a.html")
    try scratch.write("mine", to: "output/b")
    try scratch.write("mine", to: "output/gone/mine.txt")
    symlink("/etc/hostname", scratch.output + "/c.html")
    symlink("/usr", scratch.output + "/d")
    let before = scratch.tree()
    let expected = PublishingError.foreignFiles(["a.html", "b", "c.html", "d", "gone/mine.txt"])
    #expect(throws: expected) {
      try scratch.publish(
        [
          "index.html": "2", "a.html": "a", "b/index.html": "b", "c.html": "c", "d/index.html": "d",
          "gone": "x",
        ], mode)
    }
    #expect(scratch.tree() == before)
    #expect(scratch.text("output/index.html") == "1")
    #expect(try scratch.names() == ["output"])
  }

  @Test("Nothing is written through a symbolic link that took a folder's place", arguments: modes)
  func doesNotFollowLinks(mode: PublishingMode) throws {
    let scratch = try ScratchFolder()
    try scratch.publish(["assets/a.css": "a"], mode)
    try FileManager.default.removeItem(atPath: scratch.output + "/assets")
    try scratch.write("a", to: "elsewhere/a.css")
    symlink(scratch.path + "/elsewhere", scratch.output + "/assets")
    #expect(throws: PublishingError.foreignFiles(["assets"])) {
      try scratch.publish(["assets/a.css": "b"], mode)
    }
    #expect(scratch.text("elsewhere/a.css") == "a")
    try scratch.publish(["index.html": "x"], mode)
    #expect(scratch.text("elsewhere/a.css") == "a")
  }

  @Test(
    "Without a believable manifest everything is foreign, but the same bytes are adopted",
    arguments: [
      nil, "", "# almanac-manifest 1\tfiles=2\n", "garbage\n",
      "# almanac-manifest 1\tfiles=1\ngone.html\t1\tzz\n",
      "# almanac-manifest 1\tfiles=1\n../precious\t4\t"
        + "3a6eb0790f39ac87c94f3856b2dd2c5d110e6811602261a9a923d3bb23adc8b7\n",
    ])
  func damagedManifest(manifest: String?) throws {
    let scratch = try ScratchFolder()
    try scratch.write("data", to: "precious")
    try scratch.publish(["index.html": "1", "gone.html": "g"])
    unlink(scratch.output + "/.almanac-manifest")
    if let manifest { try scratch.write(manifest, to: "output/.almanac-manifest") }
    #expect(throws: PublishingError.foreignFiles(["index.html"])) { try scratch.publish(["index.html": "2"]) }
    let kept = scratch.stamp("output/index.html")
    let report = try scratch.publish(["index.html": "1", "new.html": "n"])
    #expect(report.foreign == ["gone.html"])
    #expect(scratch.stamp("output/index.html") == kept)
    try scratch.publish(["index.html": "2"])
    #expect(scratch.text("output/index.html") == "2")
    #expect(scratch.text("precious") == "data")
  }

  @Test("An own file that somebody has rewritten is not removed with the page", arguments: modes)
  func rewrittenFile(mode: PublishingMode) throws {
    let scratch = try ScratchFolder()
    try scratch.publish(["index.html": "1", "a/index.html": "ours"], mode)
    try scratch.write("their", to: "output/a/index.html")
    let report = try scratch.publish(["index.html": "1"], mode)
    #expect(report.foreign == ["a/index.html"])
    #expect(report.removed == [])
    #expect(scratch.text("output/a/index.html") == "their")
  }

  @Test("A page damaged on the disk is repaired")
  func repairsPage() throws {
    let scratch = try ScratchFolder()
    try scratch.publish(["index.html": "whole"])
    try scratch.write("", to: "output/index.html")
    try scratch.publish(["index.html": "whole"])
    #expect(scratch.text("output/index.html") == "whole")
  }

  @Test("A foreign name that is no UTF-8 is carried over", arguments: modes)
  func oddNames(mode: PublishingMode) throws {
    let scratch = try ScratchFolder()
    try scratch.publish(["index.html": "1"], mode)
    let name: [CChar] = Array((scratch.output + "/Stra").utf8CString.dropLast()) + [-33, 101, 0]
    close(open(name, O_CREAT | O_WRONLY, 0o644))
    try scratch.publish(["index.html": "2"], mode)
    #expect(access(name, F_OK) == 0)
  }
}
