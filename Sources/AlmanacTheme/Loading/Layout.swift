/// The layouts that a theme must have, and what each sees.
enum Layout: String, CaseIterable, Sendable {
  case front, list, post, press, regions, region, calendar, month, year, event, people, person, project
  case directory, page, newsletter, search, subscribe
  case notFound = "404"

  /// The schema whose fields the layout sees at its top level.
  var schema: String {
    switch self {
    case .press: "post"
    case .page: "freePage"
    case .notFound: "notFound"
    default: rawValue
    }
  }

  /// The template's name.
  var template: String { "layouts/\(rawValue)" }
}

/// The partials that the code itself renders, and what each sees.
enum Fragment: String, CaseIterable, Sendable {
  case card, lead
  case eventRow = "event-row"

  var schema: String { self == .eventRow ? "eventRow" : "card" }
}
