import AlmanacModel
import AlmanacOutputs
import AlmanacSite

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
    for occurrence in event.occurrences {
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
    let holidays = PublicHolidays(state)
    for event in site.events {
      let met = days(event).lazy.compactMap { day in holidays.name(of: day).map { (day, $0) } }
      guard let (day, name) = met.first else { continue }
      log.report(
        CalendarCheckMessages.holiday(day, name, repeats: event.recurrence != nil),
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
    for output in OutputPlanner(site).plan() {
      guard case .calendar(let subject) = output.content else { continue }
      let leftOut = calendars.leftOut(of: subject)
      if leftOut > 0 {
        log.report(
          CalendarCheckMessages.leftOut(leftOut, of: output.path), at: SourceLocation(path: "site.yaml"))
      }
    }
  }
}

/// The messages about dates.
enum CalendarCheckMessages {
  static func unknownState(_ text: String, nearest: String?) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E730",
      text: BilingualText(
        "Die Feiertage von „\(text)“ sind nicht bekannt.", "The holidays of “\(text)” are not known."),
      help: nearest.map {
        BilingualText("Meinten Sie „\($0)“?", "Did you mean “\($0)”?")
      }
        ?? BilingualText(
          "Schreiben Sie DE für ganz Deutschland oder ein Land, z. B. DE-BW.",
          "Write DE for the whole of Germany or a state such as DE-BW."))
  }

  static func holiday(_ day: Day, _ name: BilingualText, repeats: Bool) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W731",
      text: BilingualText(
        "Am \(day) ist Feiertag: \(name.german).", "\(day) is a public holiday: \(name.english)."),
      help: repeats
        ? BilingualText(
          "Nehmen Sie den Tag mit „except: \(day)“ (außer) aus der Wiederholung, oder lassen Sie es so.",
          "Take the day out of the repetition with “except: \(day)”, or leave it.")
        : BilingualText(
          "Prüfen Sie, ob der Tag gewollt ist.", "Make sure that the day is meant."))
  }

  static func clash(_ day: Day, with other: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W732",
      text: BilingualText(
        "Am \(day) ist schon die große Veranstaltung „\(other)“ einer anderen Region.",
        "On \(day) there is already the large event “\(other)” of another region."),
      help: BilingualText(
        "Sprechen Sie sich ab, oder verschieben Sie eine der beiden.", "Agree on it, or move one of the two.")
    )
  }

  static func leftOut(_ count: Int, of path: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W733",
      text: BilingualText(
        "Im Kalender „\(path)“ fehlen \(count) Einträge: Mehr als 1.000 oder 1 MB nehmen Programme nicht an.",
        "The calendar “\(path)” lacks \(count) entries: programs take no more than 1,000 or 1 MB."),
      help: BilingualText(
        "Verkürzen Sie „calendar: months_back“ oder Reihen mit sehr vielen Terminen; auf den Seiten stehen sie weiterhin.",
        "Shorten “calendar: months_back”, or series with very many dates; the pages still show them."))
  }
}
