import AlmanacModel

/// The sum of people at own events, as far as there are figures.
public struct OwnAttendance: Sendable, Hashable {
  public let sum: Int
  /// The figures as their sources word them, in the order of the events.
  public let figures: [String]
  /// Own events that were held and of which no own figure is known.
  public let withoutFigure: Int
  /// Whether a figure is not exact, such as "ca." or "über".
  public let isRough: Bool

  public init(_ events: [ReportEvent], words: ReportWords) {
    let own = events.filter { $0.isCountable && $0.liesWithin }
    var sum = 0
    var figures: [String] = []
    var isRough = false
    for event in own {
      guard let count = event.ownAttendance, let attendance = event.attendance else { continue }
      sum += count
      figures.append(words.site.attendees(attendance, scope: nil))
      if attendance.qualifier != .exactly { isRough = true }
    }
    self.sum = sum
    self.figures = figures
    self.isRough = isRough
    withoutFigure = own.count - figures.count
  }

  /// The sum in a cell of a table: one figure as its source words it, several with what their sum is worth.
  func text(_ words: ReportWords) -> String {
    switch figures.count {
    case 0: "–"
    case 1: figures.first ?? ""
    default: isRough ? words.roughly(words.site.grouped(sum)) : words.site.grouped(sum)
    }
  }
}
