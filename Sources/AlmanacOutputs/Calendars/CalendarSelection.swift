import AlmanacModel
import AlmanacSite
import CivilTime
import ICalendar

/// An entry that calendars hold, encoded, together with the changed dates of its rule.
struct CalendarMember: Sendable {
  private(set) var events: [EncodedEvent]
  /// In the site's zone; nil for a rule without end.
  let lastDay: Day?
  let modified: Instant

  init(_ event: EncodedEvent, _ entry: PublishedEntry) {
    events = [event]
    lastDay = entry.lastDay
    modified = entry.identity.lastModified
  }

  /// Adds a changed date, which means nothing without its rule.
  mutating func add(change: EncodedEvent) { events.append(change) }

  var byteCount: Int { events.reduce(0) { $0 + $1.byteCount } }
}

/// What fits into one calendar: programs drop feeds beyond a size. What is ahead goes in first, the nearest
/// before the farthest, then what is over, the latest first.
struct CalendarSelection {
  /// Google drops feeds beyond this number of entries.
  static let limit = 1_000
  /// Google drops feeds beyond 1 MB (the frame around the entries is small).
  static let byteLimit = 1_000_000 - 8_192

  let kept: [CalendarMember]
  let leftOut: Int

  init(_ members: [CalendarMember], on day: Day) {
    let all = members.reduce(into: (entries: 0, bytes: 0)) { sum, member in
      sum.entries += member.events.count
      sum.bytes += member.byteCount
    }
    guard all.entries > Self.limit || all.bytes > Self.byteLimit else {
      kept = members
      leftOut = 0
      return
    }
    let isAhead = members.map { $0.lastDay.map { $0 >= day } ?? true }
    let ahead = members.indices.filter { isAhead[$0] }.sorted { Self.precedes(members[$0], members[$1]) }
    let over = members.indices.filter { !isAhead[$0] }.sorted { Self.precedes(members[$1], members[$0]) }
    var chosen: [Int] = []
    var (entries, bytes) = (0, 0)
    for index in ahead + over {
      entries += members[index].events.count
      bytes += members[index].byteCount
      guard entries <= Self.limit, bytes <= Self.byteLimit else { break }
      chosen.append(index)
    }
    kept = chosen.sorted().map { members[$0] }
    leftOut = all.entries - kept.reduce(0) { $0 + $1.events.count }
  }

  private static func precedes(_ left: CalendarMember, _ right: CalendarMember) -> Bool {
    // A series without end is in every calendar.
    guard let one = left.lastDay else { return right.lastDay != nil }
    guard let other = right.lastDay else { return false }
    return one < other
  }
}
