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
  /// Who organises it, where that is the publisher and has a public mail address.
  public let organizer: Publisher?
  /// The absolute address of the picture.
  public let image: String?
  /// A hash of all that a subscriber sees, sessions and rule included.
  public private(set) var hash: String
  /// What the hash was before one of the editions came: whoever has that sees no change.
  private(set) var earlierHashes: [String] = []

  /// The entry of an event; nil where the site has no public address.
  public init?(_ event: SiteEvent, body: MarkdownDocument?, site: Site) {
    guard let url = site.absolute(site.linkPath(event.path)), let root = site.url else { return nil }
    let entry = event.event
    id = entry.id.value
    self.url = url
    title = CalendarEntry.title(entry.title.value, entry.status, site)
    time = entry.time
    status = entry.status
    place = entry.place
    online = entry.online
    location = CalendarEntry.location(entry.place, online: entry.online)
    let names =
      [event.format.map { site.formats[$0].name }].compactMap { $0 }
      + event.topics.map { site.topics[$0].name }
    categories = names.map { $0.split(separator: ",").joined(separator: " ") }
    let publisher = site.configuration.publisher
    let isOwn = entry.organizer == nil && entry.role != .guest && publisher.email != nil
    organizer = isOwn ? publisher : nil
    image = event.image.flatMap { site.absolute($0.file.standard.path) }
    description = CalendarEntry.description(event, body: body, site: site, url: url, root: root)
    var hash = ContentHash()
    CalendarEntry.addTimes(of: event, to: &hash)
    hash.add(title, to: .title)
    for text in [location ?? "", online ?? "", CalendarEntry.coordinates(place)] {
      hash.add(text, to: .place)
    }
    hash.add(entry.status.rawValue, to: .status)
    CalendarEntry.addPolicies(entry, site, to: &hash)
    CalendarEntry.addLaterRules(event, site, to: &hash)
    // The picture by the name that editors gave it: those of its sizes change with what encodes them.
    let picture = event.image.flatMap { site.absolute($0.file.path) } ?? ""
    let others = [description, url, organizer?.email ?? "", organizer?.name ?? "", picture]
    for text in others + categories { hash.add(text, to: .text) }
    hash.add(PictureDigests.removed(from: body?.html.bytes ?? []), to: .text)
    self.hash = hash.text
  }

  /// The same entry, whose hash changes with those of other editions too, each part by itself.
  func covering(_ others: [String]) -> CalendarEntry {
    var entry = self
    entry.hash = joinedHash(others)
    entry.earlierHashes = others.count > 1 ? others.withoutOne.map(joinedHash) + [hash] : [hash]
    return entry
  }

  private func joinedHash(_ others: [String]) -> String {
    let own = hash.split(separator: "-").map(String.init)
    let parts = others.map { $0.split(separator: "-").map(String.init) }
    return own.indices.map { index in
      var joined = StableHash()
      joined.add(own[index])
      for part in parts where part.indices.contains(index) {
        joined.add(part[index])
        // Sessions take over what the event says of its text, and have titles in every language.
        if index == own.count - 1, part.count > 1 { joined.add(part[1]) }
      }
      return String(joined.hexadecimal.prefix(8))
    }.joined(separator: "-")
  }

  /// The title of an event or session with the word in front where it is off or later.
  static func title(_ title: String, _ status: EventStatus, _ site: Site) -> String {
    let words = SiteWords(site.language)
    let title = site.typographic(title)
    switch status {
    case .cancelled: return "\(words.cancelled.uppercased()): \(title)"
    case .postponed: return "\(words.postponed.uppercased()): \(title)"
    case .confirmed, .tentative: return title
    }
  }

  /// The place in one line, else the address where to join.
  public static func location(_ place: Place?, online: String?) -> String? {
    let line = place?.line ?? ""
    return line.isEmpty ? online : line
  }

  static func coordinates(_ place: Place?) -> String {
    guard let place else { return "" }
    return "\(place.name ?? "") \(place.address ?? "") \(place.latitude ?? 0) \(place.longitude ?? 0)"
  }

  /// All that decides when the event takes place.
  private static func addTimes(of event: SiteEvent, to hash: inout ContentHash) {
    add(event.event.time, to: &hash)
    for session in event.event.sessions {
      add(session.time, to: &hash)
      hash.add(session.title ?? "", to: .title)
      hash.add("\(session.place?.line ?? "") \(coordinates(session.place))", to: .place)
      addStatus(of: session, of: event, to: &hash)
    }
    guard let repetition = event.event.repetition else { return }
    // The rule as it was understood: another wording of the same is no change.
    hash.add(event.recurrence?.rule.text ?? repetition.text.value, to: .time)
    for date in repetition.except { hash.add("-\(date.value.machine)", to: .time) }
    for date in repetition.also { hash.add("+\(date.value.machine)", to: .time) }
    for date in repetition.cancelled { hash.add("x\(date.value.machine)", to: .status) }
  }

  /// Sessions are entries of their own unless they change dates of a rule. What is one's status must not count in the
  /// hash of the others, which take over what the event says of its status.
  private static func addStatus(of session: EventSession, of event: SiteEvent, to hash: inout ContentHash) {
    guard let status = session.status else { return }
    hash.add(status.rawValue, to: event.event.repetition == nil ? .time : .status)
  }

  static func add(_ time: EventTime, to hash: inout ContentHash) {
    hash.add(time.machineStart ?? "-", to: .time)
    hash.add(time.machineEnd ?? "-", to: .time)
    if case .timed(let start, _) = time { hash.add(start.zone.identifier, to: .time) }
  }

  /// Settings of the site that show in the entry.
  private static func addPolicies(_ event: Event, _ site: Site, to hash: inout ContentHash) {
    let isOff =
      event.status == .cancelled
      || event.repetition.map { rule in
        !rule.cancelled.isEmpty || event.sessions.contains { $0.status == .cancelled }
      } ?? false
    if isOff { hash.add(site.configuration.cancelled.rawValue, to: .status) }
    let times = [event.time] + event.sessions.map(\.time)
    let needsEnd = times.contains { if case .timed(_, nil) = $0 { true } else { false } }
    if needsEnd { hash.add("\(site.configuration.defaultDuration)", to: .time) }
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
    let lines = facts(event, site, words)
    if !lines.isEmpty { parts.append(lines.joined(separator: "\n")) }
    if let notice = site.configuration.notice { parts.append(site.typographic(notice)) }
    parts.append(url)
    return parts.joined(separator: "\n\n")
  }

  /// What is to be known besides the text, a line each. It is the same on every build day.
  private static func facts(_ event: SiteEvent, _ site: Site, _ words: SiteWords) -> [String] {
    let entry = event.event
    let speakers = event.speakers.map(site.name)
    let until = entry.registerUntil.map(DateWording(site.language).text)
    return [
      words.soldOut(entry.places), entry.moved.map(site.moveSentence), entry.dateNote.map(site.typographic),
      speakers.isEmpty ? nil : "\(words.speakersLabel): \(speakers.joined(separator: ", "))",
      entry.price.map { "\(words.priceLabel): \($0)" },
      entry.register.map { "\(words.registerLabel): \($0)" },
      until.map { "\(words.registerUntilLabel): \($0)" }, entry.online.map { "Online: \($0)" },
    ].compactMap { $0 }
  }
}
