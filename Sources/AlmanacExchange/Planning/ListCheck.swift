import AlmanacContent
import AlmanacModel
import CivilTime

/// Reads the event list as it would be once more, before anything is written.
struct ListCheck {
  let tree: SourceTree
  let content: ParsedContent
  let today: Day

  /// Whether every entry that was not to be changed says exactly what it said, and nothing became wrong.
  func isSound(_ files: [String: [UInt8]], changed: Set<String>) -> Bool {
    guard !files.isEmpty else { return true }
    var after = tree
    for (path, bytes) in files { after.texts[path] = bytes }
    let parsed = ContentParser(today: today).parse(after, jobs: 1)
    guard errors(parsed, files) <= errors(content, files) else { return false }
    let before = Dictionary(content.events.map { ($0.id.value, $0) }) { first, _ in first }
    let now = Dictionary(parsed.events.map { ($0.id.value, $0) }) { first, _ in first }
    // An entry without an id of its own gets another when its title or day changes.
    let named = before.filter { !changed.contains($0.key) }
    return named.allSatisfy { id, event in now[id].map { Self.agree(event, $0) } ?? false }
      && changed.allSatisfy { now[$0] != nil || before[$0] != nil }
  }

  private func errors(_ content: ParsedContent, _ files: [String: [UInt8]]) -> Int {
    content.log.diagnostics.count {
      $0.severity == .error && ($0.location.map { files[$0.path] != nil } ?? false)
    }
  }

  /// Whether two entries say the same, wherever it stands.
  private static func agree(_ one: Event, _ other: Event) -> Bool {
    words(one) == words(other)
      && EventVocabulary.order.allSatisfy { EventVocabulary.agree(one, other, in: $0) ?? true }
  }

  /// What an entry says in fields that are not compared as they stand.
  private static func words(_ event: Event) -> [String] {
    var texts = [
      event.path, event.id.value, event.title.value, "\(event.time)", event.visibility.rawValue,
      event.hiding.rawValue,
    ]
    texts += [
      event.description, event.series?.value, event.area?.value, event.format?.value, event.report?.value,
      event.repetition?.text.value, event.image?.path.value,
    ].map { $0 ?? "\u{0}" }
    texts += [event.partners, event.speakers, event.topics, event.projects].map { "\($0.map(\.value))" }
    texts.append(event.place?.line ?? "")
    if case .listed(let regions) = event.regions { texts.append("\(regions.map(\.value))") }
    texts += event.sessions.map { "\($0.id ?? "") \($0.time) \($0.title ?? "")" }
    return texts + event.sources.map { "\($0.source.value), \($0.place ?? "")" }
  }
}
