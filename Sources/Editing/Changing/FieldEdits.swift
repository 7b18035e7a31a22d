import AlmanacContent

/// The changes that give a field of an entry another value.
struct FieldEdits {
  private let file: PlacedFile
  private let entry: FileEntry
  private var change: ValueChange

  init(_ file: PlacedFile, _ number: Int, _ attempt: WritingAttempt, prefersGerman: Bool) {
    self.file = file
    entry = file.entries[number]
    let isCareful =
      switch attempt {
      case .inQuotes, .anewInQuotes: true
      case .asBefore, .anew: false
      }
    let isWhole =
      switch attempt {
      case .anew, .anewInQuotes: true
      case .asBefore, .inQuotes: false
      }
    let writing = ValueWriting(
      style: WritingStyle(file, entry, prefersGerman: prefersGerman), isCareful: isCareful)
    change = ValueChange(file, writing, isWhole: isWhole)
  }

  /// - Parameter value: nil takes the field away.
  func edits(_ field: StatedField, _ value: EntryValue?) -> [FileChange] {
    var change = change
    let places = entry.fields.filter { $0.name == field.key }
    switch (places.first, value) {
    case (let place?, let value?):
      change.change(place, to: value)
      // By another of its names it would say something besides.
      for other in places.dropFirst() {
        change.remove(other, among: entry.fields, isBracketed: entry.isBracketed)
      }
    case (_?, nil):
      for place in places { change.remove(place, among: entry.fields, isBracketed: entry.isBracketed) }
    case (nil, let value?): add(field, value, &change)
    case (nil, nil): break
    }
    return change.edits + places.flatMap { RepeatedNames(in: $0.node).edits(file) }
  }

  private func add(_ field: StatedField, _ value: EntryValue, _ change: inout ValueChange) {
    let writing = change.writing
    let key = EntryText.newKey(field, german: writing.style.isGerman)
    if entry.isBracketed, let last = entry.fields.last {
      let pair = "\(key): \(writing.inBrackets(value, field.kind))"
      return change.replace(last.end..<last.end, ", " + pair)
    }
    let indent = entry.fields.first.map { file.column($0.keyRange.lowerBound) } ?? 0
    let line = key + ":" + writing.behindKey(value, field.kind, indent: indent)
    if !entry.fields.isEmpty {
      let order = file.fields.map(\.key)
      change.insert(line, of: field.key, order: order, among: entry.fields, indent: indent)
    } else if let place = file.firstFieldPlace {
      let isOpen = place > 0 && file.bytes[place - 1] != UInt8(ascii: "\n")
      change.replace(place..<place, (isOpen ? "\n" : "") + line + "\n")
    } else {
      change.replace(0..<0, "---\n\(line)\n---\n\n")
    }
  }
}

extension EntryText {
  /// The key of a new field.
  static func newKey(_ field: StatedField, german: Bool) -> String {
    // The singular is what people write.
    if field.key == "regions", field.names.contains("region"), !german || field.german == "regionen" {
      return "region"
    }
    return german ? field.german : field.key
  }
}
