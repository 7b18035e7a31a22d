import CivilTime
import Foundation
import Testing
import WebFeeds

@Suite struct FeedTimeTests {
  @Test(
    "Times are printed with offset, English names and the right weekday",
    arguments: [
      (1_772_524_800, 60, "Tue, 03 Mar 2026 09:00:00 +0100", "2026-03-03T09:00:00+01:00"),
      (1_772_438_400, 0, "Mon, 02 Mar 2026 08:00:00 +0000", "2026-03-02T08:00:00Z"),
      (0, 0, "Thu, 01 Jan 1970 00:00:00 +0000", "1970-01-01T00:00:00Z"),
      (0, -570, "Wed, 31 Dec 1969 14:30:00 -0930", "1969-12-31T14:30:00-09:30"),
      (951_782_399, 0, "Mon, 28 Feb 2000 23:59:59 +0000", "2000-02-28T23:59:59Z"),
      (951_782_400, 0, "Tue, 29 Feb 2000 00:00:00 +0000", "2000-02-29T00:00:00Z"),
      (4_107_542_400, 120, "Mon, 01 Mar 2100 02:00:00 +0200", "2100-03-01T02:00:00+02:00"),
      (-2_208_988_800, 0, "Mon, 01 Jan 1900 00:00:00 +0000", "1900-01-01T00:00:00Z"),
      (Int.max, 5000, "Fri, 31 Dec 9999 23:59:59 +2359", "9999-12-31T23:59:59+23:59"),
      (Int.min, 0, "Sat, 01 Jan 0000 00:00:00 +0000", "0000-01-01T00:00:00Z"),
    ])
  func prints(seconds: Int, offset: Int, rfc822: String, rfc3339: String) {
    let time = FeedTime(Instant(seconds: seconds), offsetMinutes: offset)
    #expect(time.rfc822 == rfc822)
    #expect(time.rfc3339 == rfc3339)
  }

  @Test("A sweep over four centuries agrees with Foundation's calendar")
  func sweep() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    for step in 0..<3000 {
      let seconds = -6_300_000_000 + step * 4_234_567
      let parts = calendar.dateComponents(
        [.year, .month, .day, .hour, .minute, .second], from: Date(timeIntervalSince1970: Double(seconds)))
      let expected = String(
        format: "%04d-%02d-%02dT%02d:%02d:%02dZ", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0,
        parts.hour ?? 0, parts.minute ?? 0, parts.second ?? 0)
      #expect(FeedTime(Instant(seconds: seconds), offsetMinutes: 0).rfc3339 == expected)
    }
  }
}
