/// What is the same on every page.
struct SiteView: View {
  var title = ""
  var shortTitle: String?
  var tagline: String?
  var notice: String?
  var asOf: String?
  var homeURL = ""
  var calendarURL = ""
  var magazineURL = ""
  var subscribeURL = ""
  var searchURL: String?
  var footerLinks: [LinkView] = []
  var socialLinks: [LinkView] = []
  var regions: [LinkView] = []
  var publisher = PublisherView()
  var hasFeeds = false
  var calendarFeedURL: String?
  var rssURL: String?
  var logo: PictureView?
  var icon: LinkView?
  var touchIcon: LinkView?

  static let description = describe(
    "site", "What is the same on every page: `site`.",
    example:
      #"<a href="{{homeURL}}">{{title}}</a>{{#footerLinks}}<a href="{{url}}">{{title}}</a>{{/footerLinks}}"#)

  func state(_ field: inout FieldList) {
    field("title", title, "The name of the site.")
    field("shortTitle", shortTitle, "The title where there is little room; none where it is the title.")
    field("tagline", tagline, "The line below it.")
    field(
      "notice", notice, "One line that must be seen on every page, such as that this is an example edition.")
    field("asOf", asOf, "The day up to which the sources reach, in words.")
    field("homeURL", homeURL, "The front page.")
    field("calendarURL", calendarURL, "The agenda.")
    field("magazineURL", magazineURL, "The magazine.")
    field("subscribeURL", subscribeURL, "The page of subscriptions.")
    field("searchURL", searchURL, "The search page.")
    field("footerLinks", footerLinks, "The links of the footer.")
    field("socialLinks", socialLinks, "Links to other places.")
    field("regions", regions, "All regions.")
    field("publisher", publisher, "Who publishes the site.")
    field("hasFeeds", hasFeeds, "True where the site's address is known, so that feeds and calendars exist.")
    field("calendarFeedURL", calendarFeedURL, "The whole calendar as a webcal address.")
    field("rssURL", rssURL, "The feed of the whole magazine.")
    field("logo", logo, "The publisher's sign, which stands in the place of the theme's.")
    field("icon", icon, "The same for the window, where it is a drawing or nearly square.")
    field(
      "touchIcon", touchIcon,
      "The same for the first screen of a phone, where it is a nearly square picture.")
  }
}

/// Who publishes the site.
struct PublisherView: View {
  var name: String?
  var address: String?
  var email: String?
  var phone: String?
  var url: String?

  static let description = describe(
    "publisher", "Who publishes the site.",
    example: #"<p>{{name}}</p>{{#email}}<a href="mailto:{{.}}">{{.}}</a>{{/email}}"#)

  func state(_ field: inout FieldList) {
    field("name", name, "The name.")
    field("address", address, "The postal address.")
    field("email", email, "The address for mail.")
    field("phone", phone, "The number.")
    field("url", url, "The home page.")
  }
}

/// What every page says about itself.
struct PageView: View {
  var title = ""
  var documentTitle = ""
  var description = ""
  var language = ""
  var navigation: [LinkView] = []
  var canonicalURL: String?
  var addressHTML: [UInt8] = []
  var isHiddenFromSearch = false
  var openGraphType = ""
  var imageURL: String?
  var imageAlt: String?
  var imageWidth: String?
  var imageHeight: String?
  var locale = ""
  var publishedAt: String?
  var modifiedAt: String?
  var feeds: [FeedView] = []
  var breadcrumbs: [LinkView] = []
  var structuredDataHTML: [UInt8] = []
  var bodyClass = ""
  var className: String?
  var kicker: String?
  var editions: [EditionView] = []
  var editionName: String?
  var alternates: [EditionView] = []
  var isEasy = false
  var isEnglish = false

  static let description = describe(
    "page", "What every page says about itself: `page`.",
    example: #"<html lang="{{language}}"><title>{{documentTitle}}</title><h1>{{title}}</h1></html>"#)

  func state(_ field: inout FieldList) {
    field("title", title, "The heading of the page.")
    field("documentTitle", documentTitle, "The title in the window: heading and name of the site.")
    field("description", description, "One or two sentences for search and sharing.")
    field("language", language, "The language of the page (BCP 47).")
    field("navigation", navigation, "The menu.")
    field("canonicalURL", canonicalURL, "The absolute address of the page.")
    field("addressHTML", addressHTML, "The same to read and to copy, in parts that stay whole.")
    field("isHiddenFromSearch", isHiddenFromSearch, "True where search engines are asked to stay away.")
    field("openGraphType", openGraphType, "`website` or `article`.")
    field("imageURL", imageURL, "The absolute address of a picture for sharing.")
    field("imageAlt", imageAlt, "What that picture shows.")
    field("imageWidth", imageWidth, "Pixels.")
    field("imageHeight", imageHeight, "Pixels.")
    field("locale", locale, "The language with its country for sharing, such as `de_DE`.")
    field("publishedAt", publishedAt, "Date of publication (ISO 8601), on posts.")
    field("modifiedAt", modifiedAt, "Date of the last change (ISO 8601), on posts.")
    field("feeds", feeds, "The feeds and calendars that belong to the page.")
    field("breadcrumbs", breadcrumbs, "The way from the front page; the last one is the page.")
    field(
      "structuredDataHTML", structuredDataHTML, "The JSON-LD data of the page, ready for a script element.")
    field("bodyClass", bodyClass, "The layout's name, as a class for the body.")
    field("className", className, "The class of the page's region.")
    field("kicker", kicker, "A word above the heading: the kind, the section.")
    field("editions", editions, "The ways to the other languages of the site; none where it has one.")
    field(
      "editionName", editionName,
      "What the language of the page is called in itself; absent where the site has one.")
    field(
      "alternates", alternates,
      "The page in all languages that search engines tell apart, this one too, with absolute addresses.")
    field("isEasy", isEasy, "True for plain language, which wants room, large letters and no hyphens.")
    field("isEnglish", isEnglish, "True where menu and labels are in English.")
  }
}

/// A page in another language.
struct EditionView: View {
  var title = ""
  var url = ""
  var language = ""
  var hreflang: String?
  var isSamePage = false

  static let description = describe(
    "edition", "A page in another language of the site.",
    example:
      #"<a href="{{url}}" lang="{{language}}"{{#hreflang}} hreflang="{{.}}"{{/hreflang}}>{{title}}</a>"#)

  func state(_ field: inout FieldList) {
    field("title", title, "What the language is called in itself.")
    field("url", url, "Where the page lies, or the nearest one above it.")
    field("language", language, "The language (BCP 47).")
    field(
      "hreflang", hreflang, "The same for search engines; absent for plain language, which they don't know.")
    field("isSamePage", isSamePage, "True where the same page is there, not one above it.")
  }
}

/// An entry of a list as a partial of the theme draws it.
struct FragmentView: View {
  var entryHTML: [UInt8] = []

  static let description = describe(
    "fragment", "A post or event as its partial drew it.",
    example: "<li>{{{entryHTML}}}</li>")

  func state(_ field: inout FieldList) {
    field(
      "entryHTML", entryHTML,
      "The entry: a post by `partials/card.html`, an event by `partials/event-row.html`.")
  }
}
