import AlmanacModel
import CivilTime
import Testing

@testable import AlmanacSite

@Suite("Periods of roles in words")
struct PeriodWordsTests {
  @Test(
    "What has begun lasts since, what is ahead holds from",
    arguments: [
      ("2031-05-01", "ab 1. Juni 2031", "from "), ("2031-06-01", "seit 1. Juni 2031", "since "),
      ("2031-07-01", "seit 1. Juni 2031", "since "),
    ])
  func begins(_ today: String, _ german: String, _ english: String) throws {
    let day = try #require(Day(iso: today))
    #expect(SiteWords(.german).period("2031-06-01", nil, on: day) == german)
    #expect(SiteWords(.english).period("2031-06-01", nil, on: day)?.hasPrefix(english) == true)
  }

  @Test("Words that are no date have begun")
  func words() throws {
    let day = try #require(Day(iso: "2031-05-01"))
    #expect(SiteWords(.german).period("Gründung", nil, on: day) == "seit Gründung")
  }
}
