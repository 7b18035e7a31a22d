import MustacheTemplates

/// A region in the directory and on the front page.
struct RegionCardView: View {
  var name: String = ""
  var short: String = ""
  var url: String = ""
  var summary: String?
  var className: String = ""
  var postCount: String = ""
  var eventCount: String = ""
  var nextEvent: LinkView?
  var glyphHTML: [UInt8] = []

  static let schema = Schema(
    "regionCard",
    [
      Field("name", .text, "The name."),
      Field("short", .text, "The short name."),
      Field("url", .text, "The region's page."),
      Field("summary", .text, "One sentence about it."),
      Field("className", .text, "The class that carries its hue."),
      Field("postCount", .text, "The number of posts in words."),
      Field("eventCount", .text, "The number of events in words."),
      Field("nextEvent", .view("link"), "The next event; its summary is the date."),
      Field("glyphHTML", .html, "The region's glyph: decoration."),
    ])

  var record: Record {
    Self.schema.record([
      .text(name),
      .text(short),
      .text(url),
      .optional(summary),
      .text(className),
      .text(postCount),
      .text(eventCount),
      .optional(nextEvent?.record),
      .html(glyphHTML),
    ])
  }
}
