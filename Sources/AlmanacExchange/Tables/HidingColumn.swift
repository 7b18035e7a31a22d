import AlmanacContent
import AlmanacModel

/// A column that says who may see an event: `Sichtbarkeit`, `Privat`, `Öffentlich` and the like.
struct HidingColumn {
  let name: String
  let number: Int
  /// The name by which the event list knows what the column asks; nil where only a saved mapping says so.
  private let known: String?

  /// Nil for another column.
  /// - Parameter field: what the column means by its name or by the mapping.
  init?(_ name: String, number: Int, field: String?) {
    let known =
      Self.spellings(of: name).first { HidingVocabulary.isKnown($0) } ?? Self.vendors[SpellingKey.of(name)]
    guard ["visibility", "draft"].contains(field) || field == nil && known != nil else { return nil }
    self.name = name
    self.number = number
    self.known = known ?? (field == "draft" ? "draft" : nil)
  }

  /// What calendar programs call it, and the name by which the event list knows what they ask.
  private static let vendors = [
    "sensitivity": "visibility", "vertraulichkeit": "visibility", "hide-from-event-listings": "hidden",
    "hide-event-from-event-listings": "hidden",
  ]

  /// Whether its values are words of the event list, so that a saved mapping can say it.
  var isNamedByItself: Bool { ColumnNames.field(name) == "visibility" }

  /// What a cell says; nil of an empty one.
  func answer(_ cell: String, mapping: ImportMapping) -> HidingVocabulary.Answer? {
    let text = CellText.line(cell)
    guard !text.isEmpty else { return nil }
    if Self.vendors[SpellingKey.of(name)] == "visibility" { return Self.secrecy(text, mapping) }
    let word = mapping.value(text, of: "visibility")
    // A word that the mapping gives is one of the event list.
    let answer = HidingVocabulary.answer(word, in: word == text ? known ?? "" : "visibility")
    // Not private is not public: that needs a word.
    return answer == .shown && !isNamedByItself ? nil : answer
  }

  /// Outlook's words for who may see an entry; none of them makes it public.
  private static func secrecy(_ text: String, _ mapping: ImportMapping) -> HidingVocabulary.Answer? {
    let word = mapping.value(text, of: "visibility")
    if word != text { return HidingVocabulary.answer(word, in: "visibility") }
    return ["normal", "public", "oeffentlich"].contains(SpellingKey.of(text)) ? nil : .internal
  }

  /// Whether a column gives a day from which or up to which something is shown.
  static func isPeriod(_ name: String) -> Bool {
    spellings(of: name).contains(where: HidingVocabulary.isPeriod)
  }

  /// The name that a column means which is spelt almost like one of these.
  static func misspelt(_ name: String) -> String? {
    spellings(of: name).lazy.compactMap { HidingVocabulary.nearest($0) }.first
  }

  /// Whether a cell of any column says, in one word or as one of several, that something is to be hidden.
  static func saysHidden(_ cell: String) -> Bool {
    cell.split { ",;/|&\n\r".contains($0) }.contains { part in
      part.utf8.count <= longestWord && HidingVocabulary.saysHidden(CellText.line(String(part)))
    }
  }

  /// Bytes: longer ones are texts.
  private static let longestWord = 100

  /// The name without marks, and without what stands in brackets behind it.
  private static func spellings(of name: String) -> [String] {
    let plain = name.filter { !"*:?.!()".contains($0) }
    guard let bracket = name.firstIndex(of: "("), bracket > name.startIndex else { return [plain] }
    return [plain, String(name[..<bracket])]
  }
}
