import AlmanacModel
import ICalendar

/// What an editor changed about the dates of a rule: dates that fall out (`except`), come in addition (`also`),
/// or take place on other terms (`dates`).
struct RepetitionChanges {
  private let event: Event
  private let repetition: EventRepetition
  private let clock: EventClock
  private let exceptedDays: Set<Int>
  private let exceptedStarts: Set<CivilDateTime>
  private let sessionsByDay: [Int: Int]
  private var metDays: Set<Int> = []
  private var metStarts: Set<CivilDateTime> = []
  private var metSessions: Set<Int> = []
  /// Starts of the rule that do not take place.
  private(set) var excepted: [CivilDateTime] = []
  private let addedTimes: [EventTime]
  /// Added times that the rule does not give.
  private var beyond: Set<EventTime>
  /// The days about which something was said.
  private let days: Set<Int>

  init(_ event: Event, _ repetition: EventRepetition, _ clock: EventClock) {
    self.event = event
    self.repetition = repetition
    self.clock = clock
    var days: Set<Int> = []
    var starts: Set<CivilDateTime> = []
    for date in repetition.except {
      switch RepetitionChanges.date(date.value, clock) {
      case .day(let day): days.insert(day.number)
      case .start(let start): starts.insert(start)
      }
    }
    exceptedDays = days
    exceptedStarts = starts
    var sessions: [Int: Int] = [:]
    for (index, session) in event.sessions.enumerated() {
      if let day = session.time.firstDay?.number, sessions[day] == nil { sessions[day] = index }
    }
    sessionsByDay = sessions
    var times: [EventTime] = []
    beyond = []
    var touched = days.union(starts.map(\.date.dayNumber)).union(sessions.keys)
    for date in repetition.also {
      let start: CivilDateTime =
        switch RepetitionChanges.date(date.value, clock) {
        case .day(let day):
          CivilDateTime(CivilDate(dayNumber: day.number)).adding(seconds: clock.start.secondOfDay)
        case .start(let start): start
        }
      let time = clock.time(at: start)
      touched.insert(start.date.dayNumber)
      if beyond.insert(time).inserted { times.append(time) }
    }
    addedTimes = times
    self.days = touched
  }

  /// Times beyond the rule.
  var added: [EventTime] { addedTimes.filter(beyond.contains) }

  /// The first day about which something was said.
  var firstDay: Int? { days.min() }

  /// Whether a date of the rule takes place as the rule says.
  func leave(_ start: CivilDateTime) -> Bool { !days.contains(start.date.dayNumber) }

  private enum Written {
    case day(Day)
    case start(CivilDateTime)
  }

  /// A time means that start on the event's clock; for whole days its day.
  private static func date(_ date: PublicationDate, _ clock: EventClock) -> Written {
    guard case .moment(let moment) = date, let zone = clock.zone else { return .day(date.day) }
    return .start(CivilDateTime(localSeconds: zone.local(at: moment.instant).seconds))
  }

  /// What takes place at a start of the rule; nil where it falls out.
  mutating func occurrence(at start: CivilDateTime, _ time: EventTime) -> EventOccurrence? {
    let day = start.date.dayNumber
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
  func report(in path: String, until last: CivilDateTime?, isEndless: Bool, log: inout DiagnosticLog) {
    for date in repetition.except {
      let isMet: Bool
      let start: CivilDateTime
      switch RepetitionChanges.date(date.value, clock) {
      case .day(let day):
        isMet = metDays.contains(day.number)
        start = CivilDateTime(CivilDate(dayNumber: day.number))
      case .start(let own):
        isMet = metStarts.contains(own)
        start = own
      }
      let isBeyond = isEndless && last.map { start > $0 } ?? false
      guard !isMet && !isBeyond else { continue }
      log.report(
        RepetitionMessages.exceptionMisses(Day(number: start.date.dayNumber)),
        at: SourceLocation(path: path, position: date.position))
    }
    for (index, session) in event.sessions.enumerated() where !metSessions.contains(index) {
      log.report(
        RepetitionMessages.sessionOutsideRule(session.time.firstDay ?? Day(number: 0)),
        at: SourceLocation(path: path, position: session.position))
    }
  }
}
