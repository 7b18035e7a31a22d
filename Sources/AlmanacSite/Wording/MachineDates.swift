import AlmanacModel
import CivilTime

extension Moment {
  /// ISO 8601 with offset: `2030-11-14T18:00:00+01:00`.
  public var iso: String {
    let offset = local.seconds - instant.seconds
    let sign = offset < 0 ? "-" : "+"
    let minutes = abs(offset) / 60
    return "\(local)\(sign)\(padded(minutes / 60, to: 2)):\(padded(minutes % 60, to: 2))"
  }
}

extension PublicationDate {
  /// ISO 8601 as exact as it is known: a time, a day or a month.
  public var machine: String {
    switch self {
    case .day(let day): "\(day)"
    case .moment(let moment): moment.iso
    case .month(let month): "\(month)"
    }
  }

  /// The same for formats that take no month: its last day.
  public var exactMachine: String {
    if case .month = self { "\(day)" } else { machine }
  }
}

extension EventTime {
  /// The start for machines: a day or a time with offset, of periods the month or year; nil if nothing is known.
  public var machineStart: String? {
    switch self {
    case .days(let first, _): "\(first)"
    case .timed(let start, _): start.iso
    case .month(let month): "\(month)"
    case .years(let first, _): padded(first, to: 4)
    case .open: nil
    }
  }

  /// The end for machines, days inclusive; nil without one.
  public var machineEnd: String? {
    switch self {
    case .days(let first, let last): first == last ? nil : "\(last)"
    case .timed(_, let end): end?.iso
    default: nil
    }
  }
}

/// A start as machines write it, read again: a day, or a day and the time that clocks there show.
public struct MachineStart: Sendable, Hashable {
  public let day: Day
  public let time: TimeOfDay?

  /// Reads `2030-11-14` or `2030-11-14T18:00:00+01:00`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let date = parts.first, let day = Day(iso: date) else { return nil }
    self.day = day
    guard parts.count == 2 else {
      time = nil
      return
    }
    let clock = parts[1].prefix(8).split(separator: ":").compactMap { Int($0) }
    guard clock.count == 3, let time = TimeOfDay(hour: clock[0], minute: clock[1], second: clock[2]) else {
      return nil
    }
    self.time = time
  }

  /// "Do., 14. November 2030, 18 Uhr".
  public func text(_ language: UILanguage) -> String {
    let dates = DateWording(language)
    let day = dates.textWithWeekday(day)
    return time.map { "\(day), \(dates.text($0))" } ?? day
  }
}
