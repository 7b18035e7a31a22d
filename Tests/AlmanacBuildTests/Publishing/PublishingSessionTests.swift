import AlmanacBuild
import Foundation
import Glibc
import Testing

@Suite struct PublishingSessionTests {
  private let site = ["index.html": "front", "magazin/eins/index.html": "one", "assets/a.css": "a{}"]

  @Test("The first build makes the folder, the folders above it and nothing else")
  func firstBuild() throws {
    let scratch = try ScratchFolder()
    let deep = scratch.path + "/a/b/out/"
    let session = try PublishingSession(output: deep, mode: .exchange, facts: ScratchFolder.facts)
    try session.put(path: "x/index.html", bytes: Array("x".utf8))
    #expect(try scratch.names("a/b") == [".out.almanac-staging"])
    let report = try session.finish()
    #expect(scratch.text("a/b/out/x/index.html") == "x")
    #expect(try scratch.names("a/b") == ["out"])
    #expect(report.added == ["x/index.html"])
    #expect(report.bytes == 1)
    #expect(report.bytesWritten == 1)
  }

  @Test("Both modes leave the same files", arguments: [PublishingMode.exchange, .inPlace])
  func publishesChanges(mode: PublishingMode) throws {
    let scratch = try ScratchFolder()
    try scratch.publish(site, mode)
    let report = try scratch.publish(
      ["index.html": "new", "assets/a.css": "a{}", "termine/x.ics": "BEGIN"], mode)
    #expect(scratch.tree() == ["assets", "assets/a.css", "index.html", "termine", "termine/x.ics"])
    #expect(scratch.text("output/index.html") == "new")
    #expect(report.added == ["termine/x.ics"])
    #expect(report.changed == ["index.html"])
    #expect(report.removed == ["magazin/eins/index.html"])
    #expect(report.unchanged == 1)
    #expect(report.bytes == 11)
    #expect(report.bytesWritten == 8)
    #expect(try scratch.names() == ["output"])
    #expect(!report.isNewFolder || mode == .inPlace)
  }

  @Test(
    "A file with the same bytes keeps inode and time stamp", arguments: [PublishingMode.exchange, .inPlace])
  func keepsStamps(mode: PublishingMode) throws {
    let scratch = try ScratchFolder()
    try scratch.publish(site, mode)
    for file in site.keys { scratch.age("output/" + file) }
    let folder = scratch.stamp("output")?.inode
    let before = scratch.stamp("output/assets/a.css")
    let page = scratch.stamp("output/index.html")
    try scratch.publish(site.merging(["index.html": "changed"]) { $1 }, mode)
    #expect(scratch.stamp("output/assets/a.css") == before)
    #expect(scratch.stamp("output/index.html") != page)
    #expect(scratch.stamp("output")?.inode == folder)
  }

  @Test("A build that changes nothing writes nothing", arguments: [PublishingMode.exchange, .inPlace])
  func nothingChanged(mode: PublishingMode) throws {
    let scratch = try ScratchFolder()
    try scratch.publish(site, mode)
    for file in ["", "output", "output/.almanac-manifest", "output/magazin/eins"] { scratch.age(file) }
    let files = ["", "output", "output/.almanac-manifest", "output/magazin/eins"]
    let before = files.map(scratch.stamp)
    let report = try scratch.publish(site, mode)
    #expect(files.map(scratch.stamp) == before)
    #expect(report.written == 0)
    #expect(report.removed.isEmpty)
    #expect(report.unchanged == 3)
  }

  @Test(
    "A build that was given up leaves everything as it was", arguments: [PublishingMode.exchange, .inPlace])
  func abandoned(mode: PublishingMode) throws {
    let scratch = try ScratchFolder()
    try scratch.publish(site, mode)
    let session = try scratch.session(mode)
    try session.put(path: "index.html", bytes: Array("other".utf8))
    session.abandon()
    #expect(scratch.text("output/index.html") == "front")
    #expect(try scratch.names() == ["output"])
    #expect(try scratch.names("output") == [".almanac-manifest", "assets", "index.html", "magazin"])
    #expect(throws: PublishingError.sessionOver) { try session.put(path: "a", bytes: []) }
    #expect(throws: PublishingError.sessionOver) { try session.finish() }
  }

  @Test("A first build that was given up leaves no folder")
  func abandonedFirst() throws {
    let scratch = try ScratchFolder()
    do {
      let session = try scratch.session()
      try session.put(path: "index.html", bytes: [1])
    }
    #expect(try scratch.names() == [])
  }

  @Test("The second of two builds at once fails while the first lives", arguments: [true, false])
  func twoBuilds(hasOutput: Bool) throws {
    let scratch = try ScratchFolder()
    if hasOutput { try scratch.publish(site) }
    let first = try scratch.session()
    #expect(throws: PublishingError.anotherBuild(output: scratch.output)) { try scratch.session() }
    if hasOutput {
      #expect(throws: PublishingError.anotherBuild(output: scratch.output)) { try scratch.session(.inPlace) }
    }
    try first.put(path: "index.html", bytes: Array("first".utf8))
    #expect(throws: PublishingError.anotherBuild(output: scratch.output)) { try scratch.session() }
    _ = try first.finish()
    #expect(scratch.text("output/index.html") == "first")
    try scratch.publish(site)
    #expect(scratch.text("output/index.html") == "front")
  }

  @Test("Files put by several threads all arrive", arguments: [PublishingMode.exchange, .inPlace])
  func manyThreads(mode: PublishingMode) throws {
    let scratch = try ScratchFolder()
    try scratch.publish(["p/0/index.html": "page 0"], mode)
    let session = try scratch.session(mode)
    DispatchQueue.concurrentPerform(iterations: 400) { number in
      let path = "p/\(number)/\(number % 7)/index.html"
      #expect(throws: Never.self) { try session.put(path: path, bytes: Array("page \(number)".utf8)) }
    }
    let report = try session.finish()
    #expect(report.added.count == 400)
    #expect(report.removed == ["p/0/index.html"])
    for number in 0..<400 {
      #expect(scratch.text("output/p/\(number)/\(number % 7)/index.html") == "page \(number)")
    }
  }

  @Test(
    "A path that could leave the folder is refused",
    arguments: [
      "", "/a", "a//b", "a/", "../a", "a/../b", "./a", "a/.", "a\nb", "a\tb", "a\u{0}b", ".almanac-manifest",
      ".almanac-staging/x",
    ])
  func invalidPaths(path: String) throws {
    let scratch = try ScratchFolder()
    let session = try scratch.session()
    #expect(throws: PublishingError.invalidPath(path)) { try session.put(path: path, bytes: []) }
  }

  @Test("Two files at one path and a file that is also a folder are refused")
  func plannedTwice() throws {
    let scratch = try ScratchFolder()
    let session = try scratch.session()
    try session.put(path: "a", bytes: [1])
    #expect(throws: PublishingError.plannedTwice("a")) { try session.put(path: "a", bytes: [1]) }
    let other = try PublishingSession(
      output: scratch.path + "/o", mode: .exchange, facts: ScratchFolder.facts)
    try other.put(path: "a/b", bytes: [])
    #expect(throws: (any Error).self) {
      try other.put(path: "a", bytes: [])
      _ = try other.finish()
    }
  }

  @Test("A file may become a folder and a folder a file", arguments: [PublishingMode.exchange, .inPlace])
  func changesKind(mode: PublishingMode) throws {
    let scratch = try ScratchFolder()
    try scratch.publish(["a": "file", "b/c/d": "deep"], mode)
    try scratch.publish(["a/x": "inside", "b": "flat"], mode)
    #expect(scratch.tree() == ["a", "a/x", "b"])
    #expect(scratch.text("output/a/x") == "inside")
    #expect(scratch.text("output/b") == "flat")
  }

  @Test("The manifest lists path, bytes and SHA-256 of every file, sorted")
  func manifest() throws {
    let scratch = try ScratchFolder()
    try scratch.publish(["b": "abc", "a/c": "", ".htaccess": "abc"])
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    #expect(
      scratch.text("output/.almanac-manifest") == """
        # almanac-manifest 1\tfiles=3\tgenerator=almanac 1.0\tzone-data=2026a
        .htaccess\t3\t\(abc)
        a/c\t0\t\(empty)
        b\t3\t\(abc)

        """)
  }
}
