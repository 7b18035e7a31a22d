/// A change of the offset of a zone's clocks.
public struct ZoneTransition: Hashable, Sendable {
  /// The first second under the new offset, from 1970 in UTC.
  public let instant: Int
  /// Seconds east of UTC before it.
  public let offsetBefore: Int
  /// Seconds east of UTC from it on.
  public let offsetAfter: Int
  /// Whether the new offset is daylight saving time.
  public let isDaylight: Bool

  /// What the clocks show at the instant by the old offset, in seconds since 1970.
  public var localBefore: Int { instant + offsetBefore }
}

/// When the clocks of a zone change, past and future. A reference to values that never change, because each moment
/// carries its zone.
final class ZoneHistory: Sendable {
  /// What the file lists, ascending.
  private let listed: [ZoneTransition]
  private let first: ClockKind
  private let last: ClockKind
  /// What holds after the listed transitions; nil where the last of them lasts.
  private let rule: PosixZoneRule?

  /// The same time for ever.
  init(offset: Int) {
    first = ClockKind(offset: offset, isDaylight: false)
    last = first
    listed = []
    rule = nil
  }

  /// The time with an offset, and then each change.
  init(offset: Int, changes: [(instant: Int, offset: Int)]) {
    first = ClockKind(offset: offset, isDaylight: false)
    let moments = changes.enumerated().sorted {
      ($0.element.instant, $0.offset) < ($1.element.instant, $1.offset)
    }
    .map { (instant: $0.element.instant, kind: ClockKind(offset: $0.element.offset, isDaylight: false)) }
    last = moments.last?.kind ?? first
    listed = Self.changes(moments, after: first)
    rule = nil
  }

  init(_ file: TZifFile) {
    rule = file.rule
    first = file.transitions.isEmpty ? file.rule?.standard ?? file.first : file.first
    last = file.transitions.last?.kind ?? first
    listed = Self.changes(file.transitions, after: first)
  }

  /// Seconds east of UTC at an instant.
  func offset(at instant: Int) -> Int {
    guard let end = listed.last, instant < end.instant else {
      return rule?.kind(at: instant).offset ?? last.offset
    }
    let index = self.index(after: instant)
    return index == 0 ? first.offset : listed[index - 1].offsetAfter
  }

  /// The changes from an instant on and before another.
  func transitions(from start: Int, before end: Int) -> [ZoneTransition] {
    var result = listed.filter { $0.instant >= start && $0.instant < end }
    guard let rule else { return result }
    let known = listed.last?.instant ?? .min
    let from = max(start, known)
    guard from < end else { return result }
    let years = LocalDateTime(seconds: from).day.year - 1...LocalDateTime(seconds: end).day.year + 1
    let later = years.flatMap(rule.changes).filter { $0.instant > known }
    result += Self.changes(later, after: last).filter { $0.instant >= start && $0.instant < end }
    return result
  }

  /// How many listed transitions are at or before an instant.
  private func index(after instant: Int) -> Int {
    var low = 0
    var high = listed.count
    while low < high {
      let middle = (low + high) / 2
      if listed[middle].instant <= instant { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// What of a row of moments changes the offset.
  ///
  /// Where the database calls winter time daylight saving with less than nothing saved, as for Ireland, the time that
  /// is further ahead is called so instead: that is how calendar programs and their users have it.
  private static func changes(
    _ moments: [(instant: Int, kind: ClockKind)], after first: ClockKind
  ) -> [ZoneTransition] {
    var before = first
    // In a zone with daylight saving all year, the time between its end and its next beginning is none.
    let lasting = zip(moments, moments.dropFirst().map { $0.instant } + [.max]).filter { $0.instant < $1 }
      .map(\.0)
    return lasting.compactMap { instant, kind in
      defer { before = kind }
      guard kind.offset != before.offset else { return nil }
      let isAhead = kind.offset > before.offset
      return ZoneTransition(
        instant: instant, offsetBefore: before.offset, offsetAfter: kind.offset,
        isDaylight: kind.isDaylight == before.isDaylight ? kind.isDaylight : isAhead)
    }
  }
}
