import AlmanacModel
import Testing

@Suite("The event list and the facts")
struct EventAgreementTests {
  let facts: [Fact]
  let events: [Event]

  init() throws {
    facts = try Facts.events.get()
    events = try Content.read().parsed.events
  }

  /// Each fact with its event; what has none is reported by the test of the ids.
  private var pairs: [(fact: Fact, event: Event)] {
    facts.compactMap { fact in events.first { $0.id.value == fact.id }.map { (fact, $0) } }
  }

  @Test("Every event of the facts is in the list exactly once, and no other is")
  func ids() {
    let counts = Dictionary(grouping: events, by: \.id.value).mapValues(\.count)
    for fact in facts {
      #expect(counts[fact.id] == 1, "\(fact.id) stands \(counts[fact.id] ?? 0) times in the list")
    }
    let known = Set(facts.map(\.id))
    for event in events { #expect(known.contains(event.id.value), "\(event.id.value) is not in the facts") }
    for event in events {
      #expect(event.hasGivenID, "\(event.id.value) has no id of its own in \(event.path)")
    }
  }

  @Test("There are 72 events: 64 that are public or by invitation, and 8 internal ones")
  func counts() {
    #expect(facts.count == 72)
    #expect(events.count == 72)
    #expect(events.count { $0.visibility == .internal } == 8)
    #expect(events.count { $0.visibility != .internal } == 64)
  }

  @Test("The titles of the events agree with the facts")
  func titles() {
    for (fact, event) in pairs { agree(fact, "title", event.title.value, fact.text("title")) }
  }

  @Test("Start and end of the events agree with the facts, as exactly as they are known")
  func times() {
    for (fact, event) in pairs {
      let (start, end) = written(event.time)
      agree(fact, "start", start, fact.text("start"))
      agree(fact, "end", end, fact.text("end"))
      let expected =
        fact.text("date_precision") == "disputed"
        ? precision(ofDate: fact.text("start")) : fact.text("date_precision")
      agree(fact, "precision of the date", precision(event.time), expected)
    }
  }

  @Test("Where documents contradict each other the list names the period, and the note names every candidate")
  func disputedDays() throws {
    let disputed = pairs.filter { $0.fact.text("date_precision") == "disputed" }
    #expect(!disputed.isEmpty)
    for (fact, event) in disputed {
      let candidates = fact.list("date_candidates")
      #expect(candidates.count > 1, "\(fact.id): no candidates")
      let start = try #require(written(event.time).start, "\(fact.id): no start")
      for candidate in candidates {
        #expect(candidate.hasPrefix(start), "\(fact.id): \(candidate) does not lie in \(start)")
        let day = candidate.split(separator: "-").last.flatMap { Int($0) } ?? 0
        let note = event.dateNote ?? ""
        #expect(note.contains("\(day). "), "\(fact.id): the note “\(note)” does not name the \(day).")
      }
    }
  }

  @Test("Regions and areas of the events agree with the facts")
  func regions() {
    for (fact, event) in pairs {
      var places = event.area.map { [$0.value] } ?? []
      if case .listed(let regions) = event.regions {
        places += regions.map(\.value)
      } else {
        places.append("alle")
      }
      agree(fact, "region or area", places.joined(separator: ", "), fact.text("region"))
    }
  }

  @Test("Visibility, format and size of the events agree with the facts, and whether they took place")
  func kinds() {
    for (fact, event) in pairs {
      agree(fact, "visibility", event.visibility.rawValue, fact.text("visibility"))
      agree(fact, "format", event.format?.value, fact.text("format"))
      agree(fact, "size", event.size?.rawValue, fact.text("size"))
      agree(fact, "held", event.held, fact.text("status") == "held" ? true : nil)
    }
  }

  @Test("Attendance agrees with the facts in number, qualifier and in what was counted")
  func attendance() {
    for (fact, event) in pairs {
      let counted = fact.map("attendance")
      agree(
        fact, "attendees", event.attendees?.written,
        counted.map { "\($0["qualifier"] ?? "") \($0["count"] ?? "")" })
      agree(fact, "attendees_of", event.attendeesOf?.rawValue, counted?["scope"])
    }
    #expect(pairs.count { $0.event.attendees != nil } == 6)
  }

  @Test("The places of the events agree with the facts")
  func places() {
    for (fact, event) in pairs {
      guard let place = fact.text("place") else { continue }
      let line = event.place?.line ?? ""
      for part in place.split(separator: ", ") {
        #expect(line.contains(part), "\(fact.id): the place is “\(line)”, the facts say “\(place)”")
      }
    }
  }

  @Test("An event cites nothing that its fact does not cite, and at least one place")
  func sources() {
    for (fact, event) in pairs {
      #expect(!event.sources.isEmpty, "\(fact.id) has no source")
      let strangers = Set(event.sources.map(\.written)).subtracting(fact.sources).sorted()
      #expect(strangers.isEmpty, "\(fact.id): not in the facts: \(strangers.joined(separator: "; "))")
    }
  }

  private func agree<Value: Equatable>(_ fact: Fact, _ what: String, _ content: Value?, _ expected: Value?) {
    #expect(
      content == expected,
      "\(fact.id): \(what) is \(content.map { "\($0)" } ?? "missing"), the facts say \(expected.map { "\($0)" } ?? "nothing")"
    )
  }

  /// Start and end in the notation of the facts; an end only where it is another day.
  private func written(_ time: EventTime) -> (start: String?, end: String?) {
    switch time {
    case .days(let first, let last): (first.description, first == last ? nil : last.description)
    case .timed(let start, let end): (start.local.description, end?.local.description)
    case .month(let month): (month.description, nil)
    case .years(let first, let last): ("\(first)", first == last ? nil : "\(last)")
    case .open: (nil, nil)
    }
  }

  private func precision(_ time: EventTime) -> String {
    switch time {
    case .days: "day"
    case .timed: "time"
    case .month: "month"
    case .years: "year"
    case .open: "undated"
    }
  }

  private func precision(ofDate text: String?) -> String? {
    switch text?.utf8.count {
    case 10: "day"
    case 7: "month"
    case 4: "year"
    default: "undated"
    }
  }
}
