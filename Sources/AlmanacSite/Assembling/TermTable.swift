import AlmanacModel

/// Things with ids that references point to, found by id, by name, or by another spelling of either.
struct TermTable {
  let kind: ReferenceKind
  private(set) var ids: [String] = []
  private var positions: [String: Int] = [:]
  private var names: [(text: String, index: Int)] = []
  /// By spelling; made when a reference is first written in another way, because most never are.
  private var spellings: [String: Int]?
  /// What was looked for in vain: a name that is no entry's is often written again.
  private var strangers: Set<String> = []
  private let unreadable: Set<String>

  init(_ kind: ReferenceKind, unreadable: Set<String>) {
    self.kind = kind
    self.unreadable = unreadable
  }

  /// Adds an entry under its id and its names; the first entry of a spelling keeps it.
  mutating func add(id: String, names more: [String]) {
    let index = ids.count
    strangers.removeAll()
    ids.append(id)
    for name in [id] + more {
      names.append((name, index))
      if positions[name] == nil { positions[name] = index }
      if spellings != nil { addSpelling(of: name, index) }
    }
  }

  private mutating func addSpelling(of name: String, _ index: Int) {
    let key = SpellingKey.of(name)
    if spellings?[key] == nil { spellings?[key] = index }
  }

  /// The position of what a text names.
  mutating func position(of text: String) -> Int? {
    if let known = positions[text] { return known }
    if strangers.contains(text) { return nil }
    if spellings == nil {
      spellings = [:]
      for name in names { addSpelling(of: name.text, name.index) }
    }
    guard let found = spellings?[SpellingKey.of(text)] else {
      strangers.insert(text)
      return nil
    }
    positions[text] = found
    return found
  }

  /// The position of what a reference names; reports an unknown one, unless what it names could not be read.
  mutating func resolve(_ reference: Reference, in path: String, log: inout DiagnosticLog) -> Int? {
    if let found = position(of: reference.value) { return found }
    guard !unreadable.contains(reference.value) else { return nil }
    log.report(
      SiteMessages.unknownReference(
        kind, reference.value, nearest: NearestName.of(reference.value, in: ids)),
      at: SourceLocation(path: path, position: reference.position),
      markerLength: reference.value.unicodeScalars.count)
    return nil
  }

  /// The positions of several references, each once, in the order written.
  mutating func resolve(_ references: [Reference], in path: String, log: inout DiagnosticLog) -> [Int] {
    var found: [Int] = []
    for reference in references {
      if let index = resolve(reference, in: path, log: &log), !found.contains(index) { found.append(index) }
    }
    return found
  }
}
