import AlmanacModel

/// Topics, formats, areas and series: declared in a list, or made from the words that entries use.
struct OpenTerms {
  private(set) var terms: [SiteTerm] = []
  private var table: TermTable
  private let isOpen: Bool
  private let path: @Sendable (String) -> String

  /// - Parameter isOpen: whether a word that is not declared makes a term of its own.
  init(
    _ kind: ReferenceKind, isOpen: Bool, unreadable: Set<String>, path: @escaping @Sendable (String) -> String
  ) {
    table = TermTable(kind, unreadable: unreadable)
    self.isOpen = isOpen
    self.path = path
  }

  mutating func declare(id: String, name: String, plural: String? = nil, summary: String? = nil) {
    add(
      SiteTerm(
        id: id, name: name, plural: plural ?? name, summary: summary, path: path(Slug.make(id)),
        isDeclared: true))
  }

  /// The position of what a text names, if there is such a term already.
  mutating func position(of text: String) -> Int? { table.position(of: text) }

  mutating func resolve(_ reference: Reference, in file: String, log: inout DiagnosticLog) -> Int? {
    if let found = table.position(of: reference.value) { return found }
    let slug = Slug.make(reference.value)
    guard isOpen, !slug.isEmpty else { return table.resolve(reference, in: file, log: &log) }
    if let found = table.position(of: slug) { return found }
    add(
      SiteTerm(
        id: slug, name: reference.value, plural: reference.value, summary: nil, path: path(slug),
        isDeclared: false))
    return terms.count - 1
  }

  mutating func resolve(_ references: [Reference], in file: String, log: inout DiagnosticLog) -> [Int] {
    var found: [Int] = []
    for reference in references {
      if let index = resolve(reference, in: file, log: &log), !found.contains(index) { found.append(index) }
    }
    return found
  }

  /// Reports references to what there is not, without making anything of them.
  mutating func check(_ references: [Reference], in file: String, log: inout DiagnosticLog) {
    for reference in references where !isOpen || Slug.make(reference.value).isEmpty {
      _ = table.resolve(reference, in: file, log: &log)
    }
  }

  private mutating func add(_ term: SiteTerm) {
    table.add(id: term.id, names: [term.name])
    terms.append(term)
  }
}
