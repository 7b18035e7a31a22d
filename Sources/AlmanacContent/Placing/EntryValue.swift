import AlmanacModel
import UnicodeForms

/// A value of a field as its text: what stands in a file, or what someone typed, before anything is made of it.
public indirect enum EntryValue: Sendable, Hashable {
  case text(String)
  case list([EntryValue])
  /// Fields below the field, such as the parts of a place.
  case parts([EntryPart])

  /// The value in the one form in which two are compared: line ends are LF, letters NFC, one in a list is the one
  /// alone, several references in one line are a list. Nil where nothing is said.
  public func settled(as kind: ValueKind) -> EntryValue? {
    switch self {
    case .text(let text):
      let text = Self.settled(text, isBlock: kind.isWholeLine)
      if text.isEmpty { return nil }
      guard case .references = kind, text.contains(",") else { return .text(text) }
      let items = text.split(separator: ",").map { Self.settled(String($0), isBlock: false) }
      return EntryValue.list(items.map(EntryValue.text)).settled(as: .dates)
    case .list(let items):
      let settled = items.compactMap { $0.settled(as: kind.item) }
      return settled.count > 1 ? .list(settled) : settled.first
    case .parts(let parts):
      let settled = parts.compactMap { part in
        part.value.settled(as: kind.part(part.key)).map { EntryPart(part.key, $0) }
      }
      return settled.isEmpty ? nil : .parts(settled.sorted { $0.key < $1.key })
    }
  }

  private static func settled(_ text: String, isBlock: Bool) -> String {
    let uniform = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    let lines = uniform.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 1 else { return UnicodeForm.composed.of(String(uniform.trimmingBlanks)) }
    let joined = UnicodeForm.composed.of(uniform).withoutTrailingBreaks
    return isBlock ? joined : String(joined.trimmingBlanks)
  }
}

/// A field below a field.
public struct EntryPart: Sendable, Hashable {
  /// Its English key; as it is written where no field has it.
  public let key: String
  public let value: EntryValue

  public init(_ key: String, _ value: EntryValue) {
    self.key = key
    self.value = value
  }
}

extension ValueKind {
  /// What an item is of a value that is a list.
  public var item: ValueKind {
    switch self {
    case .list(let fields, let orText): .parts(fields, orText: orText)
    case .countedList(let fields): .parts(fields, orText: false)
    case .namedLinks: .parts(LinkPart.table.stated, orText: true)
    case .text, .markdown, .image: self
    default: .word
    }
  }

  /// What is below a key of a value with fields of its own.
  public func part(_ key: String) -> ValueKind { stated(key)?.kind ?? .word }

  /// The fields below this one; empty where any key may stand, or none.
  public var parts: [StatedField] {
    switch self {
    case .parts(let fields, _), .list(let fields, _), .countedList(let fields): fields
    case .image: ImagePart.table.stated
    case .place: PlacePart.table.stated
    case .namedLinks: LinkPart.table.stated
    default: []
    }
  }

  /// The field below this one that a key means, in either language and any spelling.
  public func stated(_ key: String) -> StatedField? { parts.first { $0.isMeant(by: key) } }
}

extension StatedField {
  /// Whether a key is one of the field's spellings.
  public func isMeant(by key: String) -> Bool {
    if names.contains(key) { return true }
    let spelling = SpellingKey.of(key)
    return names.contains { SpellingKey.of($0) == spelling }
  }
}
