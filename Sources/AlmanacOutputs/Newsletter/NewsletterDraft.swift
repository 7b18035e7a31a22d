import AlmanacModel
import AlmanacSite
import CivilTime

/// Proposes an issue from what happened in a period: its posts, what is next, and what changed.
public struct NewsletterDraft: Sendable {
  /// Where the issue would lie, relative to the content folder.
  public let path: String
  public let text: String

  /// - Parameters:
  ///   - site: the linked site.
  ///   - ledger: as it was read; from it is known what changed after it was published.
  ///   - from: the first day of the period.
  ///   - to: the last day of the period.
  ///   - log: takes the findings.
  public init(site: Site, ledger: Ledger, from: Day, to: Day, log: inout DiagnosticLog) {
    let words = NewsletterWords(language: site.language)
    let contents = DraftContents(site: site, ledger: ledger, from: from, to: to)
    path = "newsletter/\(to).md"
    if contents.isEmpty { log.report(NewsletterMessages.noContent, at: SourceLocation(path: path)) }
    let count = SiteWords(site.language)
    let month = DateWording(site.language).text(to.yearMonth)
    var parts = [
      """
      ---
      subject: \(words.draftTitle(month))
      date: \(to)
      preheader: \(words.preheader(posts: count.count(posts: contents.posts.count), events: count.count(events: min(contents.coming.count, Self.most))))
      from: \(from)
      to: \(to)
      ---
      """
    ]
    if !contents.posts.isEmpty {
      parts += ["## \(words.postsHeading)", "```posts\nfrom: \(from)\nto: \(to)\n```"]
    }
    if !contents.coming.isEmpty {
      parts += [
        "## \(words.eventsHeading)",
        "```events\nfrom: \(to.adding(days: 1))\nto: \(contents.lastDay)\n\(Self.limit(contents))```",
      ]
    }
    if !contents.changed.isEmpty {
      parts += [
        "## \(words.changesHeading)",
        contents.changed.map { Self.line($0, site, words) }.joined(separator: "\n"),
      ]
    }
    text = parts.joined(separator: "\n\n") + "\n"
  }

  /// So many coming events are a list that is read; the calendar has the others.
  private static let most = 20

  private static func limit(_ contents: DraftContents) -> String {
    contents.coming.count > most ? "limit: \(most)\n" : ""
  }

  private static func line(_ event: SiteEvent, _ site: Site, _ words: NewsletterWords) -> String {
    let wording = EventTimeWording(site.language, siteZone: site.configuration.zone)
    let state = site.statusText(event.event.status) ?? words.changed
    let time = wording.dayText(event.event.time, phase: event.phase)
    return "- \(state): [\(escaped(event.event.title.value))](event:\(event.event.id.value)), \(time)"
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "\\[]*_`<".contains(character) { result += "\\" }
      result.append(character)
    }
  }
}

/// What a draft is made from.
struct DraftContents {
  let posts: [SitePost]
  let coming: [SiteEvent]
  /// Cancelled, postponed, or changed after they were published.
  let changed: [SiteEvent]
  /// The last day of what is next.
  let lastDay: Day

  init(site: Site, ledger: Ledger, from: Day, to: Day) {
    posts = site.posts.filter { $0.post.date.day >= from && $0.post.date.day <= to }
    let open = site.events.filter { $0.event.visibility == .public }
    let next = to.adding(days: 1)
    coming = open.filter { event in
      guard let first = event.event.time.firstDay ?? event.event.latestDay else { return false }
      return first >= next && (event.event.status == .confirmed || event.event.status == .tentative)
    }
    lastDay = coming.compactMap(\.event.latestDay).max() ?? next
    changed = open.filter { event in
      guard let last = event.event.latestDay, last >= from else { return false }
      if event.event.status == .cancelled || event.event.status == .postponed { return true }
      guard let entry = ledger[.event, event.event.id.value], entry.sequence > 0 else { return false }
      let day = site.configuration.zone.local(at: entry.lastChanged).day
      return day >= from && day <= to
    }
  }

  var isEmpty: Bool { posts.isEmpty && coming.isEmpty && changed.isEmpty }
}
