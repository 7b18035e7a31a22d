import AlmanacContent
import ICalendar

/// Whether an entry of a calendar is nobody else's business.
enum CalendarSecrecy {
  /// What its owner did not mark as public. A class that nobody knows counts as private (RFC 5545, 3.8.1.3).
  static func isInternal(_ component: Component) -> Bool {
    component.lines.contains { isSecret(name: $0.name, $0.value) }
  }

  /// What is private is so in all that the file says of it: the changed dates of a series, another version of an
  /// entry.
  static func spread(over records: inout [ImportRecord]) {
    let secret = Set(
      records.lazy.filter { $0.fields["visibility"] == .text("internal") }.map { $0.series ?? $0.sourceID })
    guard !secret.isEmpty else { return }
    for index in records.indices where secret.contains(records[index].series ?? records[index].sourceID) {
      records[index].fields["visibility"] = .text("internal")
    }
  }

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
