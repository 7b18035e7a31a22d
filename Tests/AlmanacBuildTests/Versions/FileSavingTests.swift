import CivilTime
import Foundation
import Testing

@testable import AlmanacBuild

@Suite("How a form saves a file")
struct FileSavingTests {
  private let day = Day(number: 22_000)

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  private func site() throws -> (scratch: ScratchFolder, saving: FileSaving) {
    let scratch = try ScratchFolder()
    try scratch.write("alt", to: "content/a.md")
    return (scratch, FileSaving(content: scratch.path + "/content"))
  }

  @Test("A file is saved over what it was opened on, nothing else stays in the folder, and it can be undone")
  func saves() throws {
    let (scratch, saving) = try site()
    try saving.save("a.md", opened: bytes("alt"), as: bytes("neu"), on: day)
    #expect(scratch.text("content/a.md") == "neu")
    #expect(try scratch.names("content") == ["a.md"])
    #expect(try saving.undo(on: day) == "a.md")
    #expect(scratch.text("content/a.md") == "alt")
    #expect(try saving.undo(on: day) == nil)
  }

  @Test("What a colleague wrote meanwhile stays, and nothing is there to undo")
  func changedMeanwhile() throws {
    let (scratch, saving) = try site()
    try scratch.write("von Ada", to: "content/a.md")
    let path = scratch.path + "/content/a.md"
    #expect(throws: BuildFailure.changedMeanwhile(path: path)) {
      try saving.save("a.md", opened: bytes("alt"), as: bytes("neu"), on: day)
    }
    #expect(scratch.text("content/a.md") == "von Ada")
    #expect(try scratch.names("content") == ["a.md"])
    #expect(try saving.undo(on: day) == nil)
  }

  @Test("A save is not undone over a later change")
  func changedSince() throws {
    let (scratch, saving) = try site()
    try saving.save("a.md", opened: bytes("alt"), as: bytes("neu"), on: day)
    try scratch.write("von Ada", to: "content/a.md")
    #expect(throws: BuildFailure.changedMeanwhile(path: scratch.path + "/content/a.md")) {
      try saving.undo(on: day)
    }
    #expect(scratch.text("content/a.md") == "von Ada")
  }

  @Test("A new file is made with its folders, never over one that is there, and undone")
  func newFile() throws {
    let (scratch, saving) = try site()
    try saving.save("magazine/neu.md", opened: nil, as: bytes("neu"), on: day)
    #expect(scratch.text("content/magazine/neu.md") == "neu")
    #expect(throws: BuildFailure.changedMeanwhile(path: scratch.path + "/content/a.md")) {
      try saving.save("a.md", opened: nil, as: bytes("neu"), on: day)
    }
    #expect(try saving.undo(on: day) == "magazine/neu.md")
    #expect(scratch.text("content/magazine/neu.md") == nil)
  }

  @Test("Links are refused, as files and as folders")
  func links() throws {
    let (scratch, saving) = try site()
    try scratch.write("draußen", to: "draussen/b.md")
    let content = scratch.path + "/content"
    try FileManager.default.createSymbolicLink(
      atPath: content + "/l.md", withDestinationPath: "../draussen/b.md")
    try FileManager.default.createSymbolicLink(
      atPath: content + "/ordner", withDestinationPath: "../draussen")
    #expect(throws: BuildFailure.isLink(path: content + "/l.md")) {
      try saving.save("l.md", opened: bytes("draußen"), as: bytes("neu"), on: day)
    }
    #expect(throws: BuildFailure.isLink(path: content + "/ordner")) {
      try saving.save("ordner/b.md", opened: bytes("draußen"), as: bytes("neu"), on: day)
    }
    #expect(scratch.text("draussen/b.md") == "draußen")
  }

  @Test("What a save left that was ended is kept, for it may be somebody's change")
  func rests() throws {
    let (scratch, saving) = try site()
    try scratch.write("von Ada", to: "content/.a.md.almanac-save")
    try saving.save("a.md", opened: bytes("alt"), as: bytes("neu"), on: day)
    let store = VersionStore(content: scratch.path + "/content")
    let kept = try #require(store.versions.last { $0.kind == .kept }?.texts["a.md"])
    #expect(store.bytes(of: kept) == bytes("von Ada"))
    #expect(try scratch.names("content") == ["a.md"])
  }

  @Test("Permissions of a saved file stay")
  func permissions() throws {
    let (scratch, saving) = try site()
    let path = scratch.path + "/content/a.md"
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try saving.save("a.md", opened: bytes("alt"), as: bytes("neu"), on: day)
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
  }

  @Test("Only one holds the lock of a site")
  func lock() throws {
    let (scratch, _) = try site()
    let content = scratch.path + "/content"
    let lock = try SiteLock.take(content: content, patience: 0)
    #expect(throws: BuildFailure.siteBusy) { try SiteLock.take(content: content, patience: 0) }
    withExtendedLifetime(lock) {}
  }
}
