import CPublish
import Foundation
import Glibc
import Testing

@testable import AlmanacBuild

/// What a build that was killed at each step leaves, made by hand, and the next build.
@Suite struct KilledBuildTests {
  private let old = ["index.html": "old", "gone.html": "g", "same.html": "s"]
  private let new = ["index.html": "new", "same.html": "s", "more.html": "m"]
  private let staging = ".output.almanac-staging"

  @Test("After a build was killed while staging, the old site is there and the rest is cleared")
  func whileStaging() throws {
    let scratch = try ScratchFolder()
    try scratch.publish(old)
    try scratch.write("ne", to: staging + "/deep/er/index.html")
    #expect(scratch.text("output/index.html") == "old")
    let report = try scratch.publish(old)
    #expect(report.clearedRests)
    #expect(report.written == 0)
    #expect(try scratch.names() == ["output"])
  }

  @Test(
    "A build that ends with findings clears the rest of a killed one as well, and makes no folder",
    arguments: [true, false])
  func clearedWithoutPublishing(hasSite: Bool) throws {
    let scratch = try ScratchFolder()
    if hasSite { try scratch.publish(old) }
    try scratch.write("ne", to: staging + "/index.html")
    PublishingSession.clearRests(of: scratch.output)
    #expect(try scratch.names() == (hasSite ? ["output"] : []))
    PublishingSession.clearRests(of: scratch.output)
    #expect(try scratch.names() == (hasSite ? ["output"] : []))
  }

  @Test("After a build was killed while staging the first site, the next one clears it and publishes")
  func whileStagingFirst() throws {
    let scratch = try ScratchFolder()
    try scratch.write("ne", to: staging + "/index.html")
    let report = try scratch.publish(new)
    #expect(report.clearedRests)
    #expect(scratch.tree() == ["index.html", "more.html", "same.html"])
  }

  @Test(
    "After a build was killed between the exchanges, the folder from before comes back with the new site",
    arguments: 0...3)
  func betweenExchanges(updated: Int) throws {
    let scratch = try ScratchFolder()
    try scratch.publish(old)
    try scratch.write("mine", to: "output/foreign.txt")
    let original = try #require(scratch.stamp("output")?.inode)
    let same = scratch.stamp("output/same.html")
    try makeSiteBeside(scratch)
    try scratch.write("", to: ".output.almanac-original-\(original)")
    try exchange(scratch)
    #expect(scratch.text("output/index.html") == "new")
    // How far the update of the original folder had come.
    if updated > 0 { link(scratch.output + "/more.html", scratch.path + "/\(staging)/more.html") }
    if updated > 1 {
      link(scratch.output + "/index.html", scratch.path + "/\(staging)/.almanac-incoming")
      unlink(scratch.path + "/\(staging)/gone.html")
    }
    if updated > 2 {
      for file in ["index.html", ".almanac-manifest"] {
        rename(scratch.output + "/" + file, scratch.path + "/\(staging)/" + file)
        link(scratch.path + "/\(staging)/" + file, scratch.output + "/" + file)
      }
      unlink(scratch.path + "/\(staging)/.almanac-incoming")
    }
    try scratch.write("later", to: "output/later.txt")

    let report = try scratch.publish(new)
    #expect(report.clearedRests)
    #expect(report.written == 0)
    #expect(scratch.stamp("output")?.inode == original)
    #expect(scratch.stamp("output/same.html") == same)
    #expect(scratch.tree() == ["foreign.txt", "index.html", "later.txt", "more.html", "same.html"])
    #expect(scratch.text("output/index.html") == "new")
    #expect(try scratch.names() == ["output"])
  }

  @Test("A build that was killed after the second exchange has its staged folder cleared, and its mark too")
  func afterExchanges() throws {
    let scratch = try ScratchFolder()
    try scratch.publish(new)
    let original = try #require(scratch.stamp("output")?.inode)
    try makeSiteBeside(scratch)
    try scratch.write("", to: ".output.almanac-original-\(original)")
    let report = try scratch.publish(new)
    #expect(report.clearedRests)
    #expect(scratch.stamp("output")?.inode == original)
    #expect(try scratch.names() == ["output"])
  }

  @Test("After a build was killed in place, the next one knows its own files and finishes")
  func inPlace() throws {
    let scratch = try ScratchFolder()
    try scratch.publish(old, .inPlace)
    let output = try #require(try OpenFolder.open(.init(trusted: scratch.output), in: nil, label: "output"))
    let previous = try PreviousOutput(of: output)
    var halfway = previous.owned
    for (path, text) in new { halfway[.init(trusted: path)] = .init(of: Array(text.utf8)) }
    let bytes = OutputManifest(entries: halfway).bytes(facts: ScratchFolder.facts)
    try scratch.write(String(decoding: bytes, as: UTF8.self), to: "output/.almanac-manifest")
    try scratch.write("m", to: "output/more.html")
    try scratch.write("new", to: "output/.almanac-staging/index.html")
    let report = try scratch.publish(["index.html": "newer", "more.html": "other"], .exchange)
    #expect(report.clearedRests)
    #expect(report.foreign.isEmpty)
    #expect(scratch.tree() == ["index.html", "more.html"])
    #expect(scratch.text("output/more.html") == "other")
  }

  /// The new site under the staging name, as a build has it just before the exchange.
  private func makeSiteBeside(_ scratch: ScratchFolder) throws {
    let source = scratch.path + "/" + staging
    mkdir(source, 0o755)
    var entries: [PublishedPath: OutputManifest.Entry] = [:]
    for (path, text) in new {
      if path != "same.html" { try scratch.write(text, to: "\(staging)/\(path)") }
      entries[PublishedPath(trusted: path)] = OutputManifest.Entry(of: Array(text.utf8))
    }
    link(scratch.output + "/same.html", source + "/same.html")
    link(scratch.output + "/foreign.txt", source + "/foreign.txt")
    let manifest = OutputManifest(entries: entries).bytes(facts: ScratchFolder.facts)
    try scratch.write(String(decoding: manifest, as: UTF8.self), to: "\(staging)/.almanac-manifest")
  }

  private func exchange(_ scratch: ScratchFolder) throws {
    let folder = open(scratch.path, O_RDONLY | O_DIRECTORY)
    defer { close(folder) }
    try #require(cpublish_exchange(folder, "output", staging) == 0)
  }
}
