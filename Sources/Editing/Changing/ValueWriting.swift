import AlmanacContent

/// Writes values that are new in a file.
struct ValueWriting {
  let style: WritingStyle
  /// Whether texts stand in quotes wherever another reader could take them for something else.
  let isCareful: Bool

  /// A value behind `key:`, from the blank or the line break on.
  /// - Parameter indent: blanks before the key.
  func behindKey(_ value: EntryValue, _ kind: ValueKind, indent: Int) -> String {
    switch value {
    case .text(let text): return " " + self.text(text, kind, indent: indent)
    case .list(let items):
      if items.allSatisfy(\.isText) { return " " + inBrackets(value, kind) }
      let margin = "\n" + String(repeating: " ", count: indent + style.listIndent)
      return items.map { margin + item($0, kind.item, indent: indent + style.listIndent) }.joined()
    case .parts(let parts):
      return "\n" + lines(parts, kind, indent: indent + style.mapIndent, isFirstIndented: true)
    }
  }

  /// An item of a list from its dash on.
  /// - Parameter indent: blanks before the dash.
  func item(_ value: EntryValue, _ kind: ValueKind, indent: Int) -> String {
    switch value {
    case .text(let text): "- " + self.text(text, kind, indent: indent)
    case .list: "- " + inBrackets(value, kind)
    case .parts(let parts): "- " + lines(parts, kind, indent: indent + 2, isFirstIndented: false)
    }
  }

  private func lines(_ parts: [EntryPart], _ kind: ValueKind, indent: Int, isFirstIndented: Bool) -> String {
    let margin = String(repeating: " ", count: indent)
    let lines = ordered(parts, kind).map { part in
      key(part.key, kind) + ":" + behindKey(part.value, kind.part(part.key), indent: indent)
    }
    return (isFirstIndented ? margin : "") + lines.joined(separator: "\n" + margin)
  }

  /// In the order of the table.
  private func ordered(_ parts: [EntryPart], _ kind: ValueKind) -> [EntryPart] {
    let order = kind.parts.map(\.key)
    return parts.enumerated().sorted {
      (order.firstIndex(of: $0.element.key) ?? order.count, $0.offset)
        < (order.firstIndex(of: $1.element.key) ?? order.count, $1.offset)
    }.map(\.element)
  }

  /// The key of a part in the language of the file.
  func key(_ name: String, _ kind: ValueKind) -> String {
    guard let field = kind.stated(name) else { return EntryText.key(name) }
    return style.isGerman ? field.german : field.key
  }

  // MARK: - Texts

  /// A text in lines.
  func text(_ text: String, _ kind: ValueKind, indent: Int) -> String {
    if text.contains("\n") { return isCareful ? YAMLText.quoted(text) : block(text, indent: indent + 2) }
    if isCareful { return YAMLText.quoted(text) }
    let isSplit = if case .references = kind { text.contains(",") } else { false }
    return isSplit ? YAMLText.quoted(text) : EntryText.scalar(text)
  }

  func block(_ text: String, indent: Int) -> String { EntryText.block(text, indent: indent, lineEnd: "\n") }

  /// A value in brackets, or a text among others in brackets.
  func inBrackets(_ value: EntryValue, _ kind: ValueKind) -> String {
    switch value {
    case .text(let text):
      return isCareful || text.contains("\n") ? YAMLText.quoted(text) : EntryText.flowItem(text)
    case .list(let items): return "[\(items.map { inBrackets($0, kind.item) }.joined(separator: ", "))]"
    case .parts(let parts):
      return "{\(ordered(parts, kind).map { pair($0, kind) }.joined(separator: ", "))}"
    }
  }

  /// A key with its value in brackets.
  func pair(_ part: EntryPart, _ kind: ValueKind) -> String {
    key(part.key, kind) + ": " + inBrackets(part.value, kind.part(part.key))
  }
}

extension EntryValue {
  var isText: Bool { if case .text(let text) = self { !text.contains("\n") } else { false } }
}
