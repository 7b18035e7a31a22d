import CivilTime

/// When something is, as a text says it: one date, or its first and last.
public struct WrittenSpan: Sendable, Equatable {
  public let start: WrittenDate
  public let end: WrittenDate?
  /// The first weekday that stood with a date and is not its own, with the day that it stood with.
  public let wrongWeekday: WrongWeekday?

  public struct WrongWeekday: Sendable, Equatable {
    public let written: Weekday
    public let day: Day
  }
}

extension DateReader {
  /// What a text says of when something is.
  public func span(_ text: String) throws(DateMistake) -> WrittenSpan {
    if let day = Day(iso: text) { return WrittenSpan(start: .day(day), end: nil, wrongWeekday: nil) }
    if isOpen(text) { return WrittenSpan(start: .open, end: nil, wrongWeekday: nil) }
    return try WrittenSpan(parts(text))
  }

  /// The parts of a date or of both ends of a range, each completed by the other.
  public func parts(_ text: String) throws(DateMistake) -> SpanParts {
    do throws(DateMistake) {
      return try range(text)
    } catch {
      throw several(text) == nil ? error : .several
    }
  }

  private func range(_ text: String) throws(DateMistake) -> SpanParts {
    var reader = DatePartsReader(text, slashOrder: slashOrder)
    let span = try raw(&reader)
    guard reader.isAtEnd else {
      guard reader.skipJoint(), let last = span.last, last.day != nil || last.month != nil,
        let third = try? reader.read(), reader.isAtEnd, third.isTimeAlone
      else { throw span.last == nil ? .range : .unreadable }
      throw .timeOfSeveralDays
    }
    let completed = span.completed
    if let last = completed.last, last.time != nil, last.day != nil, completed.first.time == nil {
      throw .timeOfSeveralDays
    }
    return completed
  }

  /// The days of a range and the times behind it, of which nobody knows whether they are those of each day:
  /// `10.–12. Juni, 9–17 Uhr`. A year may be missing. Nil where there are no several days.
  /// - Parameters:
  ///   - text: as it was written.
  ///   - time: the time of day from another place.
  public func daysAndTimes(_ text: String, time: String? = nil) -> (days: SpanParts, times: SpanParts)? {
    var reader = DatePartsReader(text, slashOrder: slashOrder)
    guard let span = try? raw(&reader), var last = span.last, last.day != nil else { return nil }
    let begin = last.time ?? last.hour.flatMap { WrittenTime(hour: $0) }
    var end: WrittenTime?
    if reader.skipJoint() { end = (try? reader.read())?.time }
    guard reader.isAtEnd else { return nil }
    (last.time, last.hour) = (nil, nil)
    let days = SpanParts(span.first, last).completed
    guard let begin else {
      return time.flatMap { try? times($0) }.map { (days, $0) }
    }
    return (days, SpanParts(DateParts(begin), end.map { DateParts($0) }))
  }

  /// A date or both ends of a range as they stand, up to what is neither.
  func raw(_ reader: inout DatePartsReader) throws(DateMistake) -> SpanParts {
    let first = try reader.read()
    guard first != DateParts() else { throw .unreadable }
    let isSlash = reader.isAtSlash
    guard reader.skipJoint() else { return SpanParts(first) }
    if reader.skipOpenEnd() { return SpanParts(first) }
    let last = try reader.read()
    guard last != DateParts() else { throw .unreadable }
    // `28./29. September` is one, `6./20. Mai` are two.
    if isSlash, first.month == nil, let begin = first.day, let end = last.day, end != begin + 1,
      last.month != nil
    {
      throw .several
    }
    return SpanParts(first, last)
  }
}

extension WrittenSpan {
  public init(_ parts: SpanParts) throws(DateMistake) {
    let first = try parts.first.date()
    var wrong = WrongWeekday(parts.first, first)
    guard let part = parts.last else {
      self.init(start: first, end: nil, wrongWeekday: wrong)
      return
    }
    let last = try part.date()
    wrong = wrong ?? WrongWeekday(part, last)
    if case .years(let begin, _) = first, case .years(_, let end) = last {
      guard begin <= end else { throw .noSuchDay }
      self.init(start: .years(first: begin, last: end), end: nil, wrongWeekday: nil)
    } else {
      self.init(start: first, end: last, wrongWeekday: wrong)
    }
  }
}

extension WrittenSpan.WrongWeekday {
  init?(_ parts: DateParts, _ date: WrittenDate) {
    guard let written = parts.wrongWeekday(of: date), let day = date.day else { return nil }
    self.init(written: written, day: day)
  }
}
