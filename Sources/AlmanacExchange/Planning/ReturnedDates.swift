import AlmanacModel
import CivilTime
import Editing
import ICalendar

/// The dates that a file tells of apart no more, because they are dates of their series again, while the list still has
/// the entries that were made of them. An import deletes nothing; so that no date is held twice, the series goes
/// without them until those entries are gone.
struct ReturnedDates {
  /// The entries of the list that hold the dates.
  private(set) var entries: [Event] = []
  private var except: [(text: String, value: PublicationDate)] = []
  /// Where the series ends because one of the entries goes on from there.
  private var rule: RecurrenceRule?
  private var sessions: Set<Day> = []

  /// The entries of changed dates that no record of a file is, by their series.
  static func apart(_ events: [Event], without matched: Set<Int>) -> [String: [Event]] {
    var apart: [String: [Event]] = [:]
    for index in events.indices where !matched.contains(index) {
      guard let id = events[index].sourceID, let (series, _) = place(id) else { continue }
      apart[series, default: []].append(events[index])
    }
    return apart
  }

  /// The series and the day of an id such as `UID#2031-05-13`; nil for other ids.
  private static func place(_ id: String) -> (series: String, day: Day)? {
    guard let mark = id.lastIndex(of: "#"), let day = Day(iso: id[id.index(after: mark)...].prefix(10)) else {
      return nil
    }
    return (String(id[..<mark]), day)
  }

  /// - Parameters:
  ///   - item: the series as the file has it.
  ///   - event: the series as the list has it.
  ///   - apart: the entries of its changed dates that the file does not have.
  ///   - siteZone: on whose clocks their ids name days.
  /// - Returns: nil where none of them is a date of the series.
  init?(_ item: RecordCheck.Checked, of event: Event, apart: [Event], siteZone: Zone) {
    guard item.record.series == item.record.sourceID, let start = item.event.time.localStart else {
      return nil
    }
    let (zone, oldZone) = (Self.zone(item.event), Self.zone(event))
    let gone = Set((item.event.repetition?.except ?? []).map { SeriesGaps.text($0.value, zone) })
    for entry in apart {
      guard let day = entry.sourceID.flatMap(Self.place)?.day else { continue }
      guard let rule = item.event.repetition?.rule else {
        guard item.event.sessions.contains(where: { $0.time.firstDay == day }) else { continue }
        sessions.insert(day)
        entries.append(entry)
        continue
      }
      let old = event.repetition?.except.first { Self.day($0.value, siteZone) == day }
      let date = LocalDateTime(
        day: old.map { Self.local($0.value, oldZone) } ?? day, time: start.time)
      let text = SeriesGaps.text(date, isTimed: zone != nil)
      guard SeriesGaps.isGiven(date, by: rule, from: start, in: zone), !gone.contains(text),
        !gone.contains("\(date.day)")
      else { continue }
      entries.append(entry)
      if entry.repetition != nil || entry.sessions.count > 1, (zone == nil) == (oldZone == nil),
        let until = event.repetition?.rule?.until
      {
        self.rule = rule
        self.rule?.count = nil
        self.rule?.until = until
      } else {
        except.append((text, old?.value ?? .day(date.day)))
      }
    }
    if entries.isEmpty { return nil }
  }

  private static func zone(_ event: Event) -> Zone? {
    if case .timed(let moment, _) = event.time { moment.zone } else { nil }
  }

  private static func day(_ date: PublicationDate, _ zone: Zone) -> Day {
    if case .moment(let moment) = date { zone.local(at: moment.instant).day } else { date.day }
  }

  private static func local(_ date: PublicationDate, _ zone: Zone?) -> Day {
    zone.map { day(date, $0) } ?? date.day
  }

  /// Keeps the dates out of what the series becomes.
  func keep(in fields: inout [String: FieldValue], _ imported: inout Event) {
    if let rule {
      fields["repeat"] = .text(rule.text)
      imported.repetition?.text = Located(rule.text, at: imported.position)
    }
    if !except.isEmpty {
      let zone = Self.zone(imported)
      let own = (imported.repetition?.except ?? []).map { SeriesGaps.text($0.value, zone) }
      fields["except"] = .list((own + except.map(\.text)).sorted())
      imported.repetition?.except += except.map { Located($0.value, at: imported.position) }
    }
    guard !sessions.isEmpty else { return }
    imported.sessions.removeAll { $0.time.firstDay.map(sessions.contains) ?? false }
    guard case .entries(let dates)? = fields["dates"] else { return }
    fields["dates"] = .entries(
      dates.filter { parts in
        let start = parts.first { $0.key == "start" }?.value ?? ""
        return Day(iso: start.prefix(10)).map { !sessions.contains($0) } ?? true
      })
  }
}
