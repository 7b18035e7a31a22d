import AlmanacModel
import AlmanacSite
import CivilTime

/// Makes the report of a period from the linked site.
public struct ReportBuilder: Sendable {
  private let site: Site
  private let words: ReportWords

  public init(_ site: Site) {
    self.site = site
    words = ReportWords(site.language)
  }

  /// The report; the same site and request give the same report.
  public func report(_ request: ReportRequest) -> Report {
    let reading = ReportEventReading(site: site)
    var all = site.events.map { reading.event($0) }
    if request.includesInternal { all += site.internalEvents.map { reading.event($0) } }
    all = all.enumerated().sorted { order($0.element, $0.offset) < order($1.element, $1.offset) }.map(
      \.element)
    let listed = all.compactMap { self.listed($0, in: request) }
    let counting = TargetCounting(site: site, events: all, request: request)
    let targets = counting.targets()
    let posts = site.posts.indices.reversed().filter { liesInPeriod(site.posts[$0].post.date, request) }
    return Report(
      request: request, title: site.configuration.title,
      notice: site.configuration.notice.map(site.typographic),
      asOf: site.buildDay, events: listed, sections: sections(listed, posts), targets: targets,
      otherPosts: posts.filter { site.posts[$0].regions.isEmpty }.map(post),
      notes: ReportNotes(words: words, request: request, counting: counting).notes(
        all: all, targets: targets),
      countedAs: countedAs(targets, listed))
  }

  private func order(_ event: ReportEvent, _ offset: Int) -> (Int, Int) {
    (event.time.firstDay?.number ?? lastDay(event.time)?.number ?? Int.max, offset)
  }

  private func lastDay(_ time: EventTime) -> Day? {
    switch time {
    case .month(let month): month.lastDay
    case .years(_, let last): Month(year: last, month: 12)?.lastDay
    default: nil
    }
  }

  /// The event as the period has it, or nil where it lies outside.
  private func listed(_ event: ReportEvent, in request: ReportRequest) -> ReportEvent? {
    let relation = PeriodRelation(event.time, from: request.from, to: request.to)
    guard relation == .inside || relation == .touching else { return nil }
    var event = event
    event.liesWithin = relation == .inside
    return event
  }

  private func liesInPeriod(_ date: PublicationDate, _ request: ReportRequest) -> Bool {
    if case .month(let month) = date { return month.firstDay >= request.from && month.lastDay <= request.to }
    return date.day >= request.from && date.day <= request.to
  }

  private func countedAs(_ targets: [ReportTarget], _ listed: [ReportEvent]) -> [String: String] {
    let ids = Set(listed.map(\.id))
    var names: [String: String] = [:]
    for target in targets {
      for id in target.ids where ids.contains(id) && names[id] == nil { names[id] = target.name }
    }
    return names
  }

  // MARK: - Sections

  private func sections(_ events: [ReportEvent], _ posts: [Int]) -> [ReportSection] {
    let regions = site.regions.enumerated().map { index, region in
      ReportSection(
        id: region.id, name: region.name, isRegion: true,
        events: events.filter { $0.regions.contains(region.id) },
        posts: posts.filter { site.posts[$0].regions.contains(index) }.map(post))
    }
    let areas = site.areas.map { area in
      ReportSection(
        id: area.id, name: area.name, isRegion: false,
        events: events.filter { $0.area == area.id && $0.regions.isEmpty }, posts: [])
    }
    let elsewhere = events.filter { event in
      event.regions.isEmpty && !site.areas.contains { $0.id == event.area }
    }
    let rest = ReportSection(id: "", name: words.withoutRegion, isRegion: false, events: elsewhere, posts: [])
    return regions + (areas + [rest]).filter { !$0.events.isEmpty }
  }

  private func post(_ index: Int) -> ReportPost {
    let entry = site.posts[index]
    return ReportPost(
      title: site.title(of: entry.post.matter), date: entry.post.date, kind: entry.post.kind,
      path: entry.path)
  }
}
