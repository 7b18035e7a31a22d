import AlmanacModel
import Testing

@testable import AlmanacContent

@Suite("Keys that are meant to hide an entry")
struct HidingReaderTests {
  /// A file of each kind that has room for one more line.
  private static let entries: [(path: String, head: String, tail: String)] = [
    ("events.yaml", "- id: zirbel\n  title: Zirbel\n  start: 2031-06-01\n  region: alle\n  ", "\n"),
    ("pages/zirbel.md", "---\ntitle: Zirbel\n", "\n---\nText\n"),
    ("regions/zirbel.md", "---\ntitle: Zirbel\n", "\n---\nText\n"),
    ("projects/zirbel.md", "---\ntitle: Zirbel\n", "\n---\nText\n"),
    ("newsletter/2031-06.md", "---\ntitle: Zirbel\ndate: 2031-06-01\n", "\n---\nText\n"),
    ("people.yaml", "- name: Zirbel\n  ", "\n"), ("members.yaml", "- name: Zirbel\n  ", "\n"),
    ("partners.yaml", "- name: Zirbel\n  ", "\n"), ("topics.yaml", "- title: Zirbel\n  ", "\n"),
    ("sources.yaml", "- id: zirbel\n  title: Zirbel\n  ", "\n"),
  ]

  private func codes(_ path: String, _ text: String) -> Set<String> {
    Set(read([path: text]).log.diagnostics.map(\.code))
  }

  @Test(
    "A key of days outside posts is an error where it keeps the entry back",
    arguments: [
      "veröffentlichen: nein", "veröffentlichen: nie", "publish: false", "publish: bald", "publish:",
      "publish: 2099-01-01", "publishDate: nein", "expires: 2020-01-01", "ablauf: noch nicht",
    ])
  func deferred(_ line: String) {
    for entry in Self.entries {
      #expect(codes(entry.path, entry.head + line + entry.tail).contains("E186"), "\(entry.path)")
    }
  }

  @Test("A misspelt key of days with a no is an error", arguments: ["publsh: nein", "veröfentlichen: nie"])
  func misspelt(_ line: String) {
    for entry in Self.entries {
      #expect(codes(entry.path, entry.head + line + entry.tail).contains("E183"), "\(entry.path)")
    }
  }

  @Test(
    "A key of days that keeps nothing back is no error",
    arguments: ["publish: true", "veröffentlichen: ja", "ablauf: Grußwort"])
  func shown(_ line: String) {
    for entry in Self.entries {
      let found = codes(entry.path, entry.head + line + entry.tail)
      #expect(found.isDisjoint(with: ["E183", "E184", "E185", "E186"]), "\(entry.path)")
    }
  }

  @Test(
    "Inside one of the dates of an event all that sounds like hiding is an error",
    arguments: [
      "publishDate: 2099-01-01", "publish: nein", "zugriff: intern", "access: private", "state: draft",
      "type: draft", "intern: ja", "format: intern", "veröfentlichen: nein",
    ])
  func insideDates(_ line: String) {
    let head = "- id: zirbel\n  title: Zirbel\n  region: alle\n  dates:\n    - start: 2031-06-01\n      "
    let content = readEvents(head + line + "\n")
    #expect(Set(content.log.diagnostics.map(\.code)).contains("E185"))
    #expect(content.events.allSatisfy { $0.hiding == .unclear })
  }

  @Test(
    "What a date of an event, a place or a role is called may sound like hiding",
    arguments: [
      "title: Privat", "place: Privat", "status: abgesagt", "place:\n        name: intern", "notiz: neu",
    ])
  func namesInside(_ line: String) {
    let head = "- id: zirbel\n  title: Zirbel\n  region: alle\n  dates:\n    - start: 2031-06-01\n      "
    #expect(readEvents(head + line + "\n").log.diagnostics.allSatisfy { $0.code != "E185" })
  }
}
