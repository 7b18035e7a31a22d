import AlmanacModel

/// Topics, formats, areas and series: declared in a list, or made from the words that entries use.
struct OpenTerms {
  private(set) var terms: [SiteTerm] = []
  private var table: TermTable
  private let isOpen: Bool
  private let unnamedPrefix: String
  private var nextUnnamed = 1
  private let undeclared: OriginalFields
  private let path: @Sendable (String) -> String

  /// - Parameters:
  ///   - isOpen: whether a word that is not declared makes a term of its own.
  ///   - isMainEdition: whether what entries use is in the words of the edition.
  ///   - language: that of the site, for the ids of names without a letter that an address may have.
  init(
    _ kind: ReferenceKind, isOpen: Bool, isMainEdition: Bool, unreadable: Set<String>, language: UILanguage,
    path: @escaping @Sendable (String) -> String
  ) {
    table = TermTable(kind, unreadable: unreadable)
    self.isOpen = isOpen
    undeclared = isMainEdition ? .none : .all
    self.path = path
    unnamedPrefix = Slug.make(language == .german ? kind.german : kind.english)
  }

  mutating func declare(
    id: String, name: String, plural: String? = nil, summary: String? = nil, pattern: CoverPattern? = nil,
    originals: OriginalFields
  ) {
    let originals = plural == nil && originals.contains("name") ? .all : originals
    add(
      SiteTerm(
        id: id, name: name, plural: plural ?? name, summary: summary, path: path(Slug.make(id)),
        pattern: pattern, originals: originals, isDeclared: true))
  }

  /// The position of what a text names, if there is such a term already.
  mutating func position(of text: String) -> Int? { table.position(of: text) }

  mutating func resolve(_ reference: Reference, in file: String, log: inout DiagnosticLog) -> Int? {
    if let found = table.position(of: reference.value) { return found }
    guard isOpen else { return table.resolve(reference, in: file, log: &log) }
    let slug = slug(of: reference.value)
    guard !slug.isEmpty else { return table.resolve(reference, in: file, log: &log) }
    if let found = table.position(of: slug) { return found }
    add(
      SiteTerm(
        id: slug, name: reference.value, plural: reference.value, summary: nil, path: path(slug),
        originals: undeclared, isDeclared: false))
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
    for reference in references where !isOpen || slug(of: reference.value).isEmpty {
      _ = table.resolve(reference, in: file, log: &log)
    }
  }

  /// The slug of a word: `C++` and `C#` have their own, and a name in another script gets the next number; empty for
  /// signs alone.
  private mutating func slug(of word: String) -> String {
    let slug = Slug.make(TermSigns.spelled(word))
    guard slug.isEmpty, word.contains(where: \.isLetter) else { return slug }
    while table.position(of: "\(unnamedPrefix)-\(nextUnnamed)") != nil { nextUnnamed += 1 }
    return "\(unnamedPrefix)-\(nextUnnamed)"
  }

  private mutating func add(_ term: SiteTerm) {
    table.add(id: term.id, names: [term.name])
    terms.append(term)
  }
}

/// Signs that make a name another one: `C++`, `C#`.
enum TermSigns {
  /// The name with such signs as words; a sign counts right behind a letter, and not in front of one.
  static func spelled(_ name: String) -> String {
    guard name.contains(where: { $0 == "+" || $0 == "#" }) else { return name }
    let characters = Array(name)
    return characters.indices.map { index in
      let before = index > 0 ? characters[index - 1] : " "
      let after = index + 1 < characters.count ? characters[index + 1] : " "
      switch characters[index] {
      case "+" where (before.isLetter || before == "+") && !after.isLetter: return " plus"
      case "#" where before.isLetter && !after.isLetter: return " sharp"
      default: return String(characters[index])
      }
    }.joined()
  }
}
