import MustacheTemplates

/// A row of the month grid.
struct MonthWeekView: View {
  var number: String = ""
  var days: [MonthDayView] = []

  static let schema = Schema(
    "monthWeek",
    [
      Field("number", .text, "The week of the year (ISO 8601)."),
      Field("days", .list("monthDay"), "Seven days from Monday."),
    ])

  var record: Record {
    Self.schema.record([
      .text(number),
      .list(days.map(\.record)),
    ])
  }
}
