import AlmanacMarkdown
import AlmanacModel

extension Site {
  /// Cancelled, postponed or tentative in words, of the date that lists show; nil for what simply takes place.
  public func statusText(_ event: SiteEvent) -> String? { statusText(event.status(at: event.shown)) }

  /// A status in words; nil for what simply takes place.
  public func statusText(_ status: EventStatus) -> String? {
    let words = SiteWords(language)
    switch status {
    case .confirmed: return nil
    case .tentative: return words.tentative
    case .cancelled: return words.cancelled
    case .postponed: return words.postponed
    }
  }

  /// That an event is sold out, in a word or two; nil where one can register, and where nobody wants to any more.
  public func soldOutText(_ event: SiteEvent) -> String? {
    guard takesPlace(event) else { return nil }
    return SiteWords(language).soldOut(event.event.places)
  }

  /// That an event was moved, in a word; nil for the others, and once it is over.
  public func movedText(_ event: SiteEvent) -> String? {
    takesPlace(event) && event.event.moved != nil ? SiteWords(language).moved : nil
  }

  private func takesPlace(_ event: SiteEvent) -> Bool {
    let status = event.status(at: event.shown)
    return event.phase != .past && (status == .confirmed || status == .tentative)
  }

  /// That an event was moved, with what there is to say: "Verlegt: ins Rathaus. Bisher: Werkhof",
  /// "Verlegt. Bisher: Werkhof".
  public func moveSentence(_ move: EventMove) -> String {
    let words = SiteWords(language)
    let place = move.from?.line ?? ""
    let former = place.isEmpty ? nil : "\(words.formerly): \(typographic(place))"
    let moved = move.note.map { "\(words.moved): \(typographic($0))" } ?? words.moved
    return [moved, former].compactMap { $0 }.joined(separator: ". ")
  }

  /// A site path as links write it: with `links: file` the file behind a directory is named.
  public func linkPath(_ path: String) -> String {
    configuration.links == .file ? Routes.file(for: path) : path
  }
}
