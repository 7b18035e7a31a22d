import CivilTime
import Testing

@Suite("Zones")
struct ZoneTests {
  private func changes(_ footer: String, in year: Int) throws -> [String] {
    let zone = try #require(ZoneFile(footer: footer).zone, "\(footer)")
    let start = Instant(seconds: Gregorian.number(year: year, month: 1, day: 1) * 86_400)
    return zone.transitions(from: start, before: start.adding(seconds: 366 * 86_400)).map {
      "\(Instant(seconds: $0.instant).utc) \($0.offsetAfter) \($0.isDaylight)"
    }
  }

  @Test(
    "Zones change their clocks by the rule at the end of their file",
    arguments: [
      (
        "CET-1CEST,M3.5.0,M10.5.0/3", 2031,
        ["2031-03-30T01:00:00 7200 true", "2031-10-26T01:00:00 3600 false"]
      ),
      (
        "IST-2IDT,M3.4.4/26,M10.5.0", 2031,
        ["2031-03-28T00:00:00 10800 true", "2031-10-25T23:00:00 7200 false"]
      ),
      (
        "<-02>2<-01>,M3.5.0/-1,M10.5.0/0", 2031,
        ["2031-03-30T01:00:00 -3600 true", "2031-10-26T01:00:00 -7200 false"]
      ),
      (
        "AEST-10AEDT,M10.1.0,M4.1.0/3", 2031,
        ["2031-04-05T16:00:00 36000 false", "2031-10-04T16:00:00 39600 true"]
      ),
      ("AAA3BBB,J60/0,J300/0", 2032, ["2032-03-01T03:00:00 -7200 true", "2032-10-27T02:00:00 -10800 false"]),
      (
        "AAA3BBB,59/2:30:15,300/0", 2032,
        ["2032-02-29T05:30:15 -7200 true", "2032-10-27T02:00:00 -10800 false"]
      ),
      (
        "AAA0BBB1,M1.1.0/-167,M7.1.0/167", 2031,
        ["2031-07-13T00:00:00 0 true", "2031-12-28T01:00:00 -3600 false"]
      ),
      ("IST-1GMT0,M10.5.0,M3.5.0/1", 2031, ["2031-03-30T01:00:00 3600 true", "2031-10-26T01:00:00 0 false"]),
      ("EST5", 2031, []), ("<+0545>-5:45", 2031, []),
    ])
  func rules(footer: String, year: Int, expected: [String]) throws {
    #expect(try changes(footer, in: year) == expected)
  }

  @Test("Zones may have daylight saving time all year")
  func always() throws {
    let zone = try #require(ZoneFile(footer: "EST5EDT,0/0,J365/25").zone)
    for month in 0..<240 {
      #expect(zone.offset(at: Instant(seconds: 1_924_992_000 + month * 2_629_746)) == -14_400)
    }
    #expect(try changes("EST5EDT,0/0,J365/25", in: 2032) == [])
  }

  @Test(
    "There is no zone where the rule is none",
    arguments: [
      "C", "CET", "CET-25", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0",
      "CET-1CEST,M3.6.0,M10.5.0",
      "CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,M3.5,M10.5.0", "CET-1CEST,J0,J60", "CET-1CEST,J366,J60",
      "CET-1CEST,366,60", "CET-1CEST,M3.5.0/168,M10.5.0", "CET-1CEST,M3.5.0/2:60,M10.5.0",
      "CET-1CEST,M3.5.0,M10.5.0/3x", "<CET-1", "CET-24CEST,M3.5.0,M10.5.0", "CET-1\u{0}",
    ])
  func noRule(footer: String) {
    #expect(ZoneFile(footer: footer).zone == nil)
  }

  @Test("Zones follow the list of their file, and the rule only after it")
  func listed() throws {
    var file = ZoneFile(instants: [-1000, 1_000_000], kinds: [1, 0], footer: "")
    file.offsets = [(3600, false), (7200, true)]
    let zone = try #require(file.zone)
    #expect(zone.offset(at: Instant(seconds: -1001)) == 3600)
    #expect(zone.offset(at: Instant(seconds: -1000)) == 7200)
    #expect(zone.offset(at: Instant(seconds: 999_999)) == 7200)
    #expect(zone.offset(at: Instant(seconds: 1_000_000)) == 3600)
    #expect(zone.offset(at: Instant(seconds: 1_940_000_000)) == 3600)
    file.footer = "CET-1CEST,M3.5.0,M10.5.0/3"
    let ruled = try #require(file.zone)
    #expect(ruled.offset(at: Instant(seconds: 999_999)) == 7200)
    #expect(ruled.offset(at: Instant(seconds: 1_941_883_200)) == 7200)
  }

  @Test("Zones tell times that occur once, twice and not at all")
  func resolution() throws {
    let berlin = try #require(ZoneFile(footer: "CET-1CEST,M3.5.0,M10.5.0/3").zone)
    let day = try #require(Day(year: 2031, month: 10, day: 26))
    let spring = try #require(Day(year: 2031, month: 3, day: 30))
    let halfPastTwo = try #require(TimeOfDay(hour: 2, minute: 30))
    let late = LocalDateTime(day: day, time: halfPastTwo)
    #expect(
      berlin.resolve(late)
        == .twice(
          earlier: Instant(utc: late.adding(seconds: -7200)), later: Instant(utc: late.adding(seconds: -3600))
        ))
    #expect(berlin.instant(of: late) == Instant(utc: late.adding(seconds: -7200)))
    let early = LocalDateTime(day: spring, time: halfPastTwo)
    #expect(berlin.resolve(early) == .skipped(Instant(utc: early.adding(seconds: -3600))))
    #expect(berlin.instant(of: early) == nil)
    let next = late.adding(seconds: 1800)
    #expect(berlin.resolve(next) == .once(Instant(utc: next.adding(seconds: -3600))))
  }

  @Test("Zones begin a day that has no midnight with its first time")
  func startOfDay() throws {
    let beirut = try #require(ZoneFile(footer: "EET-2EEST,M3.5.0/0,M10.5.0/0").zone)
    let day = try #require(Day(year: 2031, month: 3, day: 30))
    #expect(beirut.start(of: day).utc.description == "2031-03-29T22:00:00")
    #expect(beirut.local(at: beirut.start(of: day)).description == "2031-03-30T01:00:00")
  }

  @Test("There are no zones in files that are cut off anywhere")
  func truncated() {
    var file = ZoneFile(instants: [-1000, 1_000_000], kinds: [1, 0], footer: "CET-1CEST,M3.5.0,M10.5.0/3")
    file.offsets = [(3600, false), (7200, true)]
    let octets = file.octets
    #expect(file.zone != nil)
    for length in octets.indices {
      #expect(Zone(identifier: "Area/Place", file: Array(octets[..<length])) == nil)
    }
  }

  @Test("There are no zones in files that contradict themselves")
  func contradictions() {
    #expect(ZoneFile(instants: [5, 5], kinds: [0, 0]).zone == nil)
    #expect(ZoneFile(instants: [5], kinds: [1]).zone == nil)
    #expect(ZoneFile(offsets: []).zone == nil)
    #expect(ZoneFile(offsets: [(86_400, false)]).zone == nil)
    #expect(ZoneFile(leapSeconds: 1).zone == nil)
    #expect(ZoneFile(leapSeconds: 0xFFFF_FFFF).zone == nil)
    #expect(Zone(identifier: "Area/Place", file: Array("TZif3".utf8)) == nil)
    #expect(Zone(identifier: "Area/Place", file: []) == nil)
  }

  @Test("Zones of version 1 have no rule")
  func firstVersion() throws {
    let octets =
      Array("TZif".utf8) + [UInt8](repeating: 0, count: 16)
      + [0, 0, 0, 1, 2, 4].flatMap { [0, 0, 0, $0] } + [0x80, 0, 0, 0] + [1]
      + [0, 0, 0x0E, 0x10, 0, 0] + [0xFF, 0xFF, 0xF1, 0xF0, 0, 0] + Array("AAA\0".utf8)
    let zone = try #require(Zone(identifier: "Area/Place", file: octets))
    #expect(zone.offset(at: Instant(seconds: -2_147_483_649)) == 3600)
    #expect(zone.offset(at: Instant(seconds: 0)) == -3600)
  }

  @Test("Zones are looked up by their names alone")
  func names() {
    let database = ZoneDatabase(files: ["Area/Place": ZoneFile(footer: "EST5").octets], release: "2031a")
    #expect(database.zone("Area/Place")?.offset(at: Instant(seconds: 0)) == -18_000)
    #expect(database.zone("UTC") == .utc)
    for name in ["", "EST5", "area/place", "Area/../Area/Place", "/Area/Place", "Area/Place\0"] {
      #expect(database.zone(name) == nil)
    }
  }

  @Test("Zones may be made of changes that another source tells, in any order")
  func ownChanges() {
    let zone = Zone(
      identifier: "Eigen", offset: 600, changes: [(2_000, 1_200), (1_000, 4_200), (1_000, 4_800)])
    #expect(zone.offset(at: Instant(seconds: 999)) == 600)
    #expect(zone.offset(at: Instant(seconds: 1_000)) == 4_800)
    #expect(zone.offset(at: Instant(seconds: 9_999_999)) == 1_200)
    #expect(zone.instant(of: LocalDateTime(seconds: 1_700)) == nil)
  }
}
