import MustacheTemplates

/// One date of an event that has several.
struct EventDateView: View {
  var timeText: String = ""
  var startISO: String?
  var lastDayISO: String?
  var title: String?
  var place: String?
  var isPast: Bool = false

  static let schema = Schema(
    "eventDate",
    [
      Field("timeText", .text, "The time in words."),
      Field("startISO", .text, "The start for machines."),
      Field("lastDayISO", .text, "The last day for machines: after it the date is over."),
      Field("title", .text, "What the session is called."),
      Field("place", .text, "Where it is, where that differs from the event's own place."),
      Field("isPast", .flag, "True when it was over on the build day."),
    ])

  var record: Record {
    Self.schema.record([
      .text(timeText),
      .optional(startISO),
      .optional(lastDayISO),
      .optional(title),
      .optional(place),
      .flag(isPast),
    ])
  }
}
