import AlmanacModel
import AlmanacSite
import CivilTime

/// What stands under the headings of an agenda: events under the months of their dates, a series under each month it
/// has dates in.
struct AgendaBuilder {
  /// Of a series the months after these are only counted: an endless one would fill the page alone.
  private static let mostMonths = 12

  let parts: PageParts
  private var site: Site { parts.site }
  private var zone: Zone { site.configuration.zone }

  init(parts: PageParts) { self.parts = parts }

  /// The agenda of events in the site's order.
  func content(_ indexes: [Int]) -> CalendarContent {
    let standing = indexes.map { (index: $0, standing: site.standing(of: site.events[$0])) }
    func entries(_ wanted: EventStanding) -> [Int] {
      standing.filter { $0.standing == wanted }.map(\.index)
    }
    var running: [Row] = []
    var ahead: [Row] = []
    for (index, standing) in standing where standing.isComing {
      for row in rows(of: index) {
        if row.isRunning { running.append(row) } else { ahead.append(row) }
      }
    }
    let over = entries(.past).filter { !site.events[$0].event.time.isUndated }
    var content = CalendarContent()
    content.current = running.sorted().map(draw)
    content.groups = groups(ahead.sorted())
    content.longRunning = entries(.longRunning).map(draw)
    content.announced = entries(.announced).map(draw)
    content.recent = over.suffix(3).reversed().map(draw)
    content.hasUpcoming = !running.isEmpty || !ahead.isEmpty
    content.nothingIsAhead = !content.hasUpcoming
    content.countText = parts.words.count(events: running.count + ahead.count)
    content.buildDay = parts.dates.text(site.buildDay)
    content.buildDayISO = "\(site.buildDay)"
    return content
  }

  /// Events that are over under their years, latest first.
  func years(_ indexes: [Int]) -> [EventGroupView] {
    var groups: [EventGroupView] = []
    for index in indexes {
      let event = site.events[index]
      guard let year = (event.time.firstDay ?? event.time.latestDay)?.year else { continue }
      let id = "\(parts.words.yearID)-\(year)"
      if groups.last?.id != id { groups.append(EventGroupView(title: "\(year)", id: id)) }
      groups[groups.count - 1].events.append(parts.rowFragments[index])
    }
    return groups
  }

  /// An event in one month: all its dates there that are not over.
  private struct Row: Comparable {
    let event: Int
    let dates: [Int]
    let month: Month
    let seconds: Int
    let isRunning: Bool
    /// How many dates there are in months that the agenda does not show.
    var more = 0

    static func < (left: Row, right: Row) -> Bool {
      (left.seconds, left.event) < (right.seconds, right.event)
    }
  }

  private func rows(of index: Int) -> [Row] {
    let event = site.events[index]
    var rows: [Row] = []
    var more = 0
    for position in event.occurrences.indices.dropFirst(event.current) {
      let time = event.occurrences[position].time
      let standing = event.standing(of: position, on: site.buildDay, in: zone)
      guard standing.isComing, let first = time.firstDay else { continue }
      if let last = rows.last, !last.isRunning, standing != .running, last.month == first.yearMonth {
        rows[rows.count - 1] = Row(
          event: index, dates: last.dates + [position], month: last.month, seconds: last.seconds,
          isRunning: false)
      } else if rows.count < Self.mostMonths {
        rows.append(
          Row(
            event: index, dates: [position], month: first.yearMonth, seconds: time.orderSeconds,
            isRunning: standing == .running))
      } else {
        more += 1
      }
    }
    if more > 0, !rows.isEmpty { rows[rows.count - 1].more = more }
    return rows
  }

  private func groups(_ rows: [Row]) -> [EventGroupView] {
    var groups: [EventGroupView] = []
    for row in rows {
      let id = "\(parts.words.monthID)-\(row.month)"
      if groups.last?.id != id {
        groups.append(
          EventGroupView(title: parts.dates.text(row.month), id: id, url: parts.links.month(row.month)))
      }
      groups[groups.count - 1].events.append(draw(row))
    }
    return groups
  }

  /// With the ids that filters need.
  private func draw(_ event: Int) -> FragmentView {
    parts.drawing.draw(.eventRow, parts.rows.row(site.events[event]))
  }

  private func draw(_ row: Row) -> FragmentView {
    let event = site.events[row.event]
    guard event.hasSeveralDates else { return draw(row.event) }
    return parts.drawing.draw(.eventRow, parts.rows.row(event, on: row.dates, more: row.more))
  }
}
