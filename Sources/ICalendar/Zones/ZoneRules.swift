import CivilTime

/// The rules by which a zone changes its offset from UTC, as calendars write them.
public struct ZoneRules: Hashable, Sendable {
  public let zone: Zone
  let transitions: [ZoneTransition]
  /// What happens every year from some year on; empty without daylight saving or without regularity.
  let yearly: [YearlyTransition]

  /// The years in which changes are looked for; what happens every year is known from its last.
  static let years = 1900..<2140

  /// The rules of a zone. Takes a part of a millisecond: keep the value.
  public init(_ zone: Zone) {
    self.zone = zone
    let (start, end) = (Self.start(ofYear: Self.years.lowerBound), Self.start(ofYear: Self.years.upperBound))
    transitions = zone.transitions(from: start, before: end)
    yearly = YearlyTransition.found(in: transitions, endYear: Self.years.upperBound)
  }

  private static func start(ofYear year: Int) -> Instant {
    Instant(seconds: Gregorian.number(year: year, month: 1, day: 1) * 86_400)
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
}
