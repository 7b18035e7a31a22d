import AlmanacBuild
import Foundation
import Glibc
import Testing

@Suite struct OutputLocationTests {
  @Test("A symbolic link is not exchanged; in place its target gets the site")
  func symbolicLink() throws {
    let scratch = try ScratchFolder()
    try scratch.write("x", to: "real/mine.txt")
    symlink("real", scratch.output)
    #expect(throws: PublishingError.symbolicLink(output: scratch.output)) { try scratch.session() }
    let report = try scratch.publish(["index.html": "1"], .inPlace)
    #expect(report.foreign == ["mine.txt"])
    #expect(scratch.tree("real") == ["index.html", "mine.txt"])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: scratch.output) == "real")
  }

  @Test("A mount point is refused with the way out")
  func mountPoint() throws {
    // The kernel's own file systems are mount points on every Linux machine.
    #expect(throws: PublishingError.mountPoint(output: "/proc")) {
      try PublishingSession(output: "/proc", mode: .exchange, facts: ScratchFolder.facts)
    }
  }

  @Test("A file at the output path is refused", arguments: [PublishingMode.exchange, .inPlace])
  func fileInTheWay(mode: PublishingMode) throws {
    let scratch = try ScratchFolder()
    try scratch.write("x", to: "output")
    #expect(throws: PublishingError.notAFolder(output: scratch.output)) { try scratch.session(mode) }
  }

  @Test("An unwritable folder is told with path and errno, and stays whole", .enabled(if: geteuid() != 0))
  func unwritable() throws {
    let scratch = try ScratchFolder()
    try scratch.publish(["a/index.html": "1", "b": "1"])
    chmod(scratch.output + "/a", 0o555)
    defer { chmod(scratch.output + "/a", 0o755) }
    #expect(throws: PublishingError.notWritable(path: scratch.output + "/a", errno: EACCES)) {
      try scratch.publish(["a/index.html": "2", "b": "2"])
    }
    #expect(scratch.text("output/b") == "1")
    #expect(try scratch.names() == ["output"])
  }

  @Test("A server that stands in the folder and one that goes by its name both find the new site")
  func server() throws {
    let scratch = try ScratchFolder()
    try scratch.publish(["index.html": "old", "a/index.html": "old a"])
    let inside = open(scratch.output, O_RDONLY | O_DIRECTORY)
    defer { close(inside) }
    try scratch.publish(["index.html": "new", "a/index.html": "new a", "b/index.html": "new b"])
    for (path, text) in ["index.html": "new", "a/index.html": "new a", "b/index.html": "new b"] {
      let file = openat(inside, path, O_RDONLY)
      var buffer = [UInt8](repeating: 0, count: 64)
      let count = read(file, &buffer, 64)
      close(file)
      #expect(String(decoding: buffer.prefix(max(0, count)), as: UTF8.self) == text)
      #expect(scratch.text("output/" + path) == text)
    }
  }
}
