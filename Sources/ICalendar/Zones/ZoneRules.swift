import CivilTime
import Foundation

/// When a time zone of the IANA database changes its offset from UTC, past and future.
///
/// The facts come from Foundation's own copy of the database, once per zone; looking up an offset is a
/// search in an array.
public struct ZoneRules: Hashable, Sendable {
  /// An instant from which on another offset holds.
  struct Transition: Hashable, Sendable {
    /// The first instant under the new offset, in seconds since 1970 UTC.
    let instant: Int
    /// Seconds east of UTC before it.
    let offsetBefore: Int
    /// Seconds east of UTC from it on.
    let offsetAfter: Int
    /// Whether the new offset is daylight saving time.
    let isDaylight: Bool

    /// What the clocks show at the instant by the old offset, in seconds since 1970.
    var localBefore: Int { instant + offsetBefore }
  }

  /// What a time on the wall means.
  public enum Resolution: Hashable, Sendable {
    /// It occurs once.
    case once(Instant)
    /// It occurs twice, because the clocks go back.
    case twice(earlier: Instant, later: Instant)
    /// It does not occur, because the clocks go forward; the instant is by the offset before the change
    /// (RFC 5545, section 3.3.5).
    case skipped(Instant)

    /// The instant to take when there is no one to ask: the only or the earlier one.
    public var instant: Instant {
      switch self {
      case .once(let instant), .skipped(let instant), .twice(let instant, _): instant
      }
    }
  }

  /// The IANA name, such as `Europe/Berlin`.
  public let identifier: String
  let transitions: [Transition]
  /// The offset before the first transition, in seconds.
  let firstOffset: Int
  /// What happens every year from some year on; empty without daylight saving or without regularity.
  let yearly: [YearlyTransition]
  private let zone: TimeZone

  /// The first year of the table of transitions.
  static let firstYear = 1900
  /// The first year after the table; offsets from then on are asked of Foundation one by one.
  static let endYear = 2140

  /// The rules of an IANA zone, or nil if the name is none. Takes about a millisecond: keep the value.
  public init?(identifier: String) {
    let isName = identifier.utf8.allSatisfy {
      Octet.isName($0) || $0 == 0x2F || $0 == 0x5F || $0 == 0x2B
    }
    guard isName, !identifier.isEmpty, let zone = TimeZone(identifier: identifier) else { return nil }
    self.identifier = identifier
    self.zone = zone
    let start = Gregorian.number(year: Self.firstYear, month: 1, day: 1) * 86_400
    firstOffset = Self.offset(of: zone, at: start)
    transitions = Self.transitions(of: zone, from: start)
    yearly = YearlyTransition.found(in: transitions, endYear: Self.endYear)
  }

  /// Seconds east of UTC at the instant.
  public func offset(at time: Instant) -> Int {
    if let last = transitions.last, time.seconds > last.instant, time.utc.day.year >= Self.endYear {
      return Self.offset(of: zone, at: time.seconds)
    }
    let index = index(after: time.seconds)
    return index == 0 ? firstOffset : transitions[index - 1].offsetAfter
  }

  /// What the clocks of the zone show at the instant.
  public func local(at time: Instant) -> LocalDateTime {
    time.utc.adding(seconds: offset(at: time))
  }

  /// Which instant or instants a time on the wall means.
  public func resolve(_ time: LocalDateTime) -> Resolution {
    // Offsets are less than a day, so those a day earlier and later are all that can apply.
    let before = offset(at: Instant(utc: time.adding(seconds: -86_400)))
    let after = offset(at: Instant(utc: time.adding(seconds: 86_400)))
    let first = Instant(utc: time.adding(seconds: -before))
    let second = Instant(utc: time.adding(seconds: -after))
    let firstHolds = offset(at: first) == before
    let secondHolds = offset(at: second) == after
    switch (firstHolds, secondHolds) {
    case (true, true): return before == after ? .once(first) : .twice(earlier: first, later: second)
    case (true, false): return .once(first)
    case (false, true): return .once(second)
    case (false, false): return .skipped(first)
    }
  }

  /// How many transitions are at or before the instant.
  func index(after seconds: Int) -> Int {
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle].instant <= seconds { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func offset(of zone: TimeZone, at seconds: Int) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
  }

  /// All changes of the offset until the table ends, found by looking every five days and then closer.
  private static func transitions(of zone: TimeZone, from start: Int) -> [Transition] {
    let end = Gregorian.number(year: endYear, month: 1, day: 1) * 86_400
    var result: [Transition] = []
    var time = start
    var offset = offset(of: zone, at: start)
    while time < end {
      let next = time + 5 * 86_400
      if Self.offset(of: zone, at: next) != offset {
        let transition = firstTransition(of: zone, from: time, offset: offset, to: next)
        result.append(transition)
        offset = transition.offsetAfter
        time = transition.instant
      } else {
        time = next
      }
    }
    return result
  }

  private static func firstTransition(
    of zone: TimeZone, from start: Int, offset: Int, to end: Int
  ) -> Transition {
    var low = start
    var high = end
    while high - low > 1 {
      let middle = (low + high) / 2
      if Self.offset(of: zone, at: middle) == offset { low = middle } else { high = middle }
    }
    return Transition(
      instant: high, offsetBefore: offset, offsetAfter: Self.offset(of: zone, at: high),
      isDaylight: zone.isDaylightSavingTime(for: Date(timeIntervalSince1970: Double(high))))
  }
}
