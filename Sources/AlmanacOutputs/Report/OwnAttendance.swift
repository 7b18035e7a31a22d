/// The sum of people at own events, as far as there are figures.
public struct OwnAttendance: Sendable, Hashable {
  public let sum: Int
  /// The figures as their sources word them, in the order of the events.
  public let figures: [String]
  /// Own events that were held and of which no own figure is known.
  public let withoutFigure: Int

  public init(_ events: [ReportEvent], words: ReportWords) {
    let own = events.filter(\.isCountable)
    var sum = 0
    var figures: [String] = []
    for event in own {
      guard let count = event.ownAttendance, let attendance = event.attendance else { continue }
      sum += count
      figures.append(words.site.attendees(attendance, scope: nil))
    }
    self.sum = sum
    self.figures = figures
    withoutFigure = own.count - figures.count
  }
}
