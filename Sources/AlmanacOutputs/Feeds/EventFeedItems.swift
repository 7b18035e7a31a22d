import AlmanacMarkdown
import AlmanacModel
import AlmanacSite
import WebFeeds

/// The feed of new and changed events: an item for each event, and one more where its state changed, because readers
/// notice no change in an item that they have.
struct EventFeedItems {
  let site: Site
  let bodies: Bodies
  let publication: Publication

  /// As many as feeds hold, the latest first.
  var newest: [FeedItem] {
    let sorted = dated.sorted { left, right in
      if left.seconds != right.seconds { return left.seconds > right.seconds }
      // What happened to an event stands above the event.
      return left.index == right.index ? left.rank < right.rank : left.index > right.index
    }
    return sorted.prefix(max(1, site.configuration.feedItems)).map { item($0) }
  }

  /// An item before it is written out.
  private struct Dated {
    let index: Int
    let entry: CalendarEntry
    let identity: PublishedIdentity
    let change: StateChange?

    var rank: Int { change == nil ? 1 : 0 }
    var seconds: Int { change.map { $0.since.number * 86_400 } ?? identity.lastModified.seconds }
  }

  private var dated: [Dated] {
    publication.entries.enumerated().flatMap { index, entry -> [Dated] in
      guard let entry, site.events[index].isInCalendars, let identity = publication.eventIdentities[entry.id]
      else { return [] }
      // Of what is over nobody needs to hear that it was off.
      let change = site.events[index].phase == .past ? nil : StateChange(entry.status, identity)
      let whole = Dated(index: index, entry: entry, identity: identity, change: nil)
      return [whole]
        + (change.map { [Dated(index: index, entry: entry, identity: identity, change: $0)] } ?? [])
    }
  }

  private func item(_ dated: Dated) -> FeedItem {
    let (event, entry, identity) = (site.events[dated.index], dated.entry, dated.identity)
    let times = EventTimeWording(site.language, siteZone: site.configuration.zone)
    let summary = [times.text(event, language: site.language), entry.location].compactMap { $0 }
      .joined(separator: ", ")
    var html = paragraph(summary)
    let marks = [site.soldOutText(event), event.event.moved.map(site.moveSentence)].compactMap { $0 }
    for mark in marks { html += paragraph(mark) }
    if let off = datesOff(of: event, times) { html += paragraph(off) }
    if let former = dated.change?.former(site.language) { html += paragraph(former) }
    if let teaser = event.event.summary { html += paragraph(site.typographic(teaser)) }
    if let body = bodies.events[dated.index], let root = site.url {
      html += body.html.string(siteRoot: root, ownPage: entry.url, medium: .feed)
    }
    let dates = FeedDates(zone: site.configuration.zone)
    let changed = dates.time(identity.lastModified)
    return FeedItem(
      id: dated.change?.id ?? identity.uid, url: entry.url,
      title: dated.change?.title(entry.title, site.language) ?? title(entry, of: event), summary: summary,
      contentHTML: html,
      published: dated.change.map { dates.time(.day($0.since)) } ?? dates.time(identity.created),
      updated: dated.change == nil ? changed : nil, authors: [], categories: entry.categories)
  }

  /// The title, with the word in front also where every date is off by itself.
  private func title(_ entry: CalendarEntry, of event: SiteEvent) -> String {
    let isOff =
      entry.status != .cancelled && entry.status != .postponed && !event.occurrences.isEmpty
      && event.occurrences.allSatisfy { event.status(at: $0) == .cancelled }
    return isOff ? "\(SiteWords(site.language).cancelled.uppercased()): \(entry.title)" : entry.title
  }

  /// "Fällt aus: 16. Februar 2032, 23. Februar 2032": the dates to come that are off while the event is not.
  private func datesOff(of event: SiteEvent, _ times: EventTimeWording) -> String? {
    guard event.phase != .past, event.hasSeveralDates, event.event.status != .cancelled else { return nil }
    let off = event.occurrences.dropFirst(event.current).filter { event.status(at: $0) == .cancelled }
    if off.isEmpty { return nil }
    let days = off.prefix(Self.mostDates).map { times.dayText($0.time, phase: event.phase) }
    let rest = off.count > days.count ? ["…"] : []
    return "\(SiteWords(site.language).isOffOn): \((days + rest).joined(separator: ", "))"
  }

  /// So many dates that are off are named.
  private static let mostDates = 12

  private func paragraph(_ text: String) -> String { "<p>\(HTMLText.escaped(text))</p>\n" }
}
