import AlmanacMarkdown
import AlmanacModel

/// What a subscriber sees of an event: the same for calendars, feeds and the ledger's hash.
public struct CalendarEntry: Sendable, Hashable {
  public let id: String
  /// With the word in front where the event is off or later.
  public let title: String
  /// Plain text; the last line is the page's address.
  public let description: String
  public let location: String?
  public let place: Place?
  public let online: String?
  public let time: EventTime
  public let status: EventStatus
  /// The page's absolute address.
  public let url: String
  /// Names of format and topics, without commas.
  public let categories: [String]

  /// The entry of an event; nil where the site has no public address.
  public init?(_ event: SiteEvent, body: MarkdownDocument?, site: Site) {
    guard let url = site.absolute(site.linkPath(event.path)), let root = site.url else { return nil }
    let entry = event.event
    id = entry.id.value
    self.url = url
    title = CalendarEntry.title(event, site)
    time = entry.time
    status = entry.status
    place = entry.place
    online = entry.online
    let line = entry.place?.line ?? ""
    location = line.isEmpty ? entry.online : line
    let names = [event.format.map { site.formats[$0].name }].compactMap { $0 } + event.topics.map { site.topics[$0].name }
    categories = names.map { $0.split(separator: ",").joined(separator: " ") }
    description = CalendarEntry.description(event, body: body, site: site, url: url, root: root)
  }

  private static func title(_ event: SiteEvent, _ site: Site) -> String {
    let words = SiteWords(site.language)
    let title = site.typographic(event.event.title.value)
    switch event.event.status {
    case .cancelled: return "\(words.cancelled.uppercased()): \(title)"
    case .postponed: return "\(words.postponed.uppercased()): \(title)"
    case .confirmed, .tentative: return title
    }
  }

  private static func description(
    _ event: SiteEvent, body: MarkdownDocument?, site: Site, url: String, root: String
  ) -> String {
    let words = SiteWords(site.language)
    let entry = event.event
    var parts: [String] = []
    if let subtitle = entry.subtitle { parts.append(site.typographic(subtitle)) }
    if let summary = entry.summary { parts.append(site.typographic(summary)) }
    if let body {
      let text = body.text.string(siteRoot: root, ownPage: url)
      if !text.isEmpty { parts.append(text) }
    }
    var lines: [String] = []
    if let note = entry.dateNote { lines.append(site.typographic(note)) }
    if let price = entry.price { lines.append("\(words.priceLabel): \(price)") }
    if let register = entry.register { lines.append("\(words.registerLabel): \(register)") }
    if let online = entry.online { lines.append("Online: \(online)") }
    if !lines.isEmpty { parts.append(lines.joined(separator: "\n")) }
    if let notice = site.configuration.notice { parts.append(site.typographic(notice)) }
    parts.append(url)
    return parts.joined(separator: "\n\n")
  }

  /// A hash of all that a subscriber sees.
  public var hash: String {
    var hash = StableHash()
    for text in [title, description, location ?? "", online ?? "", status.rawValue, url] { hash.add(text) }
    hash.add(time.machineStart ?? "-")
    hash.add(time.machineEnd ?? "-")
    if case .timed(let start, _) = time { hash.add(start.zone.identifier) }
    for category in categories { hash.add(category) }
    if let place { hash.add("\(place.latitude ?? 0) \(place.longitude ?? 0)") }
    return hash.hexadecimal
  }
}
