/// The partials that the code itself renders, and what each sees.
enum Fragment: String, CaseIterable, Sendable {
  case card, lead
  case eventRow = "event-row"

  var view: any View.Type {
    switch self {
    case .card, .lead: CardView.self
    case .eventRow: EventRowView.self
    }
  }
}
