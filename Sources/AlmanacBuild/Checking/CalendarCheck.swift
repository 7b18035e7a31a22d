import AlmanacModel
import AlmanacOutputs
import AlmanacSite
import CivilTime

/// What `check` says about dates: holidays, large events of two regions on one day, calendars that are too full.
struct CalendarCheck {
  private let linked: LinkedSite
  private var site: Site { linked.site }
  /// Of longer events every day would be a holiday sooner or later.
  private static let longest = 14

  init(_ linked: LinkedSite) {
    self.linked = linked
  }

  func run(_ log: inout DiagnosticLog) {
    checkHolidays(&log)
    checkClashes(&log)
    checkSizes(&log)
  }

  /// The days of an event that is not over and not off, each once, in order.
  private func days(_ event: SiteEvent) -> [Day] {
    guard event.event.status == .confirmed || event.event.status == .tentative else { return [] }
    var days: [Day] = []
    for occurrence in event.occurrences where event.status(at: occurrence) != .cancelled {
      guard let first = occurrence.time.firstDay, let last = occurrence.time.lastDay, last >= site.buildDay,
        last.number - first.number < Self.longest
      else { continue }
      for number in first.number...max(first.number, last.number) { days.append(Day(number: number)) }
    }
    return days
  }

  private func checkHolidays(_ log: inout DiagnosticLog) {
    guard let setting = site.configuration.holidays else { return }
    guard let state = FederalState(code: setting.value) else {
      let known = FederalState.allCases.map(\.rawValue)
      log.report(
        CalendarCheckMessages.unknownState(
          setting.value, nearest: NearestName.of(setting.value.uppercased(), in: known)),
        at: SourceLocation(path: "site.yaml", position: setting.position),
        markerLength: setting.value.unicodeScalars.count)
      return
    }
    let holidays = PublicHolidays(state: state)
    for event in site.events {
      let met = days(event).lazy.compactMap { day in holidays.holiday(on: day).map { (day, $0) } }
      guard let (day, holiday) = met.first else { continue }
      log.report(
        CalendarCheckMessages.holiday(day, holiday.name, repeats: event.recurrence != nil),
        at: SourceLocation(path: event.event.path, position: event.event.timePosition))
    }
  }

  private func checkClashes(_ log: inout DiagnosticLog) {
    var large: [Day: [Int]] = [:]
    var reported: Set<[Int]> = []
    for (index, event) in site.events.enumerated() where event.event.size == .large && !event.isInAllRegions {
      for day in days(event) {
        for other in large[day] ?? [] where reported.insert([other, index]).inserted {
          let one = site.events[other]
          guard !one.regions.isEmpty, !event.regions.isEmpty, Set(one.regions).isDisjoint(with: event.regions)
          else { continue }
          log.report(
            CalendarCheckMessages.clash(day, with: one.event.id.value),
            at: SourceLocation(path: event.event.path, position: event.event.timePosition))
        }
        large[day, default: []].append(index)
      }
    }
  }

  private func checkSizes(_ log: inout DiagnosticLog) {
    guard site.url != nil else { return }
    let calendars = CalendarRenderer(
      site: site, bodies: linked.bodies, publication: linked.publication, version: BuildFacts.version)
    for output in site.plan.outputs {
      guard case .calendar(let subject) = output.content else { continue }
      let leftOut = calendars.leftOut(of: subject)
      if leftOut > 0 {
        log.report(
          CalendarCheckMessages.leftOut(leftOut, of: output.path), at: SourceLocation(path: "site.yaml"))
      }
    }
  }
}
