import MustacheTemplates

/// The directory of people.
struct PeopleContent: View {
  var people: [PersonCardView] = []

  static let schema = Schema(
    "people",
    [
      Field("people", .list("personCard"), "The people by name.")
    ])

  var record: Record {
    Self.schema.record([
      .list(people.map(\.record))
    ])
  }
}
