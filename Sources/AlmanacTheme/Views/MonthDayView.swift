import MustacheTemplates

/// A cell of the month grid.
struct MonthDayView: View {
  var number: String = ""
  var date: String = ""
  var iso: String = ""
  var isOutside: Bool = false
  var isWeekend: Bool = false
  var events: [MonthEntryView] = []

  static let schema = Schema(
    "monthDay",
    [
      Field("number", .text, "The day of the month."),
      Field("date", .text, "The day in words."),
      Field("iso", .text, "The day for machines."),
      Field("isOutside", .flag, "True for days of the months before and after."),
      Field("isWeekend", .flag, "True on Saturday and Sunday."),
      Field("events", .list("monthEntry"), "The events of the day."),
    ])

  var record: Record {
    Self.schema.record([
      .text(number),
      .text(date),
      .text(iso),
      .flag(isOutside),
      .flag(isWeekend),
      .list(events.map(\.record)),
    ])
  }
}
