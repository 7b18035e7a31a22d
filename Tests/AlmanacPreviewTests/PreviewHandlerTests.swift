import AlmanacBuild
import AlmanacModel
import CivilTime
import Foundation
import Testing

@testable import AlmanacPreview

/// A site on the disk with a preview of it.
struct PreviewFixture {
  let folder: String
  let session: PreviewSession
  let handler: PreviewHandler

  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  init(_ files: [String: String] = [:]) throws {
    folder = NSTemporaryDirectory() + "almanac-preview-" + UUID().uuidString
    let all = [
      "site.yaml": "title: Verbund\nurl: https://www.example.org/verbund/\n",
      "regions/aue.md": "---\ntitle: Aue\n---\nText der Aue.\n",
      "magazine/erster.md": "---\ntitle: Erster\ndate: 2031-01-01\nregions: aue\n---\nEin Satz.\n",
      "events.yaml": "- id: fest\n  title: Fest\n  start: 2031-06-01\n  region: aue\n",
    ].merging(files) { _, new in new }
    for (path, text) in all { try Self.write(folder, path, text) }
    var options = BuildOptions(now: Instant(seconds: 1_935_000_000))
    options.content = folder + "/content"
    options.themes = ["\(Self.repository)/themes"]
    options.today = Day(year: 2031, month: 5, day: 1)
    session = try PreviewSession(options, now: { Instant(seconds: 1_935_000_000) })
    handler = PreviewHandler(session, language: .german, content: "content")
  }

  static func write(_ folder: String, _ path: String, _ text: String) throws {
    let url = URL(filePath: "\(folder)/content/\(path)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func write(_ path: String, _ text: String) throws { try Self.write(folder, path, text) }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  func get(_ path: String, method: String = "GET", query: String = "", host: String? = "localhost:8000") async
    -> PreviewAnswer
  {
    await handler.answer(PreviewRequest(method: method, path: path, query: query, host: host))
  }

  func text(_ path: String, query: String = "") async -> String {
    String(decoding: await get(path, query: query).body, as: UTF8.self)
  }
}

@Suite("What the preview answers")
struct PreviewHandlerTests {
  @Test("Pages carry the script; other files come as they are")
  func pages() async throws {
    let site = try PreviewFixture()
    defer { site.remove() }
    #expect(await site.get("/").status == 200)
    #expect(await site.text("/magazin/erster/").contains("<script src=\"/_almanac/live.js\" data-version="))
    #expect(await site.text("/robots.txt").contains("_almanac") == false)
    #expect(await site.get("/kalender.ics").type == "text/calendar; charset=utf-8")
    #expect(await site.get("/magazin/erster").location == "/magazin/erster/")
    #expect(await site.get("/verbund/magazin/erster/").status == 200)
    #expect(await site.get("/gibt-es-nicht/").status == 404)
    #expect(await site.text("/_almanac/live.js").contains("state.page !== page"))
  }

  @Test("Only GET and HEAD, only at names of this machine, only paths of the site")
  func refusals() async throws {
    let site = try PreviewFixture()
    defer { site.remove() }
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "CONNECT", "get", ""] {
      #expect(await site.get("/", method: method).status == 405, "\(method)")
    }
    #expect(await site.get("/", method: "HEAD").status == 200)
    #expect(await site.get("/", host: nil).status == 400)
    for host in [
      "evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "192.168.0.1", "localhost:x",
      "[::2]", "",
    ] {
      #expect(await site.get("/", host: host).status == 403, "\(host)")
    }
    for host in ["localhost", "LOCALHOST:1", "127.0.0.1:8000", "[::1]:8000", "a.localhost"] {
      #expect(await site.get("/", host: host).status == 200, "\(host)")
    }
    for path in [
      "/../site.yaml", "/%2e%2e/content/site.yaml", "/media/..%2fsite.yaml", "//etc/passwd", "/a\\b", "/%00",
      "/%zz", "/%ff", "x",
    ] {
      #expect(await site.get(path).status == 400, "\(path)")
    }
    for path in ["/content/site.yaml", "/site.yaml", "/magazine/erster.md"] {
      #expect(await site.get(path).status == 404, "\(path)")
    }
  }

  @Test("An edit of a text shows on its page, and the open page is told")
  func edit() async throws {
    let site = try PreviewFixture()
    defer { site.remove() }
    let before = await site.text("/_almanac/state", query: "path=%2Fmagazin%2Ferster%2F")
    try site.write(
      "magazine/erster.md", "---\ntitle: Erster\ndate: 2031-01-01\nregions: aue\n---\nEin neuer Satz.\n")
    #expect(await site.session.apply(FolderChange(content: ["magazine/erster.md"], touchesTheme: false)))
    #expect(await site.text("/magazin/erster/").contains("Ein neuer Satz."))
    let after = await site.text("/_almanac/state", query: "path=%2Fmagazin%2Ferster%2F&version=0")
    #expect(before != after)
    #expect(
      await site.session.apply(FolderChange(content: ["magazine/erster.md"], touchesTheme: false)) == false)
  }

  @Test("An edit of a title shows on every page that lists the post")
  func title() async throws {
    let site = try PreviewFixture()
    defer { site.remove() }
    _ = await site.text("/")
    try site.write(
      "magazine/erster.md", "---\ntitle: Umbenannt\ndate: 2031-01-01\nregions: aue\n---\nEin Satz.\n")
    await site.session.apply(FolderChange(content: ["magazine/erster.md"], touchesTheme: false))
    for path in ["/", "/magazin/", "/magazin/erster/", "/regionen/aue/"] {
      #expect(await site.text(path).contains("Umbenannt"), "\(path)")
    }
  }

  @Test("After any edit every page is that of a build")
  func sameAsBuild() async throws {
    let site = try PreviewFixture()
    defer { site.remove() }
    let edits: [(String, String)] = [
      (
        "magazine/erster.md",
        "---\ntitle: Zwei\ndate: 2031-01-01\nregions: aue\nsummary: Kurz.\n---\nEin [Link](../regions/aue.md).\n"
      ),
      ("regions/aue.md", "---\ntitle: Aue\n---\nAnderer Text der Aue.\n"),
      ("magazine/erster.md", "---\ntitle: Drei\ndate: 2031-02-01\n---\nText.\n"),
      ("magazine/neu.md", "---\ntitle: Neu\ndate: 2031-03-01\nregions: aue\n---\nNeu.\n"),
      ("events.yaml", "- id: fest\n  title: Das Fest\n  start: 2031-06-02 18:00\n  region: aue\n"),
    ]
    for (path, text) in edits {
      try site.write(path, text)
      await site.session.apply(FolderChange(content: [path], touchesTheme: false))
      var options = BuildOptions(now: Instant(seconds: 1_935_000_000))
      options.content = site.folder + "/content"
      options.themes = ["\(PreviewFixture.repository)/themes"]
      options.today = Day(year: 2031, month: 5, day: 1)
      let fresh = try PreviewSession(options, now: { Instant(seconds: 1_935_000_000) })
      for page in [
        "index.html", "magazin/index.html", "magazin/erster/index.html", "magazin/neu/index.html",
        "regionen/aue/index.html", "termine/fest/index.html", "feed.xml", "kalender.ics",
      ] {
        #expect(try await site.session.output(page) == fresh.output(page), "\(page) after \(path)")
      }
    }
  }

  @Test("A mistake shows in the page with file, line, excerpt and help, and vanishes when it is mended")
  func findings() async throws {
    let site = try PreviewFixture()
    defer { site.remove() }
    _ = await site.text("/magazin/erster/")
    try site.write("magazine/erster.md", "---\ntitle: Erster\ndate: 2031-02-31\n---\nEin Satz.\n")
    await site.session.apply(FolderChange(content: ["magazine/erster.md"], touchesTheme: false))
    let state = await site.text("/_almanac/state", query: "path=%2F")
    #expect(
      state.contains("\"code\":\"E151\"")
        && state.contains("\"file\":\"content/magazine/erster.md\",\"line\":3"))
    #expect(state.contains("\"excerpt\":\"date: 2031-02-31\"") && state.contains("\"help\":"))
    #expect(await site.get("/magazin/erster/").status == 200, "the page stays as it was")
    try site.write("magazine/erster.md", "---\ntitle: Erster\ndate: 2031-02-28\n---\nEin Satz.\n")
    await site.session.apply(FolderChange(content: ["magazine/erster.md"], touchesTheme: false))
    #expect(await site.text("/_almanac/state", query: "path=%2F").contains("\"total\":0"))
  }

  @Test("A dead link in a text shows, whichever page is open")
  func deadLink() async throws {
    let site = try PreviewFixture()
    defer { site.remove() }
    try site.write(
      "magazine/erster.md",
      "---\ntitle: Erster\ndate: 2031-01-01\nregions: aue\n---\n[x](../regions/weg.md)\n")
    await site.session.apply(FolderChange(content: ["magazine/erster.md"], touchesTheme: false))
    #expect(await site.text("/_almanac/state", query: "path=%2F").contains("\"code\":\"E404\""))
  }

  @Test("Drafts and posts of the future are there, and marked")
  func marks() async throws {
    let site = try PreviewFixture([
      "magazine/entwurf.md": "---\ntitle: Entwurf\ndate: 2031-01-01\ndraft: ja\n---\nText.\n",
      "magazine/spaeter.md": "---\ntitle: Später\ndate: 2031-12-24\n---\nText.\n",
    ])
    defer { site.remove() }
    #expect(await site.get("/magazin/entwurf/").status == 200)
    let state = await site.text("/_almanac/state", query: "path=%2F")
    #expect(
      state.contains("\"magazin/entwurf/\":\"Entwurf\"")
        && state.contains("\"magazin/spaeter/\":\"Erscheint am 2031-12-24\""))
  }

  @Test("While the content folder is gone the last state stays; when it is back everything goes on")
  func vanishedFolder() async throws {
    let site = try PreviewFixture()
    defer { site.remove() }
    let (content, away) = (site.folder + "/content", site.folder + "/away")
    try FileManager.default.moveItem(atPath: content, toPath: away)
    #expect(await site.session.apply(.anything))
    #expect(await site.get("/magazin/erster/").status == 200)
    #expect(await site.text("/_almanac/state", query: "path=%2F").contains("\"code\":\"E901\""))
    try FileManager.default.moveItem(atPath: away, toPath: content)
    #expect(await site.session.apply(.anything))
    #expect(await site.text("/_almanac/state", query: "path=%2F").contains("\"total\":0"))
  }

  @Test("Who waits is answered when something changes")
  func waiting() async throws {
    let site = try PreviewFixture()
    defer { site.remove() }
    let version = await site.session.currentVersion
    async let answer = site.text("/_almanac/state", query: "path=%2F&version=\(version)")
    try await Task.sleep(for: .milliseconds(100))
    try site.write("events.yaml", "- id: fest\n  title: Feier\n  start: 2031-06-01\n  region: aue\n")
    await site.session.apply(FolderChange(content: ["events.yaml"], touchesTheme: false))
    #expect(await answer.contains("\"version\":\(version + 1)"))
  }

  @Test("When the preview ends nobody waits any more")
  func ending() async throws {
    let site = try PreviewFixture()
    defer { site.remove() }
    let version = await site.session.currentVersion
    async let waiting: Void = site.session.wait(after: version, atMost: .seconds(600))
    try await Task.sleep(for: .milliseconds(50))
    await site.session.releaseAll()
    await waiting
    await site.session.wait(after: version, atMost: .seconds(600))
  }
}

@Suite("Pieces of the preview")
struct PreviewPieceTests {
  @Test("A page is the same to the script when only its style sheets differ")
  func pageHash() {
    let one = "<head>\n<link rel=\"stylesheet\" href=\"a.1.css\">\n</head>\n<p>x</p>\n"
    let restyled = one.replacing("a.1.css", with: "a.2.css")
    let edited = one.replacing("<p>x", with: "<p>y")
    #expect(PageHash.of(Array(one.utf8)) == PageHash.of(Array(restyled.utf8)))
    #expect(PageHash.of(Array(one.utf8)) != PageHash.of(Array(edited.utf8)))
  }

  @Test("Events of the kernel are read from its bytes")
  func events() {
    // Watch 1, IN_CLOSE_WRITE (8), cookie 0, eight bytes of name; then a torn one.
    let bytes: [UInt8] = [
      1, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0x61, 0x2E, 0x6D, 0x64, 0, 0, 0, 0, 2, 0, 0,
    ]
    let events = EventQueue.events(bytes[...])
    #expect(events.map(\.name) == ["a.md"] && events.map(\.mask) == [8] && events.map(\.watch) == [1])
  }

  @Test("Drives of Windows and network shares are known by their mounts")
  func remoteDisks() {
    let mounts = """
      22 1 8:1 / / rw - ext4 /dev/sda1 rw
      40 22 0:36 / /mnt/c rw,noatime - 9p C:\\134 rw
      41 22 0:37 / /home/x/share\\040one rw - fuse.sshfs a: rw
      """
    #expect(RemoteDisk.holds("/mnt/c/Users/x/content", mounts: mounts))
    #expect(RemoteDisk.holds("/home/x/share one/content", mounts: mounts))
    #expect(
      !RemoteDisk.holds("/home/x/content", mounts: mounts) && !RemoteDisk.holds("/mnt/cc", mounts: mounts))
  }

  @Test("The watcher tells of saved files, renamed folders and a folder that goes and comes back")
  func watcher() async throws {
    let site = try PreviewFixture()
    defer { site.remove() }
    let (changes, tell) = AsyncStream<FolderChange>.makeStream()
    let watcher = FolderWatcher(WatchedFolders(content: site.folder + "/content", themes: [])) {
      tell.yield($0)
    }
    watcher.start()
    defer { watcher.stop() }
    var next = changes.makeAsyncIterator()
    // One saved file may be told more than once.
    func wholeFolderIsTold() async -> Bool {
      while let change = await next.next() {
        guard let content = change.content else { return true }
        guard content == ["magazine/erster.md"] else { return false }
      }
      return false
    }
    try site.write("magazine/erster.md", "x")
    #expect(await next.next()?.content == ["magazine/erster.md"])
    try site.write("magazine/.erster.md.swp", "x")
    try site.write("magazine/erster.md~", "x")
    try FileManager.default.moveItem(
      atPath: site.folder + "/content/magazine", toPath: site.folder + "/content/magazin2")
    #expect(await wholeFolderIsTold())
    try FileManager.default.moveItem(atPath: site.folder + "/content", toPath: site.folder + "/weg")
    #expect(await wholeFolderIsTold())
    try FileManager.default.moveItem(atPath: site.folder + "/weg", toPath: site.folder + "/content")
    #expect(await wholeFolderIsTold())
  }
}
