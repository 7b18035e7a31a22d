import AlmanacModel

/// Reads the dates of tables and of Notion: ranges with an arrow, months in German and English, AM and PM, zones in
/// brackets; writes them as the event list has them.
struct TableDate {
  enum Problem: Error, Equatable {
    case unreadable
    /// 05/06/2025: the fifth of June or the sixth of May.
    case ambiguous
  }

  /// A date in the notation of the event list.
  struct Reading: Equatable {
    let start: String
    let end: String?
  }

  let zone: Zone
  let slashOrder: ImportMapping.SlashOrder?

  /// - Parameter time: the time of day from a column of its own; empty without one.
  func read(_ text: String, time: String = "", end: String = "") throws(Problem) -> Reading {
    let halves = Self.halves(text)
    guard let first = halves.first, halves.count <= 2 else { throw .unreadable }
    var start = try part(first)
    var last: Part? = halves.count == 2 ? try part(halves[1]) : nil
    if !end.isEmpty, last == nil { last = try part(end) }
    let times = Self.timeHalves(time)
    if let clock = times.first {
      guard start.time == nil, let time = try part(clock).time else { throw .unreadable }
      start.time = time
      if times.count == 2, last == nil { last = try part(times[1]) }
    }
    return try reading(start, last)
  }

  private func reading(_ start: Part, _ last: Part?) throws(Problem) -> Reading {
    switch (start.year, start.month, start.day) {
    case (let year?, nil, nil):
      guard start.time == nil, last == nil, (1...9999).contains(year) else { throw .unreadable }
      return Reading(start: padded(year, to: 4), end: nil)
    case (let year?, let month?, nil):
      guard start.time == nil, last == nil, let month = Month(year: year, month: month) else {
        throw .unreadable
      }
      return Reading(start: "\(month)", end: nil)
    case (let year?, let month?, let number?):
      guard let day = Day(year: year, month: month, day: number) else { throw .unreadable }
      let first = moment(day, start)
      return Reading(
        start: Self.text(first), end: try self.end(last, after: first, startOffset: start.offset))
    default: throw .unreadable
    }
  }

  private func end(_ last: Part?, after first: (day: Day, time: Clock?), startOffset: Int?) throws(Problem)
    -> String?
  {
    guard var last else { return nil }
    if last.offset == nil { last.offset = startOffset }
    if last.year == nil && last.month == nil && last.day == nil {
      guard first.time != nil, last.time != nil else { throw .unreadable }
      // The clock of the range: the day is that of the start as it was written.
      let end = moment(first.day, last)
      return end.day == first.day ? Self.text(end.time) : Self.text(end)
    }
    guard let month = last.month, let number = last.day else { throw .unreadable }
    guard let day = Day(year: last.year ?? first.day.year, month: month, day: number) else {
      throw .unreadable
    }
    let end = moment(day, last)
    if end.time == nil && end.day == first.day { return nil }
    if let time = end.time, first.time != nil, end.day == first.day { return Self.text(time) }
    return Self.text(end)
  }

  /// The day and time on the site's clocks.
  private func moment(_ day: Day, _ part: Part) -> (day: Day, time: Clock?) {
    guard let time = part.time else { return (day, nil) }
    guard let offset = part.offset else { return (day, time) }
    let local = zone.local(at: Instant(seconds: day.number * 86_400 + time.seconds - offset))
    return (local.day, Clock(seconds: local.time.seconds))
  }

  private static func text(_ moment: (day: Day, time: Clock?)) -> String {
    moment.time.map { "\(moment.day) \(text($0))" } ?? "\(moment.day)"
  }

  private static func text(_ time: Clock?) -> String {
    guard let time else { return "" }
    let clock = "\(padded(time.seconds / 3600, to: 2)):\(padded(time.seconds / 60 % 60, to: 2))"
    return time.seconds % 60 == 0 ? clock : "\(clock):\(padded(time.seconds % 60, to: 2))"
  }

  // MARK: - Parts

  struct Clock: Equatable {
    /// 0..<86400.
    let seconds: Int
  }

  struct Part {
    var year: Int?
    var month: Int?
    var day: Int?
    var time: Clock?
    /// Seconds east of UTC.
    var offset: Int?
  }

  private func part(_ text: String) throws(Problem) -> Part {
    var reader = TableDateWords(text, slashOrder: slashOrder)
    return try reader.read()
  }

  private static func halves(_ text: String) -> [String] {
    let arrows = ["→", "->", "—>", "–>", "➔"]
    for arrow in arrows where text.contains(arrow) {
      return text.split(separator: arrow, omittingEmptySubsequences: false).map(String.init)
    }
    for word in [" – ", " - ", " bis ", " to "] where text.contains(word) {
      return text.split(separator: word, omittingEmptySubsequences: false).map(String.init)
    }
    return [text]
  }

  private static func timeHalves(_ text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    for sign in ["→", "–", "—", "-", " bis ", " to "] where text.contains(sign) {
      return text.split(separator: sign, omittingEmptySubsequences: true).map(String.init)
    }
    return [text]
  }
}
