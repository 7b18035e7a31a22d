import AlmanacModel
import CivilTime
import ICalendar

/// What an editor changed about the dates of a rule: dates that fall out (`except`), are announced but off
/// (`cancelled`), come in addition (`also`), or take place on other terms (`dates`).
struct RepetitionChanges {
  private let event: Event
  private let repetition: EventRepetition
  private let clock: EventClock
  private let exceptions: RuleDates
  private let cancellations: RuleDates
  private let sessionsByDay: [Day: Int]
  private var met = RuleDates.Met()
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
    exceptions = RuleDates(repetition.except.map(\.value), clock)
    cancellations = RuleDates(repetition.cancelled.map(\.value), clock)
    var sessions: [Day: Int] = [:]
    for (index, session) in event.sessions.enumerated() {
      if let day = session.time.firstDay, sessions[day] == nil { sessions[day] = index }
    }
    sessionsByDay = sessions
    var times: [EventTime] = []
    beyond = []
    var touched = exceptions.allDays.union(cancellations.allDays).union(sessions.keys)
    for date in repetition.also {
      let start: LocalDateTime =
        switch RuleDates.written(date.value, clock) {
        case .day(let day): LocalDateTime(day: day, time: clock.start.time)
        case .start(let start): start
        }
      let time = clock.time(at: start)
      touched.insert(start.day)
      if beyond.insert(time).inserted { times.append(time) }
    }
    addedTimes = times
    days = touched
  }

  /// Dates beyond the rule.
  mutating func added() -> [EventOccurrence] {
    addedTimes.filter(beyond.contains).map { time in
      let start = time.localStart ?? clock.start
      return EventOccurrence(time: time, origin: .added, isCancelled: isCancelled(start))
    }
  }

  /// The first day about which something was said, and the last.
  var firstDay: Day? { days.min() }
  var lastDay: Day? { days.max() }

  /// Whether a date of the rule takes place as the rule says.
  func leave(_ start: LocalDateTime) -> Bool { !days.contains(start.day) }

  /// What takes place at a start of the rule, or is announced and does not; nil where it falls out.
  mutating func occurrence(at start: LocalDateTime, _ time: EventTime) -> EventOccurrence? {
    let isCancelled = isCancelled(start)
    if exceptions.contain(start) {
      met.note(start)
      // What is said to be off stays to be seen.
      guard isCancelled else {
        excepted.append(start)
        return nil
      }
    }
    // An added date that the rule gives anyway is one date.
    beyond.remove(time)
    guard let index = sessionsByDay[start.day], metSessions.insert(index).inserted else {
      return EventOccurrence(time: time, origin: .own, isCancelled: isCancelled)
    }
    let session = event.sessions[index]
    let changed = session.hasGivenEnd ? session.time : clock.lasting(session.time)
    return EventOccurrence(time: changed, origin: .changed(index, from: time), isCancelled: isCancelled)
  }

  private mutating func isCancelled(_ start: LocalDateTime) -> Bool {
    guard cancellations.contain(start) else { return false }
    met.note(start)
    return true
  }

  /// Reports exceptions, cancellations and sessions that no date of the rule answers to.
  /// - Parameter last: the last start that was looked at.
  func report(in path: String, until last: LocalDateTime?, isEndless: Bool, log: inout DiagnosticLog) {
    for (date, isCancellation) in repetition.except.map({ ($0, false) })
      + repetition.cancelled.map({ ($0, true) })
    {
      let written = RuleDates.written(date.value, clock)
      let isBeyond = isEndless && last.map { written.start > $0 } ?? false
      guard !met.contains(written) && !isBeyond else { continue }
      let day = written.start.day
      log.report(
        isCancellation ? RepetitionMessages.cancellationMisses(day) : RepetitionMessages.exceptionMisses(day),
        at: SourceLocation(path: path, position: date.position))
    }
    for (index, session) in event.sessions.enumerated() where !metSessions.contains(index) {
      log.report(
        RepetitionMessages.sessionOutsideRule(session.time.firstDay ?? Day(number: 0)),
        at: SourceLocation(path: path, position: session.position))
    }
  }
}
