import MustacheTemplates

/// The page for addresses that do not exist.
struct NotFoundContent: View {
  var links: [LinkView] = []
  var latest: [FragmentView] = []

  static let schema = Schema(
    "notFound",
    [
      Field("links", .list("link"), "Where to go on."),
      Field("latest", .list("fragment"), "The newest posts."),
    ])

  var record: Record {
    Self.schema.record([
      .list(links.map(\.record)),
      .list(latest.map(\.record)),
    ])
  }
}
