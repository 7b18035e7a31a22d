import AlmanacContent
import AlmanacModel
import AlmanacSite
import CivilTime
import WrittenDates

/// Says values in words, as readers of the site will see them.
struct ValueUnderstanding {
  /// The fields of an event that together say when it takes place.
  static let timeFields: Set<String> = [
    "start", "time", "end", "duration", "timezone", "dates", "repeat", "except", "also", "cancelled",
  ]
  /// Of many dates so many are named.
  private static let mostDates = 5

  let site: Site
  let content: ParsedContent
  let language: UILanguage

  private var dates: DateWording { DateWording(language) }

  // MARK: - Times of events

  func time(of event: SiteEvent, field: String) -> String {
    switch field {
    case "start", "time", "end", "duration", "timezone":
      return time(event.event.time)
    default:
      let rule = RecurrenceWording(language).text(event)
      let times = event.occurrences.prefix(Self.mostDates).map { time($0.time) }
      let more = event.occurrences.count - times.count
      let list = times.joined(separator: "; ") + (more > 0 ? "; +\(more)" : "")
      let isRule = field == "repeat" || field == "except" || field == "also"
      return isRule ? [rule, list].compactMap { $0 }.joined(separator: ": ") : list
    }
  }

  /// With the weekday in full: "Mittwoch, 4. Juni 2031, 18 Uhr".
  private func time(_ time: EventTime) -> String {
    let wording = EventTimeWording(language, siteZone: site.configuration.zone)
    switch time {
    case .days(let first, let last) where first == last: return dates.fullText(first)
    case .days(let first, let last): return "\(dates.fullText(first)) – \(dates.fullText(last))"
    case .timed(let start, _) where time.lastDay == start.local.day:
      return dates.fullText(start.local.day) + (wording.clockText(time).map { ", \($0)" } ?? "")
    default: return wording.text(time, phase: .upcoming)
    }
  }

  // MARK: - Other values

  /// Nil where there is nothing to say that was not typed.
  func text(_ value: EntryValue, _ field: StatedField) -> String? {
    switch value {
    case .text(let text): return self.text(text, field)
    case .list(let items):
      let texts = items.compactMap {
        if case .text(let text) = $0 { self.text(text, field) ?? text } else { nil }
      }
      return texts.count == items.count ? texts.joined(separator: ", ") : "\(items.count)"
    case .parts(let parts):
      let texts = parts.compactMap { part -> String? in
        guard case .text(let text) = part.value else { return nil }
        return text
      }
      return texts.joined(separator: ", ")
    }
  }

  private func text(_ text: String, _ field: StatedField) -> String? {
    if let name = name(text, field.key) { return name }
    switch field.kind {
    case .flag: return EventVocabulary.yesOrNo(text).map { UnderstandingWords.flag($0).text(in: language) }
    case .choice(let groups):
      let spelling = SpellingKey.of(text)
      let group = groups.first { $0.contains { SpellingKey.of($0) == spelling } }
      return group.flatMap { UnderstandingWords.choice($0)?.text(in: language) }
    case .date: return date(text)
    case .number: return Int(text).map(String.init)
    case .citations:
      let id = text.split(separator: ",", maxSplits: 1).first.map(String.init) ?? text
      let rest = text.dropFirst(id.count)
      return content.sources.first { $0.id == id }.map { $0.title + rest }
    default: return date(text, isWord: true) ?? text
    }
  }

  private func date(_ text: String, isWord: Bool = false) -> String? {
    guard let date = try? DateReader().read(text).date else { return nil }
    switch date {
    case .day(let day): return dates.fullText(day)
    case .dayAndTime(let day, let time):
      return "\(dates.fullText(day)), \(dates.text(LocalDateTime(seconds: time.seconds).time))"
    case .month(let month): return dates.text(month)
    case .years(let first, let last) where !isWord: return first == last ? "\(first)" : "\(first)–\(last)"
    default: return nil
    }
  }

  /// What a reference is the name of.
  private func name(_ id: String, _ field: String) -> String? {
    switch field {
    case "regions": return content.regions.first { $0.id == id }?.matter.title.value
    case "topics": return content.topics?.first { $0.id == id }?.name
    case "projects": return content.projects.first { $0.id == id }?.matter.title.value
    case "authors", "speakers", "contact": return content.people.first { $0.id == id }?.name
    case "partners": return (content.members + content.partners).first { $0.id == id }?.name
    case "format": return content.configuration.formats.first { $0.id == id }?.name
    case "area": return content.configuration.areas.first { $0.id == id }?.name
    case "events", "event": return content.events.first { $0.id.value == id }?.title.value
    case "report":
      return content.posts.first { $0.id == id || $0.matter.path == id }?.matter.title.value
    default: return nil
    }
  }
}
