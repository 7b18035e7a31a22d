import AlmanacContent
import AlmanacModel

/// Changes a file of the content folder as a careful editor would: values in, the smallest change of the text out.
///
/// Every byte that belongs to no changed value stays as it is: comments, order, quotes, blank lines, line ends. What
/// was written is read again; unless it says what was entered, and everything else what it said before, nothing is
/// changed. It knows no disk.
public struct ContentEditor: Sendable {
  /// Relative to the content folder.
  public let path: String
  /// The file with all changes so far.
  public private(set) var bytes: [UInt8]
  /// What stands where in it.
  public private(set) var file: PlacedFile
  private let prefersGerman: Bool

  /// - Parameters:
  ///   - path: relative to the content folder; decides what the file is.
  ///   - bytes: as they are on the disk.
  ///   - editions: the names of the site's editions but the main one, in whose words entries of lists may have fields.
  ///   - prefersGerman: whether keys are German where the file has none to go by.
  /// - Throws: `EditRefusal` where the file has no fields or cannot be read.
  public init(
    path: String, bytes: [UInt8], editions: [String] = [], prefersGerman: Bool = false
  ) throws(EditRefusal) {
    guard let file = PlacedFile(path: path, bytes: bytes, editions: editions) else {
      throw .noFields(path: path)
    }
    self.prefersGerman = prefersGerman
    guard !file.entries.isEmpty || file.findings.diagnostics.isEmpty else { throw .unreadable(path: path) }
    (self.path, self.bytes, self.file) = (path, bytes, file)
  }

  // MARK: - Fields

  /// Gives a field of an entry another value, adds the field, or takes it away.
  /// - Parameters:
  ///   - name: its English key, however the entry spells it.
  ///   - value: nil, or one that says nothing, takes the field away; its comments stay.
  ///   - entry: its number in `file.entries`; 0 in files that are one entry.
  /// - Throws: `EditRefusal`; then nothing has changed.
  public mutating func set(_ name: String, to value: EntryValue?, in entry: Int = 0) throws(EditRefusal) {
    guard let field = file.fields.first(where: { $0.key == name }) else {
      throw .unknownField(name, nearest: NearestName.of(name, in: file.fields.map(\.key)))
    }
    let wanted = value?.settled(as: field.kind)
    try check(entry)
    for attempt in [WritingAttempt.asBefore, .inQuotes, .anew, .anewInQuotes] {
      if let changed = written(field, wanted, entry, attempt) {
        adopt(changed)
        return
      }
    }
    let isRepeated = file.entries[entry].field(name).map { isAnchored($0) } ?? false
    throw isRepeated ? .repeatedElsewhere(name) : .notReadBack(name)
  }

  private func check(_ entry: Int) throws(EditRefusal) {
    guard file.entries.indices.contains(entry) else { throw .noSuchEntry(entry + 1) }
    guard file.entries[entry].isReadable else { throw .unreadable(path: path) }
  }

  private func placed(_ bytes: [UInt8]) -> PlacedFile? {
    PlacedFile(path: path, bytes: bytes, editions: file.editions)
  }

  private mutating func adopt(_ changed: (bytes: [UInt8], file: PlacedFile)) { (bytes, file) = changed }

  private func isAnchored(_ field: PlacedField) -> Bool {
    let gap = file.text(field.behindColon..<max(field.behindColon, field.node.range.lowerBound))
    return gap.contains("&") || file.bytes.contains(UInt8(ascii: "&"))
  }

  /// The file with a field changed, if it says what it should.
  private func written(
    _ field: StatedField, _ value: EntryValue?, _ entry: Int, _ attempt: WritingAttempt
  ) -> (bytes: [UInt8], file: PlacedFile)? {
    var (bytes, file) = (bytes, file)
    // Items of a list first come into their order, then they change.
    for _ in 0..<3 {
      let places = file.entries[entry].fields.filter { $0.name == field.key }
      if places.count <= 1, places.first?.node.value == value { break }
      let edits = FieldEdits(file, entry, attempt, prefersGerman: prefersGerman).edits(field, value)
      bytes = edits.applied(to: FileLines(bytes), uniform: file.bytes)
      guard let next = placed(bytes), next.entries.count == file.entries.count else {
        return nil
      }
      file = next
    }
    let check = ChangeCheck(before: self.file, after: file)
    return check.differs(onlyIn: field.key, of: entry, now: value) ? (bytes, file) : nil
  }

  // MARK: - Text

  /// Replaces the text below the front matter.
  /// - Parameter text: Markdown; blank lines around it are those of the file.
  /// - Throws: `EditRefusal` where the file has no text, or the text would be read as part of the front matter.
  public mutating func setBody(_ text: String) throws(EditRefusal) {
    guard let range = file.body else { throw .noFields(path: path) }
    let uniform = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    var lines = uniform.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let first = lines.first, first.allSatisfy({ $0 == " " || $0 == "\t" }) { lines = lines.dropFirst() }
    while let last = lines.last, last.allSatisfy({ $0 == " " || $0 == "\t" }) { lines = lines.dropLast() }
    let wanted = lines.joined(separator: "\n")
    let edit = BodyEdit.edits(
      from: file.text(range), to: wanted, at: range.lowerBound, isLast: range.upperBound == file.bytes.count)
    let changed = edit.applied(to: FileLines(bytes), uniform: file.bytes)
    guard let next = placed(changed), let body = next.body,
      next.text(body).trailingBlanksCut == wanted.trailingBlanksCut,
      next.entries.map(\.values) == file.entries.map(\.values)
    else { throw .notReadBack("text") }
    adopt((changed, next))
  }

  // MARK: - Entries

  /// Adds an entry to a list.
  /// - Parameters:
  ///   - fields: by English keys; those that say nothing are left out.
  ///   - index: the number of the entry before which it stands; nil for the end.
  /// - Throws: `EditRefusal`; then nothing has changed.
  public mutating func add(_ fields: [EntryPart], at index: Int? = nil) throws(EditRefusal) {
    if let unknown = fields.first(where: { part in !file.fields.contains { $0.key == part.key } }) {
      throw .unknownField(unknown.key, nearest: NearestName.of(unknown.key, in: file.fields.map(\.key)))
    }
    for isCareful in [false, true] {
      guard
        let edits = EntryMoves(file, prefersGerman: prefersGerman).adding(
          fields, at: index, isCareful: isCareful)
      else {
        throw .fixedList(path: path)
      }
      let changed = edits.applied(to: FileLines(bytes), uniform: file.bytes)
      guard let next = placed(changed) else { continue }
      if ChangeCheck(before: file, after: next).gained(fields, at: index ?? file.entries.count) {
        adopt((changed, next))
        return
      }
    }
    throw .notReadBack(fields.first?.key ?? "")
  }

  /// Takes an entry out of a list, with the comments that stand in it.
  public mutating func remove(entry: Int) throws(EditRefusal) {
    guard file.entries.indices.contains(entry) else { throw .noSuchEntry(entry + 1) }
    try move(EntryMoves(file).removing(entry)) { check in check.lost(entry) }
  }

  /// Brings an entry to another place of its list, with the comments in it and directly above it.
  /// - Parameters:
  ///   - entry: its number now, from 0.
  ///   - place: its number afterwards.
  public mutating func move(entry: Int, to place: Int) throws(EditRefusal) {
    guard file.entries.indices.contains(entry), file.entries.indices.contains(place) else {
      throw .noSuchEntry(max(entry, place) + 1)
    }
    guard entry != place else { return }
    try move(EntryMoves(file).moving(entry, to: place)) { check in check.moved(entry, to: place) }
  }

  private mutating func move(
    _ edits: [FileChange]?, isRight: (ChangeCheck) -> Bool
  ) throws(EditRefusal) {
    guard let edits else { throw .fixedList(path: path) }
    let changed = edits.applied(to: FileLines(bytes), uniform: file.bytes)
    guard let next = placed(changed), isRight(ChangeCheck(before: file, after: next))
    else { throw .fixedList(path: path) }
    adopt((changed, next))
  }
}

extension String {
  /// Without blanks at the ends of its lines: they say nothing that a form could show.
  fileprivate var trailingBlanksCut: [Substring] {
    split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var line = line
      while line.last == " " || line.last == "\t" { line = line.dropLast() }
      return line
    }
  }
}

/// How a value is written: as the old one first, then in ways that are read back more surely.
enum WritingAttempt { case asBefore, inQuotes, anew, anewInQuotes }
