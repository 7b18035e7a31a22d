import CivilTime
import Foundation
import SystemZones
import Testing

@testable import ICalendar

@Suite("Writing and reading a tree")
struct CalendarWriterTests {
  /// A generator of its own, so that a failure can be repeated.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let rounds = Int(ProcessInfo.processInfo.environment["ALMANAC_FUZZ"] ?? "") ?? 2000

  @Test("Writing and reading a tree gives back what was written")
  func roundTrip() {
    var generator = Generator(state: 7)
    let pieces = [
      "a", "Ä", "漢", "🎉", ";", ",", ":", "\"", "\\", "^", " ", "\t", "=", "x".padding(80), "'", "n", "\n",
    ]
    for _ in 0..<Self.rounds {
      func text(breaks: Bool) -> String {
        (0..<Int.random(in: 0...12, using: &generator))
          .map { _ in
            pieces[Int.random(in: 0..<(breaks ? pieces.count : pieces.count - 1), using: &generator)]
          }
          .joined()
      }
      let lines = (0..<4).map { index in
        ContentLine(
          "X-\(index)", [.init("P", [text(breaks: true), text(breaks: true)])], value: text(breaks: false))
      }
      let tree = [Component("VCALENDAR", lines: lines, components: [Component("VEVENT", lines: lines)])]
      let reading = CalendarReader().read(CalendarWriter.write(tree))
      #expect(reading.components == tree)
      #expect(reading.problems.isEmpty)
    }
  }

  @Test("Nothing in a tree can make lines of its own when the tree is written")
  func injection() {
    let evil = "x\r\nBEGIN:VEVENT\r\nUID:evil\nEND:VEVENT"
    let tree = [
      Component(
        "VCALENDAR\r\nX-EVIL:1",
        lines: [
          ContentLine("SUM\r\nMARY:x", [.init("A\r\nB:c", evil)], value: evil),
          ContentLine("BE.GIN", value: "VEVENT"),
          ContentLine("\r\n", value: evil), ContentLine("END", value: "VCALENDAR"),
        ])
    ]
    let reading = CalendarReader().read(CalendarWriter.write(tree))
    #expect(reading.components.map(\.name) == ["VCALENDARX-EVIL1"])
    #expect(reading.components.first?.lines.map(\.name) == ["SUMMARYX"])
    #expect(reading.components.first?.components.isEmpty == true)
    #expect(reading.problems.isEmpty)
  }

  @Test("Writing and reading a tree never fails on any octets and settles after one round")
  func anyOctets() {
    var generator = Generator(state: 11)
    let pieces =
      [
        "BEGIN:VCALENDAR", "END:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "\r\n", "\n", "\r", " ", "\t", ":",
        ";", "\"",
        "DTSTART", ";TZID=", "20250101T100000", "RRULE:FREQ=", "YEARLY", ";BYDAY=", "MO", "SUMMARY:", "\\",
        "^n", "\0",
        "ä", "DURATION:PT", "99999999999H", "EXDATE", ",", "=",
      ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80]]
    for _ in 0..<Self.rounds {
      var octets: [UInt8] = []
      for _ in 0..<Int.random(in: 0...60, using: &generator) {
        octets += pieces[Int.random(in: pieces.indices, using: &generator)]
      }
      let tree = CalendarReader().read(octets).components
      #expect(CalendarReader().read(CalendarWriter.write(tree)).components == tree)
      for calendar in tree {
        let reader = TimeReader(calendar: calendar, zones: SystemZones.database())
        for event in calendar.components {
          let event = ReadEvent(event, times: reader)
          for rule in event.rules {
            let start = event.start?.local ?? LocalDateTime(seconds: 0)
            _ = Array(Occurrences(rule, from: start).prefix(3))
          }
        }
      }
    }
  }
}

extension String {
  /// The text repeated to a length.
  fileprivate func padding(_ length: Int) -> String { String(repeating: self, count: length) }
}
