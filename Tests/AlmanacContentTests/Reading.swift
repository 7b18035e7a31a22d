import AlmanacModel
import CivilTime
import SystemZones
import Testing

@testable import AlmanacContent

/// The build day of the tests: a Monday.
let today = Day(number: 20_948)

/// The zones of this machine.
let zones = SystemZones.database()

let site = "title: Probe\nurl: https://www.example.org/\n"

/// Reads a folder given as literals; a site.yaml is added where there is none.
func read(_ files: [String: String], jobs: Int = 1) -> ParsedContent {
  let files = files.merging(["site.yaml": site]) { own, _ in own }
  return ContentParser(today: today).parse(SourceTree(files, zones: zones), jobs: jobs)
}

/// Reads an event list.
func readEvents(_ text: String) -> ParsedContent { read(["events.yaml": text]) }

/// Findings as `E130 events.yaml:1:3`.
func findings(_ content: ParsedContent) -> [String] {
  content.log.sorted().map { finding in
    let place = finding.location.map { "\($0.path):\($0.position.line):\($0.position.column)" } ?? "-"
    return "\(finding.code) \(place)"
  }
}

/// The marked text of the first finding.
func markedText(_ content: ParsedContent) -> String? {
  guard let finding = content.log.sorted().first, let location = finding.location,
    let excerpt = finding.excerpt
  else { return nil }
  let scalars = excerpt.unicodeScalars.dropFirst(location.position.column - 1).prefix(finding.markerLength)
  return String(String.UnicodeScalarView(scalars))
}

func day(_ year: Int, _ month: Int, _ day: Int) throws -> Day {
  try #require(Day(year: year, month: month, day: day))
}

func berlin() throws -> Zone { try #require(zones.zone("Europe/Berlin")) }

/// A point in time by its UTC clock.
func utc(_ year: Int, _ month: Int, _ dayOfMonth: Int, _ hour: Int, _ minute: Int = 0) throws -> Instant {
  Instant(seconds: try day(year, month, dayOfMonth).number * 86_400 + hour * 3600 + minute * 60)
}
