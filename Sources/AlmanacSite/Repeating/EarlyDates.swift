import CivilTime
import ICalendar

/// The dates of a rule that are long over and that nothing was said about. Of many, only the last are ever shown,
/// so only those are kept, and where the rule allows it only those are worked out.
struct EarlyDates {
  /// In order, the last ones.
  private(set) var starts: [LocalDateTime] = []
  /// Whether there were more.
  private(set) var isCut = false
  private let limit: Int

  /// - Parameter limit: how many dates are enough.
  init(limit: Int) {
    self.limit = limit
  }

  /// Takes the next date.
  mutating func append(_ start: LocalDateTime) {
    starts.append(start)
    // Twice as many, so that they move only once in a while.
    if starts.count >= 2 * limit { keep(last: limit) }
  }

  /// Lets all but the last dates go.
  mutating func keep(last room: Int) {
    guard starts.count > room else { return }
    starts.removeFirst(starts.count - room)
    isCut = true
  }

  /// Puts the last dates of a rule before a moment in front, as far as there is room for them.
  /// - Parameters:
  ///   - rule: its dates, none of them taken yet; with a COUNT nothing is added.
  ///   - first: the first of them.
  ///   - step: seconds from one of its periods to the next.
  ///   - patience: how many dates are worked out for it at most.
  mutating func fill(
    _ rule: Occurrences, first: LocalDateTime, before end: LocalDateTime, step: Int, room: Int, patience: Int
  ) {
    guard first < end else { return }
    var found: ArraySlice<LocalDateTime> = []
    var isWhole = false
    var width = step
    // How many dates a stretch of time holds is not known before: the stretch grows until it holds enough.
    while found.count < room - starts.count, !isWhole {
      let begin = end.adding(seconds: -width)
      guard let dates = rule.dropping(before: begin) else { break }
      let stretch = Array(dates.lazy.prefix { $0 < end }.prefix(patience + 1))
      // The last dates of a stretch that is too long to be walked through are not known.
      guard stretch.count <= patience else { break }
      found = stretch.suffix(room - starts.count)
      isWhole = begin <= first && found.count == stretch.count
      width *= 4
    }
    isCut = isCut || !isWhole
    starts.insert(contentsOf: found, at: 0)
  }
}
