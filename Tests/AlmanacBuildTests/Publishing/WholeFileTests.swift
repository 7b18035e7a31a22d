import AlmanacBuild
import Foundation
import Glibc
import Testing

@Suite struct WholeFileTests {
  @Test("A file is replaced, keeps its permissions, and nothing is left beside it")
  func replaces() throws {
    let scratch = try ScratchFolder()
    try scratch.write("old", to: "a.txt")
    chmod(scratch.path + "/a.txt", 0o666)
    let old = scratch.stamp("a.txt")
    try WholeFile.write(Array("new".utf8), to: scratch.path + "/a.txt")
    var status = stat()
    stat(scratch.path + "/a.txt", &status)
    #expect(scratch.text("a.txt") == "new")
    #expect(status.st_mode & 0o777 == 0o666)
    #expect(scratch.stamp("a.txt")?.inode != old?.inode, "readers of the old file keep it")
    #expect(try scratch.names() == ["a.txt"])
  }

  @Test("What an interrupted run left beside a file is written over")
  func leftovers() throws {
    let scratch = try ScratchFolder()
    try scratch.write("left behind, and longer", to: ".a.txt.almanac-new")
    try WholeFile.write(Array("new".utf8), to: scratch.path + "/a.txt")
    #expect(scratch.text("a.txt") == "new")
    #expect(try scratch.names() == ["a.txt"])
  }

  @Test("Where a file cannot be written all stays as it is, and the reason is told")
  func fails() throws {
    let scratch = try ScratchFolder()
    try scratch.write("mine", to: "folder/a.txt")
    let folder = scratch.path + "/folder"
    #expect(throws: BuildFailure.unwritable(path: folder, code: EISDIR)) {
      try WholeFile.write([1], to: folder)
    }
    #expect(throws: BuildFailure.unwritable(path: folder + "/a.txt/b", code: ENOTDIR)) {
      try WholeFile.write([1], to: folder + "/a.txt/b")
    }
    #expect(throws: BuildFailure.unwritable(path: folder + "/none/b", code: ENOENT)) {
      try WholeFile.write([1], to: folder + "/none/b")
    }
    #expect(scratch.tree("") == ["folder", "folder/a.txt"])
    #expect(scratch.text("folder/a.txt") == "mine")
  }

  @Test("Through a symbolic link beside nothing is written")
  func planted() throws {
    let scratch = try ScratchFolder()
    try scratch.write("mine", to: "other.txt")
    symlink("other.txt", scratch.path + "/.a.txt.almanac-new")
    #expect(throws: BuildFailure.unwritable(path: scratch.path + "/a.txt", code: ELOOP)) {
      try WholeFile.write([1], to: scratch.path + "/a.txt")
    }
    #expect(scratch.text("other.txt") == "mine")
  }

  @Test("A new file is made with the folders above it, and never over what is there")
  func creates() throws {
    let scratch = try ScratchFolder()
    let path = scratch.path + "/a/b/c.txt"
    try WholeFile.create(Array("1".utf8), at: path)
    #expect(throws: BuildFailure.unwritable(path: path, code: EEXIST)) {
      try WholeFile.create(Array("2".utf8), at: path)
    }
    #expect(scratch.text("a/b/c.txt") == "1")
    #expect(try scratch.names("a/b") == ["c.txt"])
  }

  @Test("A folder is made with those above it; a file in its place is told")
  func folders() throws {
    let scratch = try ScratchFolder()
    try WholeFile.makeFolder(scratch.path + "/a/b/c/")
    try WholeFile.makeFolder(scratch.path + "/a/b")
    #expect(scratch.tree("") == ["a", "a/b", "a/b/c"])
    try scratch.write("x", to: "file")
    #expect(throws: BuildFailure.unwritable(path: scratch.path + "/file", code: ENOTDIR)) {
      try WholeFile.makeFolder(scratch.path + "/file")
    }
  }
}
