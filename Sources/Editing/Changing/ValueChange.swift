import AlmanacContent

/// Finds the smallest change of the text that makes one value of another.
struct ValueChange {
  let file: PlacedFile
  let comments: FileComments
  let writing: ValueWriting
  /// Whether the value is written anew as a whole.
  let isWhole: Bool
  private(set) var edits: [FileChange] = []

  init(_ file: PlacedFile, _ writing: ValueWriting, isWhole: Bool) {
    self.file = file
    self.writing = writing
    self.isWhole = isWhole
    comments = FileComments(file)
  }

  mutating func replace(_ range: Range<Int>, _ text: String) { edits.append(FileChange(range, text)) }

  // MARK: - Fields

  /// Changes the value of a field that stands there.
  mutating func change(_ field: PlacedField, to value: EntryValue) {
    guard field.node.value != value.settled(as: field.kind) else { return }
    if !isWhole, change(field.node, to: value, field.kind, indent: file.column(field.keyRange.lowerBound)) {
      return
    }
    rewrite(field, value)
  }

  /// Writes all of a field's value anew; comments in it go above the field.
  private mutating func rewrite(_ field: PlacedField, _ value: EntryValue) {
    let node = field.node
    if node.isBracketed, !isBehindKey(node, field) {
      return replace(
        max(node.range.lowerBound, field.behindColon)..<node.range.upperBound,
        (node.range.isEmpty ? " " : "") + writing.inBrackets(value, field.kind))
    }
    let start = file.lineStart(field.keyRange.lowerBound)
    let behind = behindColon(field)
    let comments = comments.texts(in: behind..<max(behind, node.range.upperBound))
    let indent = file.column(field.keyRange.lowerBound)
    let isFirst = !file.isBlank(start..<field.keyRange.lowerBound)
    let margin = String(repeating: " ", count: isFirst ? leading(start) : indent)
    if !comments.isEmpty { replace(start..<start, comments.map { "\(margin)\($0)\n" }.joined()) }
    let written = writing.behindKey(value, field.kind, indent: indent)
    replace(behind..<max(behind, node.range.upperBound), written)
  }

  /// Whether brackets are the field's own and not around it.
  private func isBehindKey(_ node: PlacedNode, _ field: PlacedField) -> Bool {
    let sign = file.bytes.indices.contains(node.range.lowerBound) ? file.bytes[node.range.lowerBound] : 0
    return sign == UInt8(ascii: "[") || sign == UInt8(ascii: "{") ? !isInBrackets(field) : false
  }

  private func isInBrackets(_ field: PlacedField) -> Bool {
    bracketedKeys.contains(field.keyRange.lowerBound)
  }

  /// Keys that stand in brackets.
  private var bracketedKeys: Set<Int> {
    var found: Set<Int> = []
    func collect(_ fields: [PlacedField], _ isBracketed: Bool) {
      for field in fields {
        if isBracketed { found.insert(field.keyRange.lowerBound) }
        collect(field.node)
      }
    }
    func collect(_ node: PlacedNode) {
      switch node.content {
      case .map(let fields): collect(fields, node.isBracketed)
      case .list(let items): for item in items { collect(item.node) }
      default: break
      }
    }
    for entry in file.entries { collect(entry.fields, entry.isBracketed) }
    return found
  }

  /// Just behind the colon, and behind `&name` where others repeat the value.
  private func behindColon(_ field: PlacedField) -> Int {
    var index = field.behindColon
    while index < field.node.range.lowerBound, file.bytes[index] == 0x20 { index += 1 }
    guard index < field.node.range.lowerBound, file.bytes[index] == UInt8(ascii: "&") else {
      return field.behindColon
    }
    while index < field.node.range.lowerBound, ![0x20, 0x0A].contains(file.bytes[index]) { index += 1 }
    return index
  }

  func leading(_ lineStart: Int) -> Int { file.bytes[lineStart...].prefix { $0 == 0x20 }.count }

  // MARK: - Values

  /// Changes a value where it stands.
  /// - Returns: false where it has to be written anew.
  mutating func change(
    _ node: PlacedNode, to value: EntryValue, _ kind: ValueKind, indent: Int
  ) -> Bool {
    switch (node.content, value) {
    case (.empty, _): return false
    case (.repeated, .text(let text)):
      replace(
        node.range,
        node.isBracketed ? writing.inBrackets(value, kind) : writing.text(text, kind, indent: indent))
      return true
    case (.repeated, _): return false
    case (.text(let old, let style), .text(let text)):
      return changeText(node, old, style, text, kind, indent: indent)
    case (.text(_, .plain), .list(let items)):
      let texts = items.compactMap { if case .text(let text) = $0 { text } else { nil } }
      guard case .references = kind, texts.count == items.count, !writing.isCareful,
        texts.allSatisfy({ !$0.contains(",") })
      else { return false }
      replace(node.range, texts.map(EntryText.scalar).joined(separator: ", "))
      return true
    case (.map(let fields), .parts(let parts)):
      changeParts(fields, node, parts, kind)
      return true
    case (.list(let items), .list(let values)): return changeItems(items, node, values, kind)
    case (.list(let items), _) where kind.isListLike: return changeItems(items, node, [value], kind)
    default: return false
    }
  }

  private mutating func changeText(
    _ node: PlacedNode, _ old: String, _ style: PlacedNode.Style, _ text: String, _ kind: ValueKind,
    indent: Int
  ) -> Bool {
    if node.isBracketed {
      let quoted = isQuoted(style) || writing.isCareful || text.contains("\n")
      replace(node.range, quoted ? self.quoted(text, style) : EntryText.flowItem(text))
      return true
    }
    switch style {
    case .singleQuoted, .doubleQuoted:
      guard !text.contains("\n") || writing.isCareful else { return false }
      replace(node.range, quoted(text, style))
    case .block:
      guard !writing.isCareful else { return false }
      replace(node.range, BlockText(file, node, indent: indent).with(text))
    case .plain
    where !text.contains("\n") && !writing.isCareful && kind.isWholeLine && EntryText.isDaring(old):
      // The file leaves quotes away where this reader needs none.
      replace(node.range, text)
    default:
      guard !text.contains("\n") else { return false }
      replace(node.range, writing.text(text, kind, indent: indent))
    }
    return true
  }

  private func isQuoted(_ style: PlacedNode.Style) -> Bool {
    switch style {
    case .singleQuoted, .doubleQuoted: true
    default: false
    }
  }

  private func quoted(_ text: String, _ style: PlacedNode.Style) -> String {
    if case .singleQuoted = style, !writing.isCareful { return EntryText.singleQuoted(text) }
    return YAMLText.quoted(text)
  }

  // MARK: - Maps

  /// Parts whose keys no field has stay: a form does not show them.
  private mutating func changeParts(
    _ fields: [PlacedField], _ node: PlacedNode, _ parts: [EntryPart], _ kind: ValueKind
  ) {
    for field in fields {
      if let part = parts.first(where: { $0.key == field.name }) {
        change(field, to: part.value)
      } else if field.isKnown || kind.parts.isEmpty {
        remove(field, among: fields, isBracketed: node.isBracketed)
      }
    }
    for part in parts where !fields.contains(where: { $0.name == part.key }) {
      add(part, to: fields, node, kind)
    }
  }

  private mutating func add(
    _ part: EntryPart, to fields: [PlacedField], _ node: PlacedNode, _ kind: ValueKind
  ) {
    if node.isBracketed {
      let pair = writing.pair(part, kind)
      if let last = fields.last {
        return replace(last.node.range.upperBound..<last.node.range.upperBound, ", " + pair)
      }
      return replace(node.range.lowerBound + 1..<node.range.lowerBound + 1, pair)
    }
    guard let first = fields.first else { return }
    let indent = file.column(first.keyRange.lowerBound)
    let line =
      writing.key(part.key, kind) + ":" + writing.behindKey(part.value, kind.part(part.key), indent: indent)
    insert(line, of: part.key, order: kind.parts.map(\.key), among: fields, indent: indent)
  }

  /// Puts a field behind the one that comes before it in the usual order.
  mutating func insert(
    _ line: String, of name: String, order: [String], among fields: [PlacedField], indent: Int
  ) {
    let rank = order.firstIndex(of: name) ?? order.count
    let ranks = fields.map { order.firstIndex(of: $0.name) ?? order.count }
    let nearest = fields.indices.filter { ranks[$0] < rank }.max { ranks[$0] < ranks[$1] }
    let before = nearest.map { fields[$0] } ?? fields.last
    insertLines(String(repeating: " ", count: indent) + line + "\n", below: before?.end ?? file.bytes.count)
  }

  /// Puts whole lines below the line that holds an offset.
  mutating func insertLines(_ lines: String, below offset: Int) {
    let place = file.lineBelow(offset)
    let isOpen = place == file.bytes.count && file.bytes.last.map { $0 != UInt8(ascii: "\n") } ?? false
    replace(place..<place, isOpen ? "\n" + lines.dropLast() : lines)
  }

  /// Takes a field away; its comments stay.
  mutating func remove(_ field: PlacedField, among fields: [PlacedField], isBracketed: Bool) {
    let index = fields.firstIndex { $0.keyRange == field.keyRange } ?? 0
    if isBracketed { return removeInBrackets(index, fields.map { $0.keyRange.lowerBound..<$0.end }) }
    let start = file.lineStart(field.keyRange.lowerBound)
    let end = file.lineBelow(field.end)
    let kept = comments.texts(in: field.keyRange.lowerBound..<end)
    guard file.isBlank(start..<field.keyRange.lowerBound) else {
      // The field shares its line with the dash of the entry: the next one moves up.
      let margin = String(repeating: " ", count: leading(start))
      if !kept.isEmpty { replace(start..<start, kept.map { "\(margin)\($0)\n" }.joined()) }
      if fields.indices.contains(index + 1) {
        let next = fields[index + 1].keyRange.lowerBound
        let between = comments.texts(in: end..<max(end, next))
        if !between.isEmpty { replace(start..<start, between.map { "\(margin)\($0)\n" }.joined()) }
        replace(field.keyRange.lowerBound..<next, "")
      } else {
        replace(field.behindColon..<max(field.behindColon, field.end), "")
      }
      return
    }
    let margin = String(repeating: " ", count: file.column(field.keyRange.lowerBound))
    replace(start..<end, kept.map { "\(margin)\($0)\n" }.joined())
  }

  /// - Parameter ranges: of all that stands in the brackets.
  mutating func removeInBrackets(_ index: Int, _ ranges: [Range<Int>], keptBefore: Bool? = nil) {
    if keptBefore ?? (index > 0) {
      replace(ranges[index - 1].upperBound..<ranges[index].upperBound, "")
    } else {
      let end = ranges.indices.contains(index + 1) ? ranges[index + 1].lowerBound : ranges[index].upperBound
      replace(ranges[index].lowerBound..<end, "")
    }
  }
}

extension PlacedField {
  /// Behind the last byte of the field.
  var end: Int { max(behindColon, node.range.upperBound) }
}

extension ValueKind {
  var isListLike: Bool {
    switch self {
    case .references, .citations, .dates, .list, .countedList, .namedLinks: true
    default: false
    }
  }
}
