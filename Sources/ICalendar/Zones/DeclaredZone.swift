import CivilTime

/// Reads what a VTIMEZONE says (RFC 5545, section 3.6.5).
enum DeclaredZone {
  /// A zone of a real calendar has a few dozen parts.
  private static let largest = 200
  /// The years whose changes are worked out.
  private static let years = 1900...2150
  /// So many changes of a rule that counts them are looked at.
  private static let bound = 1000

  /// The zone under a name; nil where the component says nothing that can be used.
  static func zone(_ component: Component, identifier: String) -> Zone? {
    let parts = component.components.filter { $0.name == "STANDARD" || $0.name == "DAYLIGHT" }
    guard parts.count <= largest else { return nil }
    let observances = parts.compactMap(Observance.init)
    guard let first = observances.min(by: { $0.start < $1.start }) else { return nil }
    return Zone(
      identifier: identifier, offset: first.before,
      changes: observances.flatMap { observance in
        observance.onsets.map { ($0.seconds - observance.before, observance.after) }
      })
  }

  private struct Observance {
    let start: LocalDateTime
    let before: Int
    let after: Int
    let rule: RecurrenceRule?
    let additions: [LocalDateTime]

    init?(_ part: Component) {
      guard let start = part.first("DTSTART").flatMap({ Self.local($0.value) }),
        let after = part.first("TZOFFSETTO").flatMap({ TimeText.offset($0.value.trimmingBlanks) })
      else { return nil }
      self.start = start
      self.after = after
      let before = part.first("TZOFFSETFROM").flatMap { TimeText.offset($0.value.trimmingBlanks) } ?? after
      self.before = before
      var rule = part.first("RRULE").flatMap { try? RecurrenceRule($0.value) }
      // The last moment is in UTC, the changes are on the clocks before them.
      if case .utc(let last)? = rule?.until { rule?.until = .local(last.utc.adding(seconds: before)) }
      self.rule = rule.flatMap { $0.frequency == .yearly ? $0 : nil }
      additions = part.all("RDATE").flatMap { $0.value.split(separator: ",") }.prefix(DeclaredZone.bound)
        .compactMap { Self.local(String($0)) }
    }

    private static func local(_ text: String) -> LocalDateTime? {
      switch TimeText.parse(text) {
      case .local(let time)?: time
      case .date(let date)?: LocalDateTime(day: date)
      case .utc(let time)?: time.utc
      case nil: nil
      }
    }

    /// The times at which it begins, on the clocks before them.
    var onsets: [LocalDateTime] {
      let listed = [start] + additions
      guard let rule else { return listed }
      let all = Occurrences(rule, from: start, patience: 400)
      let begin = LocalDateTime(
        seconds: Gregorian.number(year: DeclaredZone.years.lowerBound, month: 1, day: 1) * 86_400)
      let known = (start < begin ? all.dropping(before: begin) : nil) ?? all
      return listed
        + known.lazy.prefix(DeclaredZone.bound).prefix { $0.day.year <= DeclaredZone.years.upperBound }
    }
  }
}
