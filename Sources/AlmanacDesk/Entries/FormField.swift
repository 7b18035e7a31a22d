import AlmanacContent
import AlmanacModel

/// A field as a form shows it.
struct FormField {
  private let stated: StatedField
  private let wording: FormWording
  private var language: UILanguage { wording.language }

  init(_ stated: StatedField, _ wording: FormWording) {
    self.stated = stated
    self.wording = wording
  }

  /// - Parameters:
  ///   - value: as it stands in the file.
  ///   - isMain: whether it is seen before anything is unfolded.
  func json(_ value: EntryValue?, isMain: Bool) -> JSONValue {
    .object(
      members
        + [JSONMember("main", isMain ? true : .null), JSONMember("value", value?.json ?? .null)]
        .filter { $0.name == "value" || $0.value != .null })
  }

  private var members: [JSONMember] {
    let list = EntryList.of(stated.key)
    let members: [(String, JSONValue)] = [
      ("key", .text(stated.key)), ("label", .text(FieldWords.label(stated, language, in: wording.editions))),
      ("kind", .text(kindName)),
      ("help", .text(help)), ("long", stated.isLong ? true : .null), ("edition", JSONValue(edition)),
      ("example", .text(stated.example.text(in: language))),
      ("required", stated.substitutes.map { $0.isEmpty } ?? false ? true : .null),
      ("multiple", isMultiple ? true : .null), ("list", JSONValue(list?.list)),
      ("search", JSONValue(list?.search)), ("free", list?.isFree ?? false ? true : .null),
      ("choices", choices), ("min", bounds.map { .number($0.lowerBound) } ?? .null),
      ("max", bounds.map { .number($0.upperBound) } ?? .null), ("orText", takesText ? true : .null),
      ("parts", parts),
    ]
    return members.filter { $0.1 != .null }.map { JSONMember($0.0, $0.1) }
  }

  private var kindName: String {
    switch stated.kind {
    case .text: "text"
    case .markdown: "markdown"
    case .word: "word"
    case .date: "date"
    case .dates: "dates"
    case .flag: "flag"
    case .number: "number"
    case .pair: "pair"
    case .choice: "choice"
    case .references: "references"
    case .citations: "citations"
    case .image: "image"
    case .place: "place"
    case .parts: "parts"
    case .list: "list"
    case .namedLinks: "namedLinks"
    case .settings: "settings"
    case .counts: "counts"
    case .countedList: "countedList"
    }
  }

  /// What the form says below the word; where words are chosen from a list, they need not be named.
  private var help: String {
    guard edition == nil else { return "" }
    if case .choice = stated.kind, let help = FieldWords.choiceHelp[stated.key] {
      return help.text(in: language)
    }
    return wording.spoken(stated.meaning.text(in: language))
  }

  /// The name of the edition of which it has the words.
  private var edition: String? {
    stated.translated(in: wording.editions).map { EditionWords.name($0.edition).text(in: language) }
  }

  private var isMultiple: Bool {
    switch stated.kind {
    case .dates, .references, .citations, .list, .namedLinks, .countedList: true
    default: false
    }
  }

  private var takesText: Bool {
    switch stated.kind {
    case .image, .place, .namedLinks: true
    case .parts(_, let orText), .list(_, let orText): orText
    default: false
    }
  }

  private var bounds: ClosedRange<Int>? { if case .number(let range) = stated.kind { range } else { nil } }

  private var choices: JSONValue {
    let groups: [[String]]
    switch stated.kind {
    case .choice(let words): groups = words
    case .flag: groups = EventVocabulary.flagWords
    default: return .null
    }
    return .array(
      groups.compactMap { group in
        guard let word = FieldWords.choice(group, language) else {
          return nil
        }
        return .members([
          "value": .text(word), "name": .text(word), "spellings": .array(group.map(JSONValue.text)),
        ])
      })
  }

  private var parts: JSONValue {
    let fields = stated.kind.parts
    return fields.isEmpty ? .null : .array(fields.map { .object(FormField($0, wording).members) })
  }
}

/// From which list the values of a field come.
enum EntryList: String, CaseIterable {
  case regions, topics, projects, people, organisations, formats, areas, sources

  /// - Parameter key: the English key of a field.
  /// - Returns: the name of a list, or what is searched for instead of a long one; nil for fields without.
  static func of(_ key: String) -> (list: String?, search: String?, isFree: Bool)? {
    switch key {
    case "regions": (regions.rawValue, nil, false)
    case "topics": (topics.rawValue, nil, true)
    case "projects": (projects.rawValue, nil, false)
    case "authors", "speakers": (people.rawValue, nil, true)
    case "partners": (organisations.rawValue, nil, true)
    case "format": (formats.rawValue, nil, false)
    case "area": (areas.rawValue, nil, false)
    case "source", "sources": (sources.rawValue, nil, false)
    case "events": (nil, "event", false)
    case "report": (nil, "post", false)
    default: nil
    }
  }
}
