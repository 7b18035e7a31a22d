import AlmanacModel
import AlmanacSite

/// The facts of an event as lines, for texts that go elsewhere. What is not known is not said.
struct EventFacts {
  let site: Site
  let event: SiteEvent
  let words: ShareWords

  var lines: [String] {
    let entry = event.event
    let access = MeetingAccess([entry])
    let wording = EventTimeWording(site.language, siteZone: site.configuration.zone)
    var lines = ["\(words.when): \(wording.text(entry.time, phase: event.phase))\(note)"]
    if let state { lines.append("\(words.state): \(state)") }
    if let place = entry.place?.line, place != entry.online {
      lines.append("\(words.place): \(access.removed(from: place))")
    }
    if event.phase != .past {
      // Whoever registers is told how to join.
      if let online = entry.online, entry.register == nil { lines.append("\(words.online): \(online)") }
      if let register = entry.register { lines.append("\(words.register): \(register)\(until)") }
      if let price = entry.price { lines.append("\(words.price): \(price)") }
    }
    if let attendees = entry.attendees, event.phase == .past {
      lines.append(
        "\(words.attendees): \(SiteWords(site.language).attendees(attendees, scope: entry.attendeesOf))")
    }
    if !event.partners.isEmpty {
      lines.append("\(words.with): \(event.partners.map(site.name).joined(separator: ", "))")
    }
    if !event.speakers.isEmpty {
      lines.append("\(words.speakers): \(event.speakers.map(site.name).joined(separator: ", "))")
    }
    return lines
  }

  private var note: String {
    event.event.dateNote.map { " (\(MeetingAccess([event.event]).removed(from: site.typographic($0))))" }
      ?? ""
  }

  /// Cancelled and the like; of past events, that nobody confirmed them.
  private var state: String? {
    if let text = site.statusText(event) ?? site.soldOutText(event) { return text }
    let isOpen = event.phase == .past && event.event.held != true
    return isOpen ? SiteWords(site.language).held(event.event.held) : nil
  }

  private var until: String {
    event.event.registerUntil.map { " (\(words.until) \(DateWording(site.language).text($0)))" } ?? ""
  }
}
