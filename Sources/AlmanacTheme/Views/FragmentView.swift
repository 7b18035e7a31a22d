import MustacheTemplates

/// An entry of a list as a partial of the theme draws it.
struct FragmentView: View {
  var entryHTML: [UInt8] = []

  static let schema = Schema(
    "fragment",
    [
      Field(
        "entryHTML", .html,
        "The entry: a post by `partials/card.html`, an event by `partials/event-row.html`.")
    ])

  var record: Record {
    Self.schema.record([
      .html(entryHTML)
    ])
  }
}
