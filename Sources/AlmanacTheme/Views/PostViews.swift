/// A post in a list; `partials/card.html` draws it.
struct CardView: View {
  var title = ""
  var url = ""
  var summary: String?
  var date = ""
  var dateISO = ""
  var kindName = ""
  var kindID = ""
  var isFeatured = false
  var readingTime: String?
  var authors: String?
  var regions: [LinkView] = []
  var topics: [LinkView] = []
  var regionText: String?
  var picture: PictureView?
  var coverHTML: [UInt8] = []
  var className: String?

  static let description = describe(
    "card",
    "A post in a list: `partials/card.html` draws it, `partials/lead.html` the first of the front page.",
    example:
      #"<article class="{{className}}"><h3><a href="{{url}}">{{title}}</a></h3><p>{{summary}}</p></article>"#)

  func state(_ field: inout FieldList) {
    field("title", title, "The title.")
    field("url", url, "The post.")
    field("summary", summary, "The teaser.")
    field("date", date, "The date in words.")
    field("dateISO", dateISO, "The date for machines: a day or a month.")
    field("kindName", kindName, "The kind in words.")
    field("kindID", kindID, "The kind's id.")
    field("isFeatured", isFeatured, "True for posts that the editors put forward.")
    field("readingTime", readingTime, "The time it takes to read, in words.")
    field("authors", authors, "The names of the authors, joined.")
    field("regions", regions, "The regions; none where it belongs to all.")
    field("topics", topics, "The topics.")
    field("regionText", regionText, "The names of the regions, joined, or that it is all.")
    field("picture", picture, "The picture.")
    field("coverHTML", coverHTML, "A drawn cover for posts without a picture: decoration.")
    field("className", className, "The class of the first region.")
  }
}

/// A correction on top of a post.
struct CorrectionView: View {
  var text = ""
  var date: String?

  static let description = describe(
    "correction", "A correction on top of a post.",
    example: "<p>{{#date}}{{.}}: {{/date}}{{text}}</p>")

  func state(_ field: inout FieldList) {
    field("text", text, "What was wrong and is right now.")
    field("date", date, "When it was corrected.")
  }
}

/// A post.
struct PostContent: View {
  var standfirst: String?
  var bodyHTML: [UInt8] = []
  var kindName = ""
  var kindID = ""
  var kindURL = ""
  var date = ""
  var dateISO = ""
  var updated: String?
  var updatedISO: String?
  var readingTime = ""
  var authors: [ContributorView] = []
  var regions: [LinkView] = []
  var topics: [LinkView] = []
  var projects: [LinkView] = []
  var series: LinkView?
  var previousInSeries: LinkView?
  var nextInSeries: LinkView?
  var headings: [HeadingView] = []
  var hasContents = false
  var picture: PictureView?
  var hasPictures = false
  var coverHTML: [UInt8] = []
  var corrections: [CorrectionView] = []
  var events: [FragmentView] = []
  var sources: [CitationView] = []
  var related: [FragmentView] = []
  var contact: String?
  var plainTextURL: String?
  var isPress = false
  var isShort = false
  var draftText: String?
  var subscription: SubscriptionView?

  static let description = describe(
    "post", "A post; the layout `press` sees the same.",
    example: "{{#standfirst}}<p>{{.}}</p>{{/standfirst}}{{{bodyHTML}}}")

  func state(_ field: inout FieldList) {
    field("standfirst", standfirst, "The teaser.")
    field("bodyHTML", bodyHTML, "The text.")
    field("kindName", kindName, "The kind in words.")
    field("kindID", kindID, "The kind's id, for its look.")
    field("kindURL", kindURL, "The list of that kind.")
    field("date", date, "The date in words.")
    field("dateISO", dateISO, "The date for machines.")
    field("updated", updated, "The day of the last change, in words.")
    field("updatedISO", updatedISO, "The same for machines.")
    field("readingTime", readingTime, "The time it takes to read, in words.")
    field("authors", authors, "Who wrote it.")
    field("regions", regions, "The regions.")
    field("topics", topics, "The topics.")
    field("projects", projects, "The projects.")
    field("series", series, "The series.")
    field("previousInSeries", previousInSeries, "The part before.")
    field("nextInSeries", nextInSeries, "The part after.")
    field("headings", headings, "The contents, for long texts.")
    field("hasContents", hasContents, "True where a list of contents helps.")
    field("picture", picture, "The picture.")
    field("hasPictures", hasPictures, "True where the page shows a picture, be it that of another post.")
    field("coverHTML", coverHTML, "A drawn cover for posts without a picture: decoration.")
    field("corrections", corrections, "Corrections, on top.")
    field("events", events, "The events it is about.")
    field("sources", sources, "The documents it rests on.")
    field("related", related, "What to read next.")
    field("contact", contact, "Whom the press may ask.")
    field("plainTextURL", plainTextURL, "The press text as a file to copy.")
    field("isPress", isPress, "True for press releases.")
    field("isShort", isShort, "True for texts that are read in a minute, which need no drawn cover.")
    field("draftText", draftText, "Why it is not public yet; only in previews.")
    field("subscription", subscription, "The calendar of its region, else the whole one.")
  }
}
