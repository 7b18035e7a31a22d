import MustacheTemplates

/// A year that is over, or as far as it is.
struct YearContent: View {
  var groups: [EventGroupView] = []
  var undated: [FragmentView] = []
  var previous: LinkView?
  var next: LinkView?
  var years: [LinkView] = []
  var countText: String = ""
  var fileURL: String?

  static let schema = Schema(
    "year",
    [
      Field("groups", .list("eventGroup"), "The events by month."),
      Field("undated", .list("fragment"), "Events whose day is not known."),
      Field("previous", .view("link"), "The year before."),
      Field("next", .view("link"), "The year after."),
      Field("years", .list("link"), "All years."),
      Field("countText", .text, "The number of events in words."),
      Field("fileURL", .text, "The year as a calendar file."),
    ])

  var record: Record {
    Self.schema.record([
      .list(groups.map(\.record)),
      .list(undated.map(\.record)),
      .optional(previous?.record),
      .optional(next?.record),
      .list(years.map(\.record)),
      .text(countText),
      .optional(fileURL),
    ])
  }
}
