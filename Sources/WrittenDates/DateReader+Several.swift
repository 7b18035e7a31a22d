import CivilTime

extension DateReader {
  /// The single dates that a text names, each completed by those behind it: `6., 13. und 20. Mai 2031, 18 Uhr`. A year
  /// may be missing in all of them. Nil where there are not two.
  public func several(_ text: String) -> [SpanParts]? {
    guard text.utf8.count <= Self.limit else { return nil }
    var list = DateList()
    for piece in DatePieces.split(text) {
      var reader = DatePartsReader(piece, slashOrder: slashOrder)
      guard let span = slashed(piece) ?? (try? raw(&reader)).map({ [$0] }), reader.isAtEnd || span.count > 1,
        span.allSatisfy({ list.take($0) })
      else { return nil }
    }
    return list.completed
  }

  /// No text that names dates is longer.
  private static let limit = 2000

  /// `6./20. Mai`: two days, where they do not follow each other.
  private func slashed(_ piece: String) -> [SpanParts]? {
    var reader = DatePartsReader(piece, slashOrder: slashOrder)
    guard let first = try? reader.read(), first.day != nil, first.month == nil, reader.isAtSlash,
      reader.skipJoint(), let last = try? reader.read(), let begin = first.day, let end = last.day,
      end != begin + 1
    else { return nil }
    guard reader.skipJoint() else { return reader.isAtEnd ? [SpanParts(first), SpanParts(last)] : nil }
    guard let end = try? reader.read(), reader.isAtEnd else { return nil }
    return [SpanParts(first), SpanParts(last, end)]
  }
}

/// Splits a text at commas and at words such as `und`.
enum DatePieces {
  static func split(_ text: String) -> [String] {
    var pieces: [String] = []
    var scanner = DateScanner(text)
    var start = 0
    func close() {
      pieces.append(text.utf8Piece(start..<scanner.position))
    }
    while !scanner.isAtEnd {
      var next = scanner
      if next.skipListSign() || next.skip(oneOf: DateWords.lists) {
        close()
        scanner = next
        start = scanner.position
      } else if scanner.word() == nil {
        scanner.advance()
      }
    }
    close()
    return pieces.filter { $0.contains { $0.isLetter || $0.isNumber } }
  }
}

extension String {
  /// A range of the text's UTF-8, which lies within it.
  func utf8Piece(_ range: Range<Int>) -> String {
    String(decoding: Array(utf8)[range.clamped(to: 0..<utf8.count)], as: UTF8.self)
  }
}

/// Single dates while they are read from left to right.
private struct DateList {
  private var spans: [SpanParts] = []
  private var weekday: Weekday?

  /// Takes what stands between two commas; false where it is no date.
  mutating func take(_ span: SpanParts) -> Bool {
    var span = span
    let time = span.completed
    if time.first.isTimeAlone {
      takeTime(time)
      return true
    }
    let first = span.first
    if span.last == nil, first.day == nil, first.month == nil {
      if first.isYearAlone, !spans.isEmpty {
        takeYear(first.year)
        return true
      }
      if first.isWholeDay { return !spans.isEmpty }
      // Of several weekdays nobody knows which is whose.
      weekday = weekday == nil ? first.weekday : nil
      return first.weekday != nil && first.year == nil
    }
    if span.first.weekday == nil, span.last == nil { span.first.weekday = weekday }
    weekday = nil
    spans.append(span)
    return spans.count <= 1000
  }

  /// A time is that of all dates without one; where there is none, it is another on the last day.
  private mutating func takeTime(_ time: SpanParts) {
    if let index = spans.indices.last { spans[index].first.takeHourBehindYear() }
    guard let last = spans.last else { return }
    guard spans.contains(where: { $0.first.time == nil && $0.first.hour == nil }) else {
      var another = last
      (another.first.time, another.last) = (time.first.time, time.last)
      return spans.append(another)
    }
    for index in spans.indices where spans[index].first.time == nil && spans[index].last == nil {
      (spans[index].first.time, spans[index].last) = (time.first.time, time.last)
    }
  }

  private mutating func takeYear(_ year: Int?) {
    guard let last = spans.indices.last else { return }
    if spans[last].last?.month != nil { spans[last].last?.year = year } else { spans[last].first.year = year }
  }

  /// The dates, from right to left with what those behind them say.
  var completed: [SpanParts]? {
    guard spans.count > 1 else { return nil }
    var done: [SpanParts] = []
    let time = commonTime
    for span in withLaterMonths.reversed() {
      var span = span
      if let next = done.last?.first { span.complete(from: next) }
      span = span.completed
      if let time, span.first.time == nil, span.last == nil {
        (span.first.time, span.last) = (time.first.time, time.last)
      }
      done.append(span)
    }
    var previous: DateParts?
    let dates = done.reversed().map { span in
      var span = span
      if let previous { span.takeYear(behind: previous) }
      previous = span.last?.month == nil ? span.first : span.last
      return span
    }
    return dates.allSatisfy { $0.first.day != nil && $0.first.month != nil } ? dates : nil
  }

  /// The dates with the month of those before, where none behind has one: `May 6 and 20, 2031`.
  private var withLaterMonths: [SpanParts] {
    guard let last = spans.lastIndex(where: { ($0.last?.month ?? $0.first.month) != nil }) else {
      return spans
    }
    let month = spans[last].last?.month ?? spans[last].first.month
    return spans.enumerated().map { index, span in
      var span = span
      if index > last { span.first.month = month }
      return span
    }
  }

  /// The time that stands with the last date alone.
  private var commonTime: SpanParts? {
    guard let last = spans.last?.completed, last.first.time != nil, last.last?.day == nil,
      spans.dropLast().allSatisfy({ $0.first.time == nil && $0.first.hour == nil && $0.last == nil })
    else { return nil }
    return last
  }
}

extension DateParts {
  /// `6.5.2031 18`, where a time follows: an hour, because the year is there.
  fileprivate mutating func takeHourBehindYear() {
    guard let hour, year != nil, time == nil, let time = WrittenTime(hour: hour) else { return }
    (self.time, self.hour) = (time, nil)
  }
}

extension SpanParts {
  /// Takes month and year from the date behind.
  fileprivate mutating func complete(from next: DateParts) {
    var part = last.flatMap { $0.day == nil ? nil : $0 } ?? first
    if part.month == nil { part.month = next.month }
    if part.year == nil, let year = next.year, let month = part.month, let later = next.month {
      part.year = month > later ? year - 1 : year
    }
    if last?.day != nil { last = part } else { first = part }
  }

  /// Takes the year from the date before, where no date behind has one.
  fileprivate mutating func takeYear(behind previous: DateParts) {
    guard first.year == nil, let year = previous.year, let earlier = previous.month, let month = first.month
    else { return }
    first.year = earlier > month ? year + 1 : year
    if let end = last?.month { last?.year = first.year.map { end < month ? $0 + 1 : $0 } }
  }
}
