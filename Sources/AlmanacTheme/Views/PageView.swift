import MustacheTemplates

/// What every page says about itself.
struct PageView: View {
  var title: String = ""
  var documentTitle: String = ""
  var description: String = ""
  var language: String = ""
  var navigation: [LinkView] = []
  var canonicalURL: String?
  var isHiddenFromSearch: Bool = false
  var openGraphType: String = ""
  var imageURL: String?
  var imageAlt: String?
  var imageWidth: String?
  var imageHeight: String?
  var locale: String = ""
  var publishedAt: String?
  var modifiedAt: String?
  var feeds: [FeedView] = []
  var breadcrumbs: [LinkView] = []
  var structuredDataHTML: [UInt8] = []
  var bodyClass: String = ""
  var className: String?
  var kicker: String?

  static let schema = Schema(
    "page",
    [
      Field("title", .text, "The heading of the page."),
      Field("documentTitle", .text, "The title in the window: heading and name of the site."),
      Field("description", .text, "One or two sentences for search and sharing."),
      Field("language", .text, "The language of the page (BCP 47)."),
      Field("navigation", .list("link"), "The menu."),
      Field("canonicalURL", .text, "The absolute address of the page."),
      Field("isHiddenFromSearch", .flag, "True where search engines are asked to stay away."),
      Field("openGraphType", .text, "`website` or `article`."),
      Field("imageURL", .text, "The absolute address of a picture for sharing."),
      Field("imageAlt", .text, "What that picture shows."),
      Field("imageWidth", .text, "Pixels."),
      Field("imageHeight", .text, "Pixels."),
      Field("locale", .text, "The language with its country for sharing, such as `de_DE`."),
      Field("publishedAt", .text, "Date of publication (ISO 8601), on posts."),
      Field("modifiedAt", .text, "Date of the last change (ISO 8601), on posts."),
      Field("feeds", .list("feed"), "The feeds and calendars that belong to the page."),
      Field("breadcrumbs", .list("link"), "The way from the front page; the last one is the page."),
      Field("structuredDataHTML", .html, "The JSON-LD data of the page, ready for a script element."),
      Field("bodyClass", .text, "The layout's name, as a class for the body."),
      Field("className", .text, "The class of the page's region."),
      Field("kicker", .text, "A word above the heading: the kind, the section."),
    ])

  var record: Record {
    Self.schema.record([
      .text(title),
      .text(documentTitle),
      .text(description),
      .text(language),
      .list(navigation.map(\.record)),
      .optional(canonicalURL),
      .flag(isHiddenFromSearch),
      .text(openGraphType),
      .optional(imageURL),
      .optional(imageAlt),
      .optional(imageWidth),
      .optional(imageHeight),
      .text(locale),
      .optional(publishedAt),
      .optional(modifiedAt),
      .list(feeds.map(\.record)),
      .list(breadcrumbs.map(\.record)),
      .html(structuredDataHTML),
      .text(bodyClass),
      .optional(className),
      .optional(kicker),
    ])
  }
}
