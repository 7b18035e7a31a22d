import AlmanacModel
import Foundation
import Glibc
import Testing

@testable import AlmanacBuild

@Suite("What is kept of pictures")
struct PictureCacheTests {
  private let scratch: ScratchFolder
  private let cache: PictureCache
  private let key = PictureKey(source: "ab", wish: "320", version: "1")

  init() throws {
    scratch = try ScratchFolder()
    try scratch.write("", to: "content/site.yaml")
    cache = PictureCache(content: scratch.path + "/content")
  }

  private func made(_ cache: PictureCache, _ key: PictureKey, _ text: String) -> (text: String, isNew: Bool) {
    var isNew = false
    let bytes = cache.bytes(for: key) {
      isNew = true
      return Array(text.utf8)
    }
    return (String(decoding: bytes, as: UTF8.self), isNew)
  }

  private var folder: String { ".almanac/cache/pictures" }

  @Test("What was made once is not made again")
  func keeps() {
    #expect(made(cache, key, "A") == ("A", true))
    #expect(made(cache, key, "B") == ("A", false))
  }

  @Test("File, wish and version each have keys of their own, and none runs into the next")
  func keys() {
    let others = [
      PictureKey(source: "abc", wish: "320", version: "1"),
      PictureKey(source: "ab", wish: "480", version: "1"),
      PictureKey(source: "ab", wish: "320", version: "2"),
      PictureKey(source: "ab3", wish: "20", version: "1"),
    ]
    #expect(Set(others + [key]).count == 5)
  }

  @Test("A damaged file is made anew, and is whole from then on")
  func damaged() throws {
    _ = made(cache, key, "A")
    for broken in ["", "short", String(repeating: "x", count: 200)] {
      try scratch.write(broken, to: "\(folder)/\(key.digest)")
      #expect(made(cache, key, "B") == ("B", true))
      #expect(made(cache, key, "C") == ("B", false))
    }
  }

  @Test("What fails leaves nothing behind")
  func failing() throws {
    struct Failed: Error {}
    #expect(throws: Failed.self) { try cache.bytes(for: key) { () throws(Failed) in throw Failed() } }
    #expect(cache.bytes(for: key) == nil)
  }

  @Test("Beyond its size it lets go of what was not used for longest")
  func bounded() throws {
    let small = PictureCache(content: scratch.path + "/content", limit: 3_000)
    let keys = (0..<4).map { PictureKey(source: "\($0)", wish: "w", version: "1") }
    for (age, key) in keys.enumerated() {
      small.keep([UInt8](repeating: 7, count: 900), for: key)
      let time = timeval(tv_sec: 1_000_000 + age, tv_usec: 0)
      utimes("\(scratch.path)/\(folder)/\(key.digest)", [time, time])
    }
    // The first one is used, so the second one is the oldest.
    _ = small.bytes(for: keys[0])
    small.tidy()
    #expect(keys.map { small.bytes(for: $0) != nil } == [true, false, true, true])
  }

  @Test("Several writers of one key leave one whole file")
  func shared() throws {
    let bytes = [UInt8](repeating: 5, count: 200_000)
    let read = ParallelMap.map(count: 64, jobs: 16, chunk: 1) { [cache, key] _ in
      cache.keep(bytes, for: key)
      return cache.bytes(for: key)
    }
    #expect(read.allSatisfy { $0 == bytes })
    #expect(try scratch.names(folder) == [key.digest])
  }

  @Test("Where no folder can be made, everything is made each time")
  func unwritable() throws {
    try scratch.write("in the way", to: ".almanac/cache")
    #expect(made(cache, key, "A") == ("A", true))
    #expect(made(cache, key, "B") == ("B", true))
  }
}
