/// A region in the directory and on the front page.
struct RegionCardView: View {
  var name = ""
  var short = ""
  var url = ""
  var summary: String?
  var className = ""
  var postCount = ""
  var eventCount = ""
  var nextEvent: LinkView?
  var nextEventLastDayISO: String?
  var glyphHTML: [UInt8] = []

  static let description = describe(
    "regionCard", "A region in a list.",
    example: #"<h3 class="{{className}}"><a href="{{url}}">{{name}}</a></h3><p>{{eventCount}}</p>"#)

  func state(_ field: inout FieldList) {
    field("name", name, "The name.")
    field("short", short, "The short name.")
    field("url", url, "The region's page.")
    field("summary", summary, "One sentence about it.")
    field("className", className, "The class that carries its hue.")
    field("postCount", postCount, "The number of posts in words.")
    field("eventCount", eventCount, "The number of events in words.")
    field("nextEvent", nextEvent, "The next event; its summary is the date.")
    field(
      "nextEventLastDayISO", nextEventLastDayISO, "Its last day for machines: after it the event is over.")
    field("glyphHTML", glyphHTML, "The region's glyph: decoration.")
  }
}

/// The directory of regions.
struct RegionsContent: View {
  var mapHTML: [UInt8] = []
  var hasMap = false
  var regions: [RegionCardView] = []
  var areas: [LinkView] = []

  static let description = describe(
    "regions", "Map and list of the regions.",
    example: #"{{{mapHTML}}}<ul>{{#regions}}<li><a href="{{url}}">{{name}}</a></li>{{/regions}}</ul>"#)

  func state(_ field: inout FieldList) {
    field("mapHTML", mapHTML, "The schematic map of the regions, as links.")
    field("hasMap", hasMap, "True where there is a map: from two regions on.")
    field("regions", regions, "The regions.")
    field("areas", areas, "The areas outside any region.")
  }
}

/// A region.
struct RegionContent: View {
  var bodyHTML: [UInt8] = []
  var summary: String?
  var glyphHTML: [UInt8] = []
  var patternHTML: [UInt8] = []
  var inPhrase: String?
  var contact: String?
  var people: [PersonCardView] = []
  var members: [OrganisationView] = []
  var partners: [OrganisationView] = []
  var projects: [LinkView] = []
  var nextEvents: [FragmentView] = []
  var lastEvents: [FragmentView] = []
  var subscribeText = ""
  var upcoming: [FragmentView] = []
  var later: [FragmentView] = []
  var announced: [FragmentView] = []
  var past: [FragmentView] = []
  var hasEvents = false
  var posts: [FragmentView] = []
  var paging: PagingView?
  var isFirstPage = false
  var subscription: SubscriptionView?
  var sources: [CitationView] = []
  var headings: [HeadingView] = []

  static let description = describe(
    "region", "One region.",
    example: "{{{bodyHTML}}}{{#upcoming}}{{{entryHTML}}}{{/upcoming}}{{#members}}<p>{{name}}</p>{{/members}}")

  func state(_ field: inout FieldList) {
    field("bodyHTML", bodyHTML, "The text about it.")
    field("summary", summary, "One sentence about it.")
    field("glyphHTML", glyphHTML, "The region's glyph: decoration.")
    field("patternHTML", patternHTML, "The glyph again and again, for a head: decoration.")
    field("inPhrase", inPhrase, "The name with its preposition.")
    field("contact", contact, "Whom to ask.")
    field("people", people, "The people.")
    field("members", members, "The members of the alliance.")
    field("partners", partners, "The partners.")
    field("projects", projects, "The projects.")
    field("nextEvents", nextEvents, "The next event, if there is one.")
    field("lastEvents", lastEvents, "The last event, where none is coming; its row names the report on it.")
    field("subscribeText", subscribeText, "To subscribe to its events, in words.")
    field("upcoming", upcoming, "What is on, the next one first.")
    field("later", later, "The same without the next one.")
    field("announced", announced, "What runs for long, and what has no day yet.")
    field("past", past, "What was.")
    field("hasEvents", hasEvents, "True where there are events.")
    field("posts", posts, "The posts of this page.")
    field("paging", paging, "The pages of the list of posts.")
    field("isFirstPage", isFirstPage, "True on the first page.")
    field("subscription", subscription, "Its calendar and feeds.")
    field("sources", sources, "The documents the text rests on.")
    field("headings", headings, "The contents.")
  }
}
