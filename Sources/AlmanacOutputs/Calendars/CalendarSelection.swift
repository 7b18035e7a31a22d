import AlmanacModel
import AlmanacSite
import ICalendar

/// An entry that calendars hold, encoded.
struct CalendarMember: Sendable {
  let event: EncodedEvent
  /// In the site's zone; nil for a rule without end.
  let lastDay: Day?
  let modified: Instant

  init(_ event: EncodedEvent, _ entry: PublishedEntry) {
    self.event = event
    lastDay = entry.lastDay
    modified = entry.identity.lastModified
  }
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
    var bytes = members.reduce(0) { $0 + $1.event.byteCount }
    guard members.count > Self.limit || bytes > Self.byteLimit else {
      kept = members
      leftOut = 0
      return
    }
    let isAhead = members.map { $0.lastDay.map { $0 >= day } ?? true }
    let ahead = members.indices.filter { isAhead[$0] }.sorted { Self.precedes(members[$0], members[$1]) }
    let over = members.indices.filter { !isAhead[$0] }.sorted { Self.precedes(members[$1], members[$0]) }
    var chosen: [Int] = []
    bytes = 0
    for index in ahead + over {
      bytes += members[index].event.byteCount
      guard chosen.count < Self.limit, bytes <= Self.byteLimit else { break }
      chosen.append(index)
    }
    kept = chosen.sorted().map { members[$0] }
    leftOut = members.count - chosen.count
  }

  private static func precedes(_ left: CalendarMember, _ right: CalendarMember) -> Bool {
    // A series without end is in every calendar.
    guard let one = left.lastDay else { return right.lastDay != nil }
    guard let other = right.lastDay else { return false }
    return one < other
  }
}
