/// A month: list and grid.
struct MonthContent: View {
  var events: [FragmentView] = []
  var rows: [MonthRowView] = []
  var undated: [FragmentView] = []
  var weeks: [MonthWeekView] = []
  var weekdays: [LinkView] = []
  var previous: LinkView?
  var next: LinkView?
  var countText = ""
  var buildDayISO = ""

  static let description = describe(
    "month", "A month with events.",
    example:
      #"<table>{{#weeks}}<tr>{{#days}}<td>{{number}}{{#events}} <a href="{{url}}">{{title}}</a>{{/events}}</td>{{/days}}</tr>{{/weeks}}</table>"#
  )

  func state(_ field: inout FieldList) {
    field("events", events, "The events of the month in order.")
    field("rows", rows, "The same with names for the days on which they begin, to which the grid leads.")
    field("undated", undated, "Events of the month whose day is not known.")
    field("weeks", weeks, "The rows of the grid.")
    field("weekdays", weekdays, "The days of the week: title is the short name, summary the full one.")
    field("previous", previous, "The month before that has events.")
    field("next", next, "The month after that has events.")
    field("countText", countText, "The number of events in words.")
    field("buildDayISO", buildDayISO, "The build day for machines.")
  }
}

/// An event in the list of a month.
struct MonthRowView: View {
  var id: String?
  var entryHTML: [UInt8] = []

  static let description = describe(
    "monthRow", "An event in the list of a month.",
    example: #"<li{{#id}} id="{{.}}"{{/id}}>{{{entryHTML}}}</li>"#)

  func state(_ field: inout FieldList) {
    field("id", id, "A name for links to the day; the first event of each day has one.")
    field("entryHTML", entryHTML, "The event, drawn by `partials/event-row.html`.")
  }
}

/// A row of the month grid.
struct MonthWeekView: View {
  var number = ""
  var days: [MonthDayView] = []

  static let description = describe(
    "monthWeek", "A row of the month grid.",
    example: "<tr><th>{{number}}</th>{{#days}}<td>{{number}}</td>{{/days}}</tr>")

  func state(_ field: inout FieldList) {
    field("number", number, "The week of the year (ISO 8601).")
    field("days", days, "Seven days from Monday.")
  }
}

/// A cell of the month grid.
struct MonthDayView: View {
  var number = ""
  var date = ""
  var iso = ""
  var isOutside = false
  var isWeekend = false
  var url: String?
  var label = ""
  var marks: [MarkView] = []
  var events: [MonthEntryView] = []

  static let description = describe(
    "monthDay", "A cell of the month grid.",
    example:
      #"<td{{#isWeekend}} class="is-weekend"{{/isWeekend}}><time datetime="{{iso}}">{{number}}</time></td>"#)

  func state(_ field: inout FieldList) {
    field("number", number, "The day of the month.")
    field("date", date, "The day in words.")
    field("iso", iso, "The day for machines.")
    field("isOutside", isOutside, "True for days of the months before and after.")
    field("isWeekend", isWeekend, "True on Saturday and Sunday.")
    field("url", url, "Its place in the list below; none where nothing is on.")
    field("label", label, "The day and how many events it has, in words.")
    field("marks", marks, "The regions and areas of its events, three at most.")
    field("events", events, "The events of the day.")
  }
}

/// The mark of a region or area.
struct MarkView: View {
  var className = ""

  static let description = describe(
    "mark", "The mark of a region or area.", example: #"<i class="{{className}}"></i>"#)

  func state(_ field: inout FieldList) {
    field("className", className, "The class that carries its hue and its shape.")
  }
}

/// An event in a cell of the month grid.
struct MonthEntryView: View {
  var title = ""
  var url = ""
  var clock: String?
  var part: String?
  var isContinued = false
  var continues = false
  var isCancelled = false
  var status: String?
  var className = ""

  static let description = describe(
    "monthEntry", "An event in a cell.",
    example: #"<a href="{{url}}">{{title}}{{#part}} <small>{{.}}</small>{{/part}}</a>"#)

  func state(_ field: inout FieldList) {
    field("title", title, "The title.")
    field("url", url, "The event's page.")
    field("clock", clock, "The time of day.")
    field("part", part, "Which day of how many, in words.")
    field("isContinued", isContinued, "True from the second day on.")
    field("continues", continues, "True where it goes on the day after.")
    field("isCancelled", isCancelled, "True when it is off.")
    field("status", status, "Cancelled, postponed or tentative, in words.")
    field("className", className, "The class of the first region.")
  }
}
