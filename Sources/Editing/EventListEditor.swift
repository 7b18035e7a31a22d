import AlmanacContent
import AlmanacModel

/// Changes single values of an event list. Every byte that belongs to no changed value stays as it is: comments,
/// order, quotes, blank lines, line ends.
public struct EventListEditor {
  private let text: EventListText
  private var replacements: [(range: Range<Int>, text: String)] = []
  private var additions: [String] = []

  /// An editor of a list as it was read; entries and places are those of that reading.
  public init(_ text: EventListText) {
    self.text = text
  }

  /// Gives a field of an entry another value, or adds the field.
  /// - Parameters:
  ///   - field: its English key, however the entry spells it.
  ///   - value: written as the old one was, in quotes or without, in one line or several.
  ///   - entry: one of the list.
  /// - Returns: false where the value is written in a way that cannot be changed safely.
  public mutating func set(_ field: String, to value: FieldValue, in entry: EventListText.Entry) -> Bool {
    guard let place = entry.field(field) else {
      add(field, value, to: entry)
      return true
    }
    switch (place.style, value) {
    case (_, .parts), (_, .entries): return replaceLines(place, value, in: entry)
    case (.nested, _): return false
    case (.blockList, .list(let items)): replaceItems(place, items)
    case (.flowList, .list(let items)): replaceFlow(place, items)
    case (.plain, .list(let items)) where items.count > 1 && items.allSatisfy({ !$0.contains(",") }):
      replace(place.value, items.map(EntryText.scalar).joined(separator: ", "))
    case (.doubleQuoted, .text(let text)) where !text.contains { $0.isNewline }:
      replace(place.value, YAMLText.quoted(text))
    case (.singleQuoted, .text(let text)) where !text.contains { $0.isNewline }:
      replace(place.value, EntryText.singleQuoted(text))
    case (.blockList, _): return false
    case (.block, .text(let text)):
      replace(place.value, EntryText.block(text, indent: entry.indent + 2, lineEnd: self.text.lineEnd))
    default:
      let written = EntryText.value(value, field: field, indent: entry.indent, lineEnd: text.lineEnd)
      if case .empty = place.style {
        replace(place.value, written)
      } else {
        replace(place.value, String(written.dropFirst()))
      }
    }
    return true
  }

  /// Takes a field out of an entry; its comments stay.
  /// - Parameters:
  ///   - field: its English key; one that is not there is no mistake.
  ///   - entry: one of the list.
  /// - Returns: false where it begins the entry and so cannot go.
  public mutating func remove(_ field: String, from entry: EventListText.Entry) -> Bool {
    guard let place = entry.field(field) else { return true }
    guard place.key.lowerBound - place.lines.lowerBound == entry.indent,
      isBlank(place.lines.lowerBound..<place.key.lowerBound)
    else { return false }
    let comments = LineComments(text.bytes, place).texts
    let margin = String(repeating: " ", count: entry.indent)
    replace(place.lines, comments.map { "\(margin)\($0)\(text.lineEnd)" }.joined())
    return true
  }

  /// Adds an entry at the end of the list.
  /// - Parameter fields: values by English keys, written in the usual order.
  /// - Returns: false where the file is no list to which entries can be added.
  public mutating func append(_ fields: [String: FieldValue]) -> Bool {
    guard let indent = text.dashIndent else { return false }
    let isGerman = text.entries.last?.isGerman ?? false
    additions.append(
      EntryText.entry(fields, dashIndent: indent, isGerman: isGerman, lineEnd: text.lineEnd))
    return true
  }

  /// The file with all changes.
  public func bytes() -> [UInt8] {
    var result: [UInt8] = []
    var done = 0
    let ordered = replacements.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
    for change in ordered where change.range.lowerBound >= done {
      result += text.bytes[done..<change.range.lowerBound]
      result += change.text.utf8
      done = change.range.upperBound
    }
    result += text.bytes[done...]
    for addition in additions {
      if let last = result.last, last != 0x0A, last != 0x0D { result += text.lineEnd.utf8 }
      if text.isSpaced, !result.isEmpty, !endsBlank(result) { result += text.lineEnd.utf8 }
      result += addition.utf8
    }
    return result
  }

  // MARK: - Changes

  private mutating func replace(_ range: Range<Int>, _ new: String) { replacements.append((range, new)) }

  /// Items that stay keep their lines with quotes and comments; dropped ones go, new ones follow.
  private mutating func replaceItems(_ place: EventListText.Field, _ items: [String]) {
    guard case .blockList(let indent) = place.style else { return }
    let margin = String(repeating: " ", count: indent)
    var missing = items
    for item in place.items {
      if let index = missing.firstIndex(of: item.text) {
        missing.remove(at: index)
      } else {
        let comment = LineComments.comment(in: text.bytes[item.line]).map { margin + $0 + text.lineEnd }
        replace(item.line, comment ?? "")
      }
    }
    guard let last = place.items.last, !missing.isEmpty else { return }
    let lines = missing.map { "\(margin)- \(EntryText.scalar($0))\(text.lineEnd)" }.joined()
    insert(lines, at: last.line.upperBound)
  }

  /// Items in brackets that stay keep their quotes.
  private mutating func replaceFlow(_ place: EventListText.Field, _ items: [String]) {
    let list = FlowListText(text.bytes[place.value])
    guard let new = list?.replacing(items) else { return replace(place.value, EntryText.flowList(items)) }
    replace(place.value, new)
  }

  /// Writes a field with all its lines anew; comments within them go above it.
  private mutating func replaceLines(
    _ place: EventListText.Field, _ value: FieldValue, in entry: EventListText.Entry
  ) -> Bool {
    guard place.key.lowerBound - place.lines.lowerBound == entry.indent,
      isBlank(place.lines.lowerBound..<place.key.lowerBound)
    else { return false }
    let margin = String(repeating: " ", count: entry.indent)
    let comments = LineComments(text.bytes, place).texts.map { "\(margin)\($0)\(text.lineEnd)" }.joined()
    let key = String(decoding: text.bytes[place.key], as: UTF8.self)
    let written = EntryText.value(
      value, field: place.name, indent: entry.indent, isGerman: entry.isGerman, lineEnd: text.lineEnd)
    replace(place.lines, "\(comments)\(margin)\(key):\(written)\(text.lineEnd)")
    return true
  }

  /// A new field goes behind the one that comes before it in the usual order.
  private mutating func add(_ field: String, _ value: FieldValue, to entry: EventListText.Entry) {
    let order = EventVocabulary.order
    let rank = order.firstIndex(of: field) ?? order.count
    let before = entry.fields.filter { (order.firstIndex(of: $0.name) ?? order.count) < rank }
    let place = before.map(\.lines.upperBound).max() ?? entry.end
    let written = EntryText.value(
      value, field: field, indent: entry.indent, isGerman: entry.isGerman, lineEnd: text.lineEnd)
    let key = EventVocabulary.key(field, german: entry.isGerman)
    insert("\(String(repeating: " ", count: entry.indent))\(key):\(written)\(text.lineEnd)", at: place)
  }

  /// Puts whole lines in; at the end of a file without a last line break they get one before instead of behind.
  private mutating func insert(_ lines: String, at offset: Int) {
    let isAtOpenEnd = offset >= text.bytes.count && text.bytes.last.map { $0 != 0x0A && $0 != 0x0D } ?? false
    // The last character is the whole line end, also where it is CRLF.
    replacements.append((offset..<offset, isAtOpenEnd ? text.lineEnd + lines.dropLast() : lines))
  }

  private func isBlank(_ range: Range<Int>) -> Bool { text.bytes[range].allSatisfy { $0 == 0x20 } }

  private func endsBlank(_ bytes: [UInt8]) -> Bool {
    let end = Array(text.lineEnd.utf8)
    return bytes.suffix(end.count * 2).elementsEqual(end + end)
  }
}
