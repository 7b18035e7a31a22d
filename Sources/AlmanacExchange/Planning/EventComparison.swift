import AlmanacContent
import AlmanacModel

/// Tells which fields of two events say something different, however they are spelt.
struct EventComparison {
  let names: SiteNames

  /// The fields among those given that differ.
  /// - Parameter fields: English keys.
  func differences(_ fields: some Sequence<String>, _ existing: Event, _ imported: Event) -> [String] {
    fields.filter { !agrees($0, existing, imported) }
  }

  private func agrees(_ field: String, _ left: Event, _ right: Event) -> Bool {
    switch field {
    case "title": left.title.value == right.title.value
    case "start", "end", "duration", "timezone": left.time == right.time
    case "repeat": left.repetition?.text.value == right.repetition?.text.value
    case "except": dates(left.repetition?.except) == dates(right.repetition?.except)
    case "also": dates(left.repetition?.also) == dates(right.repetition?.also)
    case "dates": sessions(left) == sessions(right)
    case "visibility": left.visibility == right.visibility
    case "draft": left.isDraft == right.isDraft
    case "regions": regions(left) == regions(right)
    case "place": agree(left.place, right.place)
    case "description": text(left.description) == text(right.description)
    case "partners", "speakers", "topics", "projects": set(field, left) == set(field, right)
    case "area", "format": common(field, left) == common(field, right)
    case "series": left.series?.value == right.series?.value
    case "source": left.sources.map(citation) == right.sources.map(citation)
    default: EventVocabulary.agree(left, right, in: field) ?? true
    }
  }

  private func citation(_ citation: SourceCitation) -> [String?] { [citation.source.value, citation.place] }
  private func dates(_ dates: [Located<PublicationDate>]?) -> Set<PublicationDate> {
    Set((dates ?? []).map(\.value))
  }
  private func text(_ text: String?) -> String { CellText.paragraphs(text ?? "") }

  /// Coordinates that an editor added to a place stay where the file says none.
  private func agree(_ existing: Place?, _ imported: Place?) -> Bool {
    existing?.line == imported?.line
      && (imported?.latitude == nil
        || existing?.latitude == imported?.latitude && existing?.longitude == imported?.longitude)
  }

  private struct Session: Hashable {
    let time: EventTime
    let title: String?
    let place: String?
  }

  private func sessions(_ event: Event) -> Set<Session> {
    Set(event.sessions.map { Session(time: $0.time, title: $0.title, place: $0.place?.line) })
  }

  private func regions(_ event: Event) -> Set<String> {
    guard case .listed(let references) = event.regions else { return ["alle"] }
    return Set(references.map { names.common($0.value, field: "regions") })
  }

  private func common(_ field: String, _ event: Event) -> String? {
    (field == "area" ? event.area : event.format).map { names.common($0.value, field: field) }
  }

  private func set(_ field: String, _ event: Event) -> Set<String> {
    let references =
      switch field {
      case "partners": event.partners
      case "speakers": event.speakers
      case "topics": event.topics
      default: event.projects
      }
    return Set(references.map { names.common($0.value, field: field) })
  }
}
