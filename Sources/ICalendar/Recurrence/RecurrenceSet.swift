import CivilTime

/// All starts of a series: the first start, what its rules give, the dates added, without the dates
/// excluded (RFC 5545, section 3.8.5). Each start comes once, in order, worked out one at a time.
public struct RecurrenceSet: Sequence, Sendable {
  /// The first start on the clocks of the zone; midnight for whole days. It belongs to the series even
  /// if no rule gives it, unless it is excluded.
  public var start: LocalDateTime
  /// The rules, nearly always one.
  public var rules: [RecurrenceRule]
  /// Starts beyond those of the rules (RDATE).
  public var additions: [LocalDateTime]
  /// Starts that do not take place (EXDATE).
  public var exceptions: Set<LocalDateTime>
  /// Days on which nothing takes place, where a file excludes days from a series of times.
  public var exceptedDays: Set<Day>
  /// The zone of the clocks, for an UNTIL in UTC.
  public var zone: Zone?

  /// A series; without rules and additions it has one start.
  public init(
    start: LocalDateTime, rules: [RecurrenceRule] = [], additions: [LocalDateTime] = [],
    exceptions: Set<LocalDateTime> = [], exceptedDays: Set<Day> = [], zone: Zone? = nil
  ) {
    self.start = start
    self.rules = rules
    self.additions = additions
    self.exceptions = exceptions
    self.exceptedDays = exceptedDays
    self.zone = zone
  }

  /// Walks through the starts.
  public func makeIterator() -> Iterator {
    Iterator(self)
  }

  /// Merges the rules and the added dates.
  public struct Iterator: IteratorProtocol, Sendable {
    private let exceptions: Set<LocalDateTime>
    private let exceptedDays: Set<Day>
    private var fixed: ArraySlice<LocalDateTime>
    private var sources: [Occurrences]
    private var heads: [LocalDateTime?]
    private var last: LocalDateTime?

    init(_ set: RecurrenceSet) {
      exceptions = set.exceptions
      exceptedDays = set.exceptedDays
      fixed = ([set.start] + set.additions).sorted()[...]
      sources = set.rules.map { Occurrences($0, from: set.start, in: set.zone) }
      heads = []
      for index in sources.indices { heads.append(sources[index].next()) }
    }

    /// The next start, or nil after the last.
    public mutating func next() -> LocalDateTime? {
      while let candidate = earliest() {
        if candidate == last { continue }
        last = candidate
        if !exceptions.contains(candidate), !exceptedDays.contains(candidate.day) { return candidate }
      }
      return nil
    }

    private mutating func earliest() -> LocalDateTime? {
      var best = fixed.first
      var source: Int?
      for (index, head) in heads.enumerated() {
        if let head, best.map({ head < $0 }) ?? true {
          best = head
          source = index
        }
      }
      if let source {
        heads[source] = sources[source].next()
      } else {
        fixed = fixed.dropFirst()
      }
      return best
    }
  }
}
