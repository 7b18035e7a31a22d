/// Events of one month or year under a heading.
struct EventGroupView: View {
  var title = ""
  var id = ""
  var url: String?
  var events: [FragmentView] = []

  static let description = describe(
    "eventGroup", "Events of one month or year under a heading.",
    example: #"<h2 id="{{id}}">{{title}}</h2>{{#events}}{{{entryHTML}}}{{/events}}"#)

  func state(_ field: inout FieldList) {
    field("title", title, "The month or year in words.")
    field("id", id, "A name for links to the group.")
    field("url", url, "The page of the month.")
    field("events", events, "The events in order.")
  }
}

/// A choice among the events of the agenda.
struct FilterView: View {
  var title = ""
  var url = ""
  var id: String?
  var className: String?
  var feedURL: String?
  var combinations: String?
  var last: LinkView?

  static let description = describe(
    "filter", "A choice among the events of the agenda: a link that works without a script.",
    example: #"<a href="{{url}}" data-value="{{id}}">{{title}}</a>"#)

  func state(_ field: inout FieldList) {
    field("title", title, "What is chosen.")
    field("url", url, "The page of what is chosen.")
    field("id", id, "The id of the region, topic, format or area.")
    field("className", className, "The class of a region or area, which carries its hue.")
    field("feedURL", feedURL, "The absolute address of the calendar that holds the choice.")
    field(
      "combinations", combinations,
      "The choices, as `region=ID`, with which it has a calendar of both: in the folder of the other one's calendar, under its own address."
    )
    field("last", last, "The last event of the choice that is over; its summary is the date.")
  }
}

/// The agenda from the build day on, or that of an area.
struct CalendarContent: View {
  var intro: String?
  var current: [FragmentView] = []
  var groups: [EventGroupView] = []
  var longRunning: [FragmentView] = []
  var announced: [FragmentView] = []
  var hasUpcoming = false
  var nothingIsAhead = false
  var recent: [FragmentView] = []
  var pastGroups: [EventGroupView] = []
  var regionFilters: [FilterView] = []
  var topicFilters: [FilterView] = []
  var formatFilters: [FilterView] = []
  var areaFilters: [FilterView] = []
  var months: [LinkView] = []
  var monthURL: String?
  var years: [LinkView] = []
  var countText = ""
  var buildDay = ""
  var buildDayISO = ""
  var subscription: SubscriptionView?
  var onlineFilter: FilterView?

  static let description = describe(
    "calendar", "The agenda from the build day on, or that of an area.",
    example: #"{{#groups}}<h2 id="{{id}}">{{title}}</h2>{{#events}}{{{entryHTML}}}{{/events}}{{/groups}}"#)

  func state(_ field: inout FieldList) {
    field("intro", intro, "What the list is about.")
    field("current", current, "What is on today or has begun.")
    field("groups", groups, "Events ahead by month; a series stands under each month it has dates in.")
    field("longRunning", longRunning, "What has run for half of more than two weeks.")
    field("announced", announced, "Events whose day is not known yet.")
    field("hasUpcoming", hasUpcoming, "True where something is on today or ahead.")
    field("nothingIsAhead", nothingIsAhead, "True where nothing is on today or ahead.")
    field("recent", recent, "What was last: three, with their reports.")
    field("pastGroups", pastGroups, "Events that are over, for areas.")
    field("regionFilters", regionFilters, "The regions.")
    field("topicFilters", topicFilters, "The topics.")
    field("formatFilters", formatFilters, "The formats.")
    field("areaFilters", areaFilters, "The areas outside any region.")
    field("months", months, "The months with events.")
    field("monthURL", monthURL, "The month of the build day, else the nearest one that has events.")
    field("years", years, "The years past.")
    field("countText", countText, "The number of rows on today and ahead in words.")
    field("buildDay", buildDay, "The day from which the agenda counts, in words.")
    field("buildDayISO", buildDayISO, "The same for machines.")
    field("subscription", subscription, "The calendar.")
    field("onlineFilter", onlineFilter, "What one can join online.")
  }
}

/// A year that is over, or as far as it is.
struct YearContent: View {
  var groups: [EventGroupView] = []
  var undated: [FragmentView] = []
  var previous: LinkView?
  var next: LinkView?
  var years: [LinkView] = []
  var countText = ""
  var fileURL: String?

  static let description = describe(
    "year", "A year that is over, or as far as it is.",
    example: "{{#groups}}<h2>{{title}}</h2>{{#events}}{{{entryHTML}}}{{/events}}{{/groups}}")

  func state(_ field: inout FieldList) {
    field("groups", groups, "The events by month.")
    field("undated", undated, "Events whose day is not known.")
    field("previous", previous, "The year before.")
    field("next", next, "The year after.")
    field("years", years, "All years.")
    field("countText", countText, "The number of events in words.")
    field("fileURL", fileURL, "The year as a calendar file.")
  }
}
