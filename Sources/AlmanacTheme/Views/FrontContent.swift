import MustacheTemplates

/// The front page.
struct FrontContent: View {
  var lead: FragmentView?
  var leadCardHTML: [UInt8] = []
  var featured: [FragmentView] = []
  var latest: [FragmentView] = []
  var upcoming: [FragmentView] = []
  var recent: [FragmentView] = []
  var hasUpcoming: Bool = false
  var hasCalendar: Bool = false
  var regions: [RegionCardView] = []
  var mapHTML: [UInt8] = []
  var topics: [LinkView] = []
  var eventCount: String = ""
  var postCount: String = ""

  static let schema = Schema(
    "front",
    [
      Field("lead", .view("fragment"), "The first featured post."),
      Field("leadCardHTML", .html, "The same post large, by `partials/lead.html`."),
      Field("featured", .list("fragment"), "More featured posts."),
      Field("latest", .list("fragment"), "The newest posts."),
      Field("upcoming", .list("fragment"), "What is on next."),
      Field("recent", .list("fragment"), "What was last, where nothing is ahead."),
      Field("hasUpcoming", .flag, "True where something is ahead."),
      Field("hasCalendar", .flag, "True where the site has an event at all."),
      Field("regions", .list("regionCard"), "The regions."),
      Field("mapHTML", .html, "The schematic map of the regions, as links."),
      Field("topics", .list("link"), "Topics with posts or events."),
      Field("eventCount", .text, "The number of events in words."),
      Field("postCount", .text, "The number of posts in words."),
    ])

  var record: Record {
    Self.schema.record([
      .optional(lead?.record),
      .html(leadCardHTML),
      .list(featured.map(\.record)),
      .list(latest.map(\.record)),
      .list(upcoming.map(\.record)),
      .list(recent.map(\.record)),
      .flag(hasUpcoming),
      .flag(hasCalendar),
      .list(regions.map(\.record)),
      .html(mapHTML),
      .list(topics.map(\.record)),
      .text(eventCount),
      .text(postCount),
    ])
  }
}
