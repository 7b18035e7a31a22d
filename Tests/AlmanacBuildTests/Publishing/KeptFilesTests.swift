import AlmanacBuild
import Testing

/// Files whose names stand for what they hold, kept without being read.
struct KeptFilesTests {
  private let site = ["index.html": "front", "media/foto-320.0123456789.webp": "picture"]
  private let picture = "media/foto-320.0123456789.webp"

  private func published(_ mode: PublishingMode = .exchange) throws -> ScratchFolder {
    let scratch = try ScratchFolder()
    try scratch.publish(site, mode)
    scratch.age("output/" + picture)
    return scratch
  }

  @Test("A file that nobody touched is kept, and stays", arguments: [PublishingMode.exchange, .inPlace])
  func kept(mode: PublishingMode) throws {
    let scratch = try published(mode)
    let before = scratch.stamp("output/" + picture)
    let session = try scratch.session(mode)
    #expect(try session.keep(path: picture))
    try session.put(path: "index.html", bytes: Array("new".utf8))
    let report = try session.finish()
    #expect(report.changed == ["index.html"])
    #expect(report.removed.isEmpty)
    #expect(scratch.text("output/" + picture) == "picture")
    #expect(scratch.stamp("output/" + picture) == before)
    scratch.age("output/" + picture)
    #expect(try scratch.session(mode).keep(path: picture))
  }

  @Test("A file that changed since is not kept, although it is as long")
  func touched() throws {
    let scratch = try published()
    try scratch.write("picturE", to: "output/" + picture)
    #expect(try !scratch.session().keep(path: picture))
  }

  @Test("A file of another length is not kept, however old it looks")
  func shortened() throws {
    let scratch = try published()
    try scratch.write("pic", to: "output/" + picture)
    scratch.age("output/" + picture)
    #expect(try !scratch.session().keep(path: picture))
  }

  @Test("What no build wrote, and what is not there, is not kept")
  func strange() throws {
    let scratch = try published()
    try scratch.write("x", to: "output/media/other.webp")
    scratch.age("output/media/other.webp")
    let session = try scratch.session()
    #expect(try !session.keep(path: "media/other.webp"))
    #expect(try !session.keep(path: "media/none.webp"))
  }
}
