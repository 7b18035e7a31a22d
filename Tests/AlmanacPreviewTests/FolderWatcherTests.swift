import AlmanacBuild
import Foundation
import Testing

@testable import AlmanacPreview

@Suite("The watcher of the folders")
struct FolderWatcherTests {
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
