import MustacheTemplates

/// An event in a cell of the month grid.
struct MonthEntryView: View {
  var title: String = ""
  var url: String = ""
  var clock: String?
  var part: String?
  var isContinued: Bool = false
  var continues: Bool = false
  var isCancelled: Bool = false
  var status: String?
  var className: String = ""

  static let schema = Schema(
    "monthEntry",
    [
      Field("title", .text, "The title."),
      Field("url", .text, "The event's page."),
      Field("clock", .text, "The time of day."),
      Field("part", .text, "Which day of how many, in words."),
      Field("isContinued", .flag, "True from the second day on."),
      Field("continues", .flag, "True where it goes on the day after."),
      Field("isCancelled", .flag, "True when it is off."),
      Field("status", .text, "Cancelled, postponed or tentative, in words."),
      Field("className", .text, "The class of the first region."),
    ])

  var record: Record {
    Self.schema.record([
      .text(title),
      .text(url),
      .optional(clock),
      .optional(part),
      .flag(isContinued),
      .flag(continues),
      .flag(isCancelled),
      .optional(status),
      .text(className),
    ])
  }
}
