import MustacheTemplates

/// A link of a menu, a list or a term.
struct LinkView: View {
  var title: String = ""
  var url: String = ""
  var isCurrent: Bool = false
  var isExternal: Bool = false
  var count: String?
  var summary: String?
  var className: String?
  var id: String?
  var feedURL: String?

  static let schema = Schema(
    "link",
    [
      Field("title", .text, "The text of the link."),
      Field("url", .text, "Where it leads."),
      Field("isCurrent", .flag, "True on the page itself and below it."),
      Field("isExternal", .flag, "True where it leaves the site."),
      Field("count", .text, "A number of entries behind it, in words."),
      Field("summary", .text, "One sentence about what is behind it."),
      Field("className", .text, "The class of a region, such as `region-auental`, which carries its hue."),
      Field("id", .text, "The id of the term, for filters."),
      Field("feedURL", .text, "The absolute address of its calendar, for filters."),
    ])

  var record: Record {
    Self.schema.record([
      .text(title),
      .text(url),
      .flag(isCurrent),
      .flag(isExternal),
      .optional(count),
      .optional(summary),
      .optional(className),
      .optional(id),
      .optional(feedURL),
    ])
  }
}
