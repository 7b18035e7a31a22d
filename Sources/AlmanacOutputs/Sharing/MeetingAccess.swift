import AlmanacModel

/// The way into a meeting. Whoever registers is told it, so texts for others name the address to register in its place.
struct MeetingAccess {
  private let replacements: [(link: String, register: String)]

  init(_ events: some Sequence<Event>) {
    replacements = events.compactMap { event in
      guard let register = event.register, let online = event.online, online != register else { return nil }
      return (online, register)
    }
  }

  /// The text without links into meetings for which one registers.
  func removed(from text: String) -> String {
    replacements.reduce(text) { $0.replacing($1.link, with: $1.register) }
  }
}
