import AlmanacContent
import ICalendar

/// Whether an entry of a calendar is nobody else's business.
enum CalendarSecrecy {
  /// What its owner did not mark as public. A class that nobody knows counts as private (RFC 5545, 3.8.1.3).
  static func isInternal(_ component: Component) -> Bool {
    component.lines.contains { isSecret(name: $0.name, $0.value) }
  }

  /// What is private is so in all that the file says of it: the changed dates of a series, another version of an
  /// entry. A changed date that is private says nothing of its series, but of those that it changes with itself.
  static func spread(over records: inout [ImportRecord]) {
    let secret = records.filter { $0.fields["visibility"] == .text("internal") }
    guard !secret.isEmpty else { return }
    let whole = Set(secret.lazy.filter { $0.change == nil }.map(Self.name))
    var dates: [String: Set<String>] = [:]
    var later: [String: String] = [:]
    for record in secret {
      guard let change = record.change else { continue }
      dates[name(record), default: []].insert(change.day)
      if change.isLasting { later[name(record)] = min(later[name(record)] ?? change.day, change.day) }
    }
    for index in records.indices {
      let name = name(records[index])
      let isDateSecret =
        records[index].change.map { change in
          dates[name]?.contains(change.day) ?? false || later[name].map { $0 <= change.day } ?? false
        } ?? false
      if whole.contains(name) || isDateSecret { records[index].fields["visibility"] = .text("internal") }
    }
  }

  private static func name(_ record: ImportRecord) -> String { record.series ?? record.sourceID }

  /// Properties of the standard in which such a word may stand and says nothing of the entry.
  private static let texts: Set<String> = [
    "COMMENT", "CONTACT", "RESOURCES", "RELATED-TO", "ATTACH", "ORGANIZER", "ATTENDEE", "REQUEST-STATUS",
  ]

  private static func isSecret(name: String, _ value: String) -> Bool {
    let name = name.uppercased()
    let word = value.filter { $0 != "\"" && !$0.isWhitespace }.uppercased()
    switch name {
    case "CLASS", "X-CALENDARSERVER-ACCESS", "X-CLASS": return !word.isEmpty && word != "PUBLIC"
    case "STATUS": return HidingVocabulary.saysHidden(value)
    case "CATEGORIES":
      return value.split { ",;".contains($0) }.contains { HidingVocabulary.saysHidden(String($0)) }
    case _ where name.hasPrefix("X-"): return isSecret(vendors: name.dropFirst(2), value)
    case _
    where !UnusedProperties.isTaken(name) && !texts.contains(name)
      && HidingVocabulary.saysHidden(value):
      return true
    default: return HidingVocabulary.nearest(name.lowercased()) != nil || near(name) && word != "PUBLIC"
    }
  }

  /// A property of a vendor: `X-PRIVATE:TRUE`, `X-ANYTHING-SENSITIVITY:Confidential`.
  private static func isSecret(vendors name: Substring, _ value: String) -> Bool {
    // `X-STATUS:draft`, whatever a program calls it.
    if !isText(name), HidingVocabulary.saysHidden(value) { return true }
    let words = name.lowercased().split(separator: "-").map(String.init)
    return words.indices.contains { start in
      let name = words[start...].joined(separator: " ")
      guard HidingVocabulary.isKnown(name) else { return false }
      return ![.shown, .invited].contains(HidingVocabulary.answer(value, in: name))
    }
  }

  /// Whether a property of a vendor holds words of the entry itself, which may be about anything.
  private static func isText(_ name: Substring) -> Bool {
    ["DESC", "TITLE", "LOCATION", "SUMMARY"].contains { name.contains($0) }
  }

  /// `CLASS` with one letter wrong.
  private static func near(_ name: String) -> Bool {
    ["CLAS", "CLASSS", "CLSS", "KLASS", "CALSS", "KLASSE"].contains(name)
  }
}
