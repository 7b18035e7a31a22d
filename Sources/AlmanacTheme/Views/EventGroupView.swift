import MustacheTemplates

/// Events of one month or year under a heading.
struct EventGroupView: View {
  var title: String = ""
  var id: String = ""
  var url: String?
  var events: [FragmentView] = []

  static let schema = Schema(
    "eventGroup",
    [
      Field("title", .text, "The month or year in words."),
      Field("id", .text, "A name for links to the group."),
      Field("url", .text, "The page of the month."),
      Field("events", .list("fragment"), "The events in order."),
    ])

  var record: Record {
    Self.schema.record([
      .text(title),
      .text(id),
      .optional(url),
      .list(events.map(\.record)),
    ])
  }
}
