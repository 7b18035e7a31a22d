import CivilTime

extension DateReader {
  /// A time of day, or its first and last, without a day: `18 Uhr`, `18–20 Uhr`, `18`. Nil for `ganztägig`.
  public func times(_ text: String) throws(DateMistake) -> SpanParts? {
    var parts = try parts(text)
    if parts.first == .wholeDay, parts.last == nil { return nil }
    parts.first.takeHourAlone()
    parts.last?.takeHourAlone()
    guard parts.first.isTimeAlone, parts.last?.isTimeAlone ?? true else { throw .unreadable }
    return parts
  }

  /// What a text and a time of day from another place say together of when something is.
  public func span(_ text: String, time: String) throws(DateMistake) -> WrittenSpan {
    if isOpen(text) { return try span(text) }
    let parts = try parts(text)
    guard let times = try times(time) else { return try WrittenSpan(parts) }
    return try WrittenSpan(parts.at(times))
  }
}

extension SpanParts {
  /// The same day at a time of day, or from one to another.
  public func at(_ times: SpanParts) throws(DateMistake) -> SpanParts {
    guard first.time == nil else { throw .range }
    guard last?.day == nil else { throw .timeOfSeveralDays }
    guard first.day != nil, last == nil else { throw .unreadable }
    var first = first
    first.time = times.first.time
    return SpanParts(first, times.last)
  }
}

extension DateParts {
  fileprivate static let wholeDay: DateParts = {
    var parts = DateParts()
    parts.isWholeDay = true
    return parts
  }()

  /// A number that stands alone is an hour.
  fileprivate mutating func takeHourAlone() {
    var alone = DateParts()
    alone.day = day
    guard self == alone, let hour = day, let time = WrittenTime(hour: hour) else { return }
    (self.day, self.time) = (nil, time)
  }
}
