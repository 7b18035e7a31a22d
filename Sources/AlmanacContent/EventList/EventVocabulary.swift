import AlmanacModel

/// The keys and fixed values of events, for those who write the event list.
public enum EventVocabulary {
  /// The English keys in the order in which new entries have them.
  public static let order = EventField.table.fields.map(\.key)

  /// Fields that take several values.
  public static let lists = Set(EventField.table.stated.filter(\.kind.isList).map(\.key))

  /// The English key that a key or column name means in either language and any spelling.
  public static func field(_ name: String) -> String? { EventField.table.field(name)?.key }

  /// The key of a field in English or German.
  public static func key(_ field: String, german: Bool) -> String {
    guard let known = EventField.table.field(field) else { return field }
    if known == .regions { return "region" }
    return german ? known.stated.german : field
  }

  /// The key of a part of `dates` or `place` in English or German.
  public static func partKey(_ part: String, of field: String, german: Bool) -> String {
    guard german else { return part }
    let known =
      field == "place"
      ? PlacePart.table.field(part)?.stated.german : SessionPart.table.field(part)?.stated.german
    return known ?? part
  }

  /// The English word for a fixed value in either language, or nil where the field has none such.
  public static func fixedValue(_ word: String, of field: String) -> String? {
    switch (field, EventField.table.field(field)?.stated.kind) {
    case ("visibility", _): return visibility(word)?.rawValue
    case (_, .flag): return FixedWords.flag.value(word).map { $0 ? "ja" : "nein" }
    case (_, .choice(let groups)):
      let spelling = SpellingKey.of(word)
      return groups.first { $0.contains { SpellingKey.of($0) == spelling } }?.first
    default: return nil
    }
  }

  /// Yes or no in either language; nil for every other word.
  public static func yesOrNo(_ word: String) -> Bool? { FixedWords.flag.value(word) }

  /// The words for yes and those for no, the English one first, the German one second.
  public static var flagWords: [[String]] { FixedWords.flag.groups }

  /// Whether two events say the same in a field; nil where that cannot be told of the field alone.
  public static func agree(_ one: Event, _ other: Event, in field: String) -> Bool? {
    EventField.table.field(field)?.statement.use.agrees?(one, other)
  }

  /// Whether a word means every region.
  public static func isAllRegions(_ word: String) -> Bool { FixedWords.allRegions.value(word) != nil }

  /// Whether the reader of the event list takes a text as a number of people.
  public static func isAttendance(_ text: String) -> Bool { AttendanceReader.read(text) != nil }

  /// Whether the reader of the event list takes a text as a web address.
  public static func isAddress(_ text: String) -> Bool {
    if case .success = AddressReader.read(text) { true } else { false }
  }

  /// The id that an event without one would have.
  public static func derivedID(title: String, time: EventTime, number: Int) -> String {
    EventID.derived(title: title, time: time, number: number)
  }
}
