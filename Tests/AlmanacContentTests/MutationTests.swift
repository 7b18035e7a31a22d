import AlmanacModel
import Foundation
import Testing
import WrittenDates

@testable import AlmanacContent

/// Valid files with random damage: whatever comes in, the parser comes back, and its findings lie in the file.
struct MutationTests {
  private static let events = """
    - id: fest
      title: "Fest \\"A\\": ä"
      start: Di, 6.5.2025 18:00
      end: 2:00
      dates: [6.5.2025, {start: 7.5.2025 10:00, dauer: 1 h}]
      region: [a, b]
      place: &p {name: X, geo: [48.1, 9.2]}
      attendees: über 1.200 Gäste
      description: >-
        Zeile eins
          zwei

        drei
    - title: Nacht
      start: Juni 2025
      region: alle
      place: *p
      speakers:
        - Dr. A: b
        - 'c''d'
      source: x, 4.2
    """
  private static let post =
    "---\ntitle: A: b #1\ndate: 6. Mai 2025, 18 Uhr\nthemen: [a, \"b, c\"]\nbild: {src: a.jpg, alt: 'x'}\nkind: artikel\n---\n# H\n\nText\n"
  private static let configuration =
    "title: A\nurl: https://a.example\ntargets:\n  - period: 2024..2025\n    small: 2\nnavigation: [a, {title: b, to: c}]\n"

  private static let pieces =
    [
      "\n", "  ", "\t", "- ", ": ", "#", "\"", "'", "[", "]", "{", "}", ",", "&p", "*p", "|", ">", "---\n",
      "\u{FEFF}", "\r",
      "\u{0}", "\u{301}", "2025", "24:00", "99999999999999999999", "ä", "\\x", "\\", "- - - ", "::", "%", "@",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80]]

  private static func damaged(_ text: String, _ random: inout SeededRandom) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 0...8, using: &random)))
      case 2: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 30)], at: place)
      default: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &random) }
      }
    }
    return bytes
  }

  @Test("Damaged files never stop the parser")
  func damagedFilesNeverStopTheParser() {
    let rounds = ProcessInfo.processInfo.environment["ALMANAC_ROUNDS"].flatMap(Int.init) ?? 500
    var random = SeededRandom(seed: 42)
    for _ in 0..<rounds {
      let tree = SourceTree(
        texts: [
          "site.yaml": Self.damaged(Self.configuration, &random),
          "events.yaml": Self.damaged(Self.events, &random),
          "magazine/a.md": Self.damaged(Self.post, &random),
          "people.yaml": Self.damaged(Self.events, &random),
        ], zones: zones)
      let content = ContentParser(today: today).parse(tree, jobs: 1)
      for finding in content.log.diagnostics {
        guard let location = finding.location, let bytes = tree.texts[location.path] else {
          Issue.record("a finding without a file")
          continue
        }
        let lines = SourceBytes(bytes).bytes.count { $0 == 0x0A } + 1
        #expect((1...lines).contains(location.position.line))
        #expect(location.position.column >= 1)
      }
    }
  }

  @Test("Dates and numbers from random pieces never stop the reader")
  func datesAndNumbersFromRandomPiecesNeverStopTheReader() {
    let rounds = (ProcessInfo.processInfo.environment["ALMANAC_ROUNDS"].flatMap(Int.init) ?? 500) * 20
    let pieces = [
      "6", "05", "2025", "99", ".", "-", ":", " ", "T", "Z", "+02:00", "Mai", "Di", ",", "Uhr", "–", "ü",
      "24", "/", "bis", "\u{A0}", "000000000000",
    ]
    var random = SeededRandom(seed: 3)
    for _ in 0..<rounds {
      let text = (0..<Int.random(in: 0...9, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      _ = try? DateReader().read(text)
      _ = try? DateReader().parts(text)
      _ = WrittenDuration(text)
      _ = AttendanceReader.read(text)
      _ = AddressReader.read(text)
    }
  }

  @Test("Files of one kind of damage thousands of times over are read in one go", arguments: Mass.all)
  private func masses(_ mass: Mass) {
    let content = readEvents(mass.text)
    #expect((1...2 * FileFindings.limit + 1).contains(content.log.diagnostics.count))
  }

  /// A text named by what it repeats, so that no report of the tests holds it whole.
  struct Mass: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String

    static let all = [
      Mass(
        testDescription: "an open list", text: "- topics: [" + String(repeating: "a, ", count: 30_000) + "\n"
      ),
      Mass(
        testDescription: "a list", text: "- topics: [" + String(repeating: "a, ", count: 30_000) + "a]\n"),
      Mass(testDescription: "quotes", text: "- title: " + String(repeating: "\" ", count: 30_000) + "\n"),
      Mass(
        testDescription: "maps in a list", text: "[" + String(repeating: "{id: a}, ", count: 6_000) + "]\n"),
      Mass(testDescription: "anchors", text: (0..<6_000).map { "- &a\($0) x: *a\($0)\n" }.joined()),
      Mass(testDescription: "open quotes", text: String(repeating: "- title: \"\n", count: 6_000)),
      Mass(testDescription: "keys", text: "- " + (0..<6_000).map { "k\($0): 1\n  " }.joined() + "\n"),
      Mass(testDescription: "lines that are no items", text: String(repeating: "-x\n", count: 6_000)),
      Mass(
        testDescription: "events of one id",
        text: String(repeating: "- {id: a, title: A, start: 2026-01-01, region: x}\n", count: 3_000)),
    ]
  }

  @Test("A file with countless mistakes says that there are more")
  func aFileWithCountlessMistakesSaysThatThereAreMore() {
    let content = readEvents(String(repeating: "-x\n", count: FileFindings.limit + 10))
    #expect(content.log.diagnostics.count == FileFindings.limit + 1)
    #expect(content.log.diagnostics.last?.code == "E107")
    #expect(content.log.diagnostics.last?.location?.position.line == FileFindings.limit + 1)
  }
}
