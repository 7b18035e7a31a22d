import AlmanacContent

/// Random edits, the same for each seed.
struct EditRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ count: Int) -> Int { Int(next() % UInt64(max(1, count))) }

  struct Edit {
    let entry: Int
    let field: StatedField
    let value: EntryValue?
  }

  /// A field that is there or not, with a new value or none.
  mutating func edit(of file: PlacedFile) -> Edit? {
    guard !file.entries.isEmpty else { return nil }
    let entry = below(file.entries.count)
    let there = file.entries[entry].fields.filter(\.isKnown)
    guard file.entries[entry].isReadable else { return nil }
    let fields = file.kind.fields
    let known =
      there.isEmpty || below(4) == 0 ? fields : fields.filter { f in there.contains { $0.name == f.key } }
    guard !known.isEmpty else { return nil }
    let field = known[below(known.count)]
    guard below(10) > 0 else { return Edit(entry: entry, field: field, value: nil) }
    let old = there.first { $0.name == field.key }?.node.value
    return Edit(entry: entry, field: field, value: value(field.kind, old, depth: 0))
  }

  private static let texts = [
    "Ein Abend", "KI in Kommunen: Was geht?", "Raum #3", "50 % Halle", "@home", "- Strich", "a, b und c",
    "„Zitat“",
    "\"Zitat\"", "'s ist so", "[Klammer", "{x}", "* Stern", "& co", "Frage? Ja: nein # doch", "ja", "null",
    "~", "007",
    "2031-05-06", "Mi, 4.6.2031, 18 Uhr", "https://example.org/a?b=c#d", "Ende:", "| Strich", "> Pfeil",
    "!ruf",
    "C:\\Pfad", "a  # b", "#tag", "x\ty", "---", "e\u{301}t\u{E9}", "🙂 gut",
  ]
  private static let long = [
    "Eins.\n\nZwei.", "  eingerückt\nweiter", "- a\n- b", "# Kopf\n\nText: \"so\"", "a\n\n\nb  \nc",
  ]

  private mutating func text(isLong: Bool) -> String {
    isLong && below(3) == 0 ? Self.long[below(Self.long.count)] : Self.texts[below(Self.texts.count)]
  }

  private mutating func value(_ kind: ValueKind, _ old: EntryValue?, depth: Int) -> EntryValue {
    switch kind {
    case .markdown: return .text(text(isLong: true))
    case .text, .word, .date, .flag, .number, .choice: return .text(text(isLong: false))
    case .references:
      return list(old) { random in .text(["nord", "sued", "ada-lob", "Dr. X: Y"][random.below(4)]) }
    case .citations, .dates: return list(old) { random in .text(random.text(isLong: false)) }
    case .pair: return .list([.text("48.\(below(100))"), .text("9.\(below(100))")])
    case .image, .place: return below(2) == 0 ? .text(text(isLong: false)) : parts(kind, old, depth: depth)
    case .parts(_, let orText):
      return orText && below(3) == 0 ? .text(text(isLong: false)) : parts(kind, old, depth: depth)
    case .list, .countedList, .namedLinks:
      let item = kind.item
      return list(old) { random in random.value(item, nil, depth: depth + 1) }
    case .settings, .counts:
      return .parts([EntryPart("farbe", .text("\(below(99))")), EntryPart("small", .text("2"))])
    }
  }

  /// The old one with an item more, less, changed or elsewhere.
  private mutating func list(_ old: EntryValue?, _ item: (inout EditRandom) -> EntryValue) -> EntryValue {
    var items: [EntryValue] =
      switch old {
      case .list(let items): items
      case let one?: [one]
      case nil: []
      }
    for _ in 0...below(2) {
      switch below(4) {
      case 0 where items.count > 1: items.remove(at: below(items.count))
      case 1 where items.count > 1: items.swapAt(0, below(items.count))
      case 2 where !items.isEmpty: items[below(items.count)] = item(&self)
      default: items.insert(item(&self), at: below(items.count + 1))
      }
    }
    return .list(items)
  }

  private mutating func parts(_ kind: ValueKind, _ old: EntryValue?, depth: Int) -> EntryValue {
    var parts: [EntryPart] = if case .parts(let parts) = old { parts } else { [] }
    for _ in 0...below(3) {
      let stated = kind.parts[below(kind.parts.count)]
      parts.removeAll { $0.key == stated.key }
      if below(4) > 0, depth < 3 {
        parts.append(EntryPart(stated.key, value(stated.kind, nil, depth: depth + 1)))
      }
    }
    return parts.isEmpty ? .text("a") : .parts(parts)
  }
}
