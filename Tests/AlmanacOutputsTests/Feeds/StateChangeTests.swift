import AlmanacModel
import CivilTime
import Testing

@testable import AlmanacOutputs
@testable import AlmanacSite

@Suite("What the feed of events says of an event whose state changed")
struct StateChangeTests {
  private func identity(since: Day? = day(2031, 4, 20), previous: String? = nil) -> PublishedIdentity {
    let instant = Instant(seconds: 0)
    return PublishedIdentity(
      uid: "fest@verbund.example.org", sequence: 5, created: instant, lastModified: instant,
      stateSince: since, stateSequence: 3,
      previousStart: previous)
  }

  @Test(
    "The id of a change is the event's with the state and the change, for good",
    arguments: [(EventStatus.cancelled, "cancelled"), (.postponed, "postponed"), (.confirmed, "moved")])
  func ids(status: EventStatus, name: String) throws {
    let change = try #require(StateChange(status, identity(previous: "2031-07-05T18:00:00+02:00")))
    #expect(change.id == "fest@verbund.example.org#\(name)-3")
    #expect(change.since == day(2031, 4, 20))
  }

  @Test("What takes place as it was announced is no item of the feed")
  func ordinary() {
    #expect(StateChange(.cancelled, identity(since: nil)) == nil)
    #expect(StateChange(.confirmed, identity()) == nil)
    #expect(StateChange(.tentative, identity()) == nil)
  }

  @Test("A moved event says so in front of its title, and when it was to begin")
  func moved() throws {
    let change = try #require(StateChange(.confirmed, identity(previous: "2031-07-05T18:00:00+02:00")))
    #expect(change.title("Fest", .german) == "NEUER TERMIN: Fest")
    #expect(change.former(.german) == "Bisher: Sa., 5. Juli 2031, 18 Uhr")
    let day = try #require(StateChange(.confirmed, identity(previous: "2031-07-05")))
    #expect(day.former(.english) == "Formerly: Sat, 5 July 2031")
    let cancelled = try #require(StateChange(.cancelled, identity()))
    #expect(cancelled.title("ABGESAGT: Fest", .german) == "ABGESAGT: Fest")
    #expect(cancelled.former(.german) == nil)
  }

  @Test(
    "A former start that no machine writes is not told",
    arguments: ["", "T", "2031", "2031-02-30", "2031-07-05T25:00:00", "x"])
  func damaged(text: String) {
    #expect(MachineStart(text) == nil)
  }
}
