import MustacheTemplates

/// A month: list and grid.
struct MonthContent: View {
  var events: [FragmentView] = []
  var undated: [FragmentView] = []
  var weeks: [MonthWeekView] = []
  var weekdays: [LinkView] = []
  var previous: LinkView?
  var next: LinkView?
  var countText: String = ""
  var buildDayISO: String = ""

  static let schema = Schema(
    "month",
    [
      Field("events", .list("fragment"), "The events of the month in order."),
      Field("undated", .list("fragment"), "Events of the month whose day is not known."),
      Field("weeks", .list("monthWeek"), "The rows of the grid."),
      Field(
        "weekdays", .list("link"),
        "The days of the week: title is the short name, summary the full one."),
      Field("previous", .view("link"), "The month before that has events."),
      Field("next", .view("link"), "The month after that has events."),
      Field("countText", .text, "The number of events in words."),
      Field("buildDayISO", .text, "The build day for machines."),
    ])

  var record: Record {
    Self.schema.record([
      .list(events.map(\.record)),
      .list(undated.map(\.record)),
      .list(weeks.map(\.record)),
      .list(weekdays.map(\.record)),
      .optional(previous?.record),
      .optional(next?.record),
      .text(countText),
      .text(buildDayISO),
    ])
  }
}
