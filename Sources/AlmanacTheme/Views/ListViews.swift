/// The front page.
struct FrontContent: View {
  var lead: FragmentView?
  var leadCardHTML: [UInt8] = []
  var featured: [FragmentView] = []
  var latest: [FragmentView] = []
  var upcoming: [FragmentView] = []
  var recent: [FragmentView] = []
  var hasUpcoming = false
  var nothingIsAhead = false
  var hasCalendar = false
  var regions: [RegionCardView] = []
  var mapHTML: [UInt8] = []
  var topics: [LinkView] = []
  var eventCount = ""
  var postCount = ""

  static let description = describe(
    "front", "The front page.",
    example: "{{#upcoming.any}}<ul>{{#upcoming}}<li>{{{entryHTML}}}</li>{{/upcoming}}</ul>{{/upcoming.any}}")

  func state(_ field: inout FieldList) {
    field("lead", lead, "The first featured post.")
    field("leadCardHTML", leadCardHTML, "The same post large, by `partials/lead.html`.")
    field("featured", featured, "More featured posts.")
    field("latest", latest, "The newest posts.")
    field("upcoming", upcoming, "What is on next.")
    field("recent", recent, "What was last, where nothing is ahead.")
    field("hasUpcoming", hasUpcoming, "True where something is ahead.")
    field("nothingIsAhead", nothingIsAhead, "True where there are events, and none on today or ahead.")
    field("hasCalendar", hasCalendar, "True where the site has an event at all.")
    field("regions", regions, "The regions.")
    field("mapHTML", mapHTML, "The schematic map of the regions, as links.")
    field("topics", topics, "Topics with posts or events.")
    field("eventCount", eventCount, "The number of events in words.")
    field("postCount", postCount, "The number of posts in words.")
  }
}

/// A list of posts, with events where the subject has any.
struct ListContent: View {
  var intro: String?
  var introHTML: [UInt8] = []
  var posts: [FragmentView] = []
  var paging: PagingView?
  var filters: [LinkView] = []
  var upcoming: [FragmentView] = []
  var announced: [FragmentView] = []
  var past: [FragmentView] = []
  var hasPosts = false
  var hasEvents = false
  var isFirstPage = false
  var isEmpty = false
  var subscription: SubscriptionView?
  var contact: String?

  static let description = describe(
    "list", "The magazine, and the posts and events of a kind, topic, format or series.",
    example: "{{#posts}}{{{entryHTML}}}{{/posts}}{{#isEmpty}}<p>Nothing yet.</p>{{/isEmpty}}")

  func state(_ field: inout FieldList) {
    field("intro", intro, "What the list is about.")
    field("introHTML", introHTML, "A longer text about it.")
    field("posts", posts, "The posts of this page.")
    field("paging", paging, "The pages of the list.")
    field("filters", filters, "Neighbouring lists.")
    field("upcoming", upcoming, "Events on today and ahead.")
    field("announced", announced, "Events that run for long, and those whose day is not known.")
    field("past", past, "Events that are over.")
    field("hasPosts", hasPosts, "True where there are posts.")
    field("hasEvents", hasEvents, "True where there are events.")
    field("isFirstPage", isFirstPage, "True on the first page of the list.")
    field("isEmpty", isEmpty, "True where there is nothing to show.")
    field("subscription", subscription, "The calendar and feeds of the subject.")
    field("contact", contact, "Whom the press may ask.")
  }
}
