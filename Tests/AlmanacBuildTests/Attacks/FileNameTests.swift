import Foundation
import Glibc
import Testing

@testable import AlmanacBuild

@Suite("Content is not trusted: names and kinds of files")
struct FileNameTests {
  private static let post = "---\ntitle: A\ndate: 2031-01-01\n---\nText.\n"

  private func findings(of site: DiskSite) throws -> [String] {
    let log = try SourceTreeLoader(folder: site.options.content).load(jobs: 1).log
    return log.sorted().map { "\($0.code) \($0.location?.path ?? "-")" }
  }

  @Test("Two files whose names differ only in how accents are stored are an error, none is lost in silence")
  func normalisation() throws {
    let site = try DiskSite(["site.yaml": "title: A\n"])
    try site.write("magazine/\u{FC}.md", Array(Self.post.utf8))
    try site.write("magazine/u\u{308}.md", Array(Self.post.utf8))
    try site.write("media/\u{E9}.png", [1])
    try site.write("media/e\u{301}.png", [2])
    #expect(try findings(of: site).map { $0.prefix(4) } == ["E704", "E704"])
  }

  @Test("Names that differ only in case are a warning")
  func letterCase() throws {
    let site = try DiskSite(["site.yaml": "title: A\n"])
    try site.write("media/Bild.png", [1])
    try site.write("media/bild.png", [2])
    #expect(try findings(of: site) == ["W705 media/bild.png"])
  }

  @Test(
    "Names that Windows cannot store are a warning",
    arguments: [
      "con.md", "NUL.md", "aux.txt.md", "com1.md", "lpt9.md", "a:b.md", "a?.md", "a|b.md", "a\\b.md",
    ])
  func reserved(name: String) throws {
    let site = try DiskSite(["site.yaml": "title: A\n", "magazine/\(name)": Self.post])
    #expect(try findings(of: site) == ["W706 magazine/\(name)"])
  }

  @Test(
    "Names that only look like those of devices are fine", arguments: ["console.md", "com10.md", "a-con.md"])
  func lookalikes(name: String) throws {
    let site = try DiskSite(["site.yaml": "title: A\n", "magazine/\(name)": Self.post])
    #expect(try findings(of: site) == [])
  }

  @Test(
    "Invisible, turning and control characters in a name are a warning",
    arguments: ["a\u{202E}gnp.md", "a\u{200B}b.md", "a\u{1B}[31m.md", "a\nb.md"])
  func hidden(name: String) throws {
    let site = try DiskSite(["site.yaml": "title: A\n", "magazine/\(name)": Self.post])
    #expect(try findings(of: site) == ["W707 magazine/\(name)"])
  }

  @Test("A name that is no UTF-8 is a warning, and the rest is read")
  func notUTF8() throws {
    let site = try DiskSite(["site.yaml": "title: A\n", "magazine/gut.md": Self.post])
    let name: [CChar] =
      Array((site.options.content + "/magazine/stra").utf8CString.dropLast()) + [-33, 101, 0]
    close(open(name, O_CREAT | O_WRONLY, 0o644))
    #expect(try findings(of: site) == ["W701 magazine/?"])
    #expect(
      try SourceTreeLoader(folder: site.options.content).load(jobs: 1).tree.texts.keys.contains(
        "magazine/gut.md"))
  }

  @Test("Links that lead out, pipes and loops are not followed and not waited for")
  func linksAndPipes() throws {
    let site = try DiskSite(["site.yaml": "title: A\n", "magazine/gut.md": Self.post])
    let content = site.options.content
    try Data("---\ntitle: Geheim\n---\n".utf8).write(to: URL(filePath: site.folder + "/secret.md"))
    symlink("../../secret.md", content + "/magazine/a.md")
    symlink("/etc/passwd", content + "/magazine/b.md")
    symlink("c.md", content + "/magazine/c.md")
    symlink("..", content + "/magazine/d")
    mkfifo(content + "/magazine/e.md", 0o600)
    mkfifo(content + "/events.yaml", 0o600)
    let names = [
      "events.yaml", "magazine/a.md", "magazine/b.md", "magazine/c.md", "magazine/d", "magazine/e.md",
    ]
    #expect(try findings(of: site) == names.map { "W701 \($0)" })
    let tree = try SourceTreeLoader(folder: content).load(jobs: 2).tree
    #expect(tree.texts.keys.sorted() == ["magazine/gut.md", "site.yaml"])
  }

  @Test("A ledger that is a link out of the folder stops the build, as all identities would be new")
  func ledgerLink() throws {
    let site = try DiskSite(["site.yaml": "title: A\n"])
    try Data("event\ta".utf8).write(to: URL(filePath: site.folder + "/other.tsv"))
    symlink("../other.tsv", site.options.content + "/ledger.tsv")
    #expect(try findings(of: site) == ["E703 ledger.tsv"])
    #expect(try site.build().report == nil)
  }

  @Test("An output folder among the content is refused, also by a link, before anything is written")
  func outputInContent() throws {
    let site = try DiskSite(["site.yaml": "title: A\n"])
    let content = site.options.content
    symlink("content", site.folder + "/other")
    for output in [content, content + "/output", content + "/deep/er", site.folder + "/other/x"] {
      site.options.output = output
      #expect(throws: BuildFailure.outputInContent(output: output, content: content)) { try site.build() }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: content) == ["site.yaml"])
    site.options.output = site.folder + "/content-output"
    #expect(try site.build().report != nil)
  }
}
