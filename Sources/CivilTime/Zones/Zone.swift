/// A time zone of the IANA database.
public struct Zone: Sendable, Hashable {
  /// The IANA name, such as `Europe/Berlin`.
  public let identifier: String
  private let history: ZoneHistory

  /// The zone that a file of the database describes (RFC 9636), or nil if the octets are no such file.
  public init?(identifier: String, file octets: [UInt8]) {
    guard let file = TZifFile(octets) else { return nil }
    self.identifier = identifier
    history = ZoneHistory(file)
  }

  /// A zone whose clocks change as another source than the database says.
  /// - Parameters:
  ///   - identifier: what it is called there.
  ///   - offset: seconds east of UTC before the first change.
  ///   - changes: the seconds of UTC from 1970 at which another offset begins, in any order; of two at once the last.
  public init(identifier: String, offset: Int, changes: [(instant: Int, offset: Int)]) {
    self.identifier = identifier
    history = ZoneHistory(offset: offset, changes: changes)
  }

  private init(identifier: String, offset: Int) {
    self.identifier = identifier
    history = ZoneHistory(offset: offset)
  }

  /// Coordinated universal time.
  public static let utc = Zone(identifier: "UTC", offset: 0)

  /// Seconds to add to UTC at an instant.
  public func offset(at instant: Instant) -> Int { history.offset(at: instant.seconds) }

  /// What the clocks of the zone show at an instant.
  public func local(at instant: Instant) -> LocalDateTime { instant.utc.adding(seconds: offset(at: instant)) }

  /// The changes of the clocks from an instant on and before another, in order.
  public func transitions(from start: Instant, before end: Instant) -> [ZoneTransition] {
    history.transitions(from: start.seconds, before: end.seconds)
  }

  /// Which instant or instants a time on the wall means.
  public func resolve(_ time: LocalDateTime) -> ResolvedTime {
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

  /// The instant at which the zone's clocks show a time; nil in the hour that daylight saving skips.
  /// Of a time that comes twice it is the first.
  public func instant(of local: LocalDateTime) -> Instant? {
    switch resolve(local) {
    case .once(let instant), .twice(let instant, _): instant
    case .skipped: nil
    }
  }

  /// The instant at which a day begins: midnight, or the first time after a gap.
  public func start(of day: Day) -> Instant { resolve(LocalDateTime(day: day)).instant }

  public static func == (left: Zone, right: Zone) -> Bool { left.identifier == right.identifier }
  public func hash(into hasher: inout Hasher) { hasher.combine(identifier) }
}

/// What a time on the wall means.
public enum ResolvedTime: Hashable, Sendable {
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
