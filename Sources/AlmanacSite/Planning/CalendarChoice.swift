/// What readers choose of the calendar: of each kind one, and two together.
public enum CalendarChoice: Sendable, Hashable {
  case region(Int)
  case topic(Int)
  case format(Int)
  case online

  /// The calendar of the choice alone.
  public var subject: CalendarSubject {
    switch self {
    case .region(let index): .region(index)
    case .topic(let index): .topic(index)
    case .format(let index): .format(index)
    case .online: .online
    }
  }

  /// The place of the kind in the address of two: the region's folder holds the others, a topic's those behind it.
  var rank: Int {
    switch self {
    case .region: 0
    case .topic: 1
    case .format: 2
    case .online: 3
    }
  }
}

extension Site {
  /// The events of a choice, in the order of the site.
  public func events(of choice: CalendarChoice) -> [Int] {
    switch choice {
    case .region(let index): regions[index].events
    case .topic(let index): topics[index].events
    case .format(let index): formats[index].events
    case .online: events.indices.filter { events[$0].event.isOnline }
    }
  }

  /// Choices of which calendars alone exist, in the order of their ranks.
  var calendarChoices: [CalendarChoice] {
    regions.indices.map { .region($0) }
      + topics.indices.filter { topics[$0].isDeclared }.map { .topic($0) }
      + shownFormats.map { .format($0) } + [.online]
  }

  /// By the second choice of each calendar of two the first ones, in the order of the plan.
  public var combinedChoices: [CalendarChoice: [CalendarChoice]] {
    var found: [CalendarChoice: [CalendarChoice]] = [:]
    for output in plan.outputs {
      guard case .calendar(.combination(let first, let second)) = output.content else { continue }
      found[second, default: []].append(first)
    }
    return found
  }
}
