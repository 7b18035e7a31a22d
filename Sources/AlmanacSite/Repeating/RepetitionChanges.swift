import AlmanacModel
import CivilTime
import ICalendar

/// What an editor changed about the dates of a rule: dates that fall out (`except`), come in addition (`also`),
/// or take place on other terms (`dates`).
struct RepetitionChanges {
  private let event: Event
  private let repetition: EventRepetition
  private let clock: EventClock
  private let exceptedDays: Set<Day>
  private let exceptedStarts: Set<LocalDateTime>
  private let sessionsByDay: [Day: Int]
  private var metDays: Set<Day> = []
  private var metStarts: Set<LocalDateTime> = []
  private var metSessions: Set<Int> = []
  /// Starts of the rule that do not take place.
  private(set) var excepted: [LocalDateTime] = []
  private let addedTimes: [EventTime]
  /// Added times that the rule does not give.
  private var beyond: Set<EventTime>
  /// The days about which something was said.
  private let days: Set<Day>

  init(_ event: Event, _ repetition: EventRepetition, _ clock: EventClock) {
    self.event = event
    self.repetition = repetition
    self.clock = clock
    var days: Set<Day> = []
    var starts: Set<LocalDateTime> = []
    for date in repetition.except {
      switch RepetitionChanges.date(date.value, clock) {
      case .day(let day): days.insert(day)
      case .start(let start): starts.insert(start)
      }
    }
    exceptedDays = days
    exceptedStarts = starts
    var sessions: [Day: Int] = [:]
    for (index, session) in event.sessions.enumerated() {
      if let day = session.time.firstDay, sessions[day] == nil { sessions[day] = index }
    }
    sessionsByDay = sessions
    var times: [EventTime] = []
    beyond = []
    var touched = days.union(starts.map(\.day)).union(sessions.keys)
    for date in repetition.also {
      let start: LocalDateTime =
        switch RepetitionChanges.date(date.value, clock) {
        case .day(let day):
          LocalDateTime(day: day, time: clock.start.time)
        case .start(let start): start
        }
      let time = clock.time(at: start)
      touched.insert(start.day)
      if beyond.insert(time).inserted { times.append(time) }
    }
    addedTimes = times
    self.days = touched
  }

  /// Times beyond the rule.
  var added: [EventTime] { addedTimes.filter(beyond.contains) }

  /// The first day about which something was said.
  var firstDay: Day? { days.min() }

  /// Whether a date of the rule takes place as the rule says.
  func leave(_ start: LocalDateTime) -> Bool { !days.contains(start.day) }

  private enum Written {
    case day(Day)
    case start(LocalDateTime)
  }

  /// A time means that start on the event's clock; for whole days its day.
  private static func date(_ date: PublicationDate, _ clock: EventClock) -> Written {
    guard case .moment(let moment) = date, let zone = clock.zone else { return .day(date.day) }
    return .start(zone.local(at: moment.instant))
  }

  /// What takes place at a start of the rule; nil where it falls out.
  mutating func occurrence(at start: LocalDateTime, _ time: EventTime) -> EventOccurrence? {
    let day = start.day
    if exceptedDays.contains(day) || exceptedStarts.contains(start) {
      metDays.insert(day)
      metStarts.insert(start)
      excepted.append(start)
      return nil
    }
    // An added date that the rule gives anyway is one date.
    beyond.remove(time)
    guard let index = sessionsByDay[day], metSessions.insert(index).inserted else {
      return EventOccurrence(time: time, origin: .own)
    }
    let session = event.sessions[index]
    let changed = session.hasGivenEnd ? session.time : clock.lasting(session.time)
    return EventOccurrence(time: changed, origin: .changed(index, from: time))
  }

  /// Reports exceptions and sessions that no date of the rule answers to.
  /// - Parameter last: the last start that was looked at.
  func report(in path: String, until last: LocalDateTime?, isEndless: Bool, log: inout DiagnosticLog) {
    for date in repetition.except {
      let isMet: Bool
      let start: LocalDateTime
      switch RepetitionChanges.date(date.value, clock) {
      case .day(let day):
        isMet = metDays.contains(day)
        start = LocalDateTime(day: day)
      case .start(let own):
        isMet = metStarts.contains(own)
        start = own
      }
      let isBeyond = isEndless && last.map { start > $0 } ?? false
      guard !isMet && !isBeyond else { continue }
      log.report(
        RepetitionMessages.exceptionMisses(start.day),
        at: SourceLocation(path: path, position: date.position))
    }
    for (index, session) in event.sessions.enumerated() where !metSessions.contains(index) {
      log.report(
        RepetitionMessages.sessionOutsideRule(session.time.firstDay ?? Day(number: 0)),
        at: SourceLocation(path: path, position: session.position))
    }
  }
}
