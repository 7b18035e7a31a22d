/// The dates of a series that pages show, in order: of more than the limit, those that are over go first, then the
/// farthest.
struct ShownDates {
  /// Whether dates had to go.
  private(set) var isCut = false
  private let limit: Int
  private var dates: [EventOccurrence] = []
  private var over = 0
  /// How many from the beginning have gone; they leave the list together.
  private var gone = 0

  /// - Parameter limit: how many dates are shown, at least 1.
  init(limit: Int) {
    self.limit = limit
  }

  /// In order.
  var occurrences: ArraySlice<EventOccurrence> { dates.dropFirst(gone) }

  /// How many are shown.
  var count: Int { dates.count - gone }

  /// Whether a date is shown that is not over.
  var hasUpcoming: Bool { count > over }

  /// Takes the next date.
  /// - Parameter isOver: whether it is over on the build day; the dates that are over come first.
  /// - Returns: whether a further one has a place.
  mutating func append(_ occurrence: EventOccurrence, isOver: Bool) -> Bool {
    guard count == limit else {
      dates.append(occurrence)
      if isOver { over += 1 }
      return true
    }
    isCut = true
    if over == 0 { return false }
    dates.append(occurrence)
    gone += 1
    if !isOver { over -= 1 }
    if gone >= limit {
      dates.removeFirst(gone)
      gone = 0
    }
    return true
  }
}
