import AlmanacContent
import AlmanacModel

/// The texts that are there already, as entries of an old site are known again: at a path that an entry would get, with
/// its title, its day or one of its addresses.
struct KnownTexts {
  private struct Key: Hashable {
    let stem: String
    let mark: String
  }

  private var paths: [Key: String] = [:]

  init(_ content: ParsedContent) {
    for post in content.posts { add(post.matter, day: post.date.day.description) }
    for page in content.pages { add(page.matter, day: nil) }
  }

  private mutating func add(_ matter: PageMatter, day: String?) {
    guard matter.path.hasSuffix(".md") else { return }
    let addresses = matter.aliases.map { Self.address($0.value) }
    let marks = [Self.title(matter.title.value)] + addresses
    let stem = String(matter.path.dropLast(3))
    add(marks + (day.map { [Self.day($0)] } ?? []), of: stem, at: matter.path)
    // A number may only tell it apart from another; a day in common says nothing then.
    if let plain = Self.withoutNumber(stem) { add(marks, of: plain, at: matter.path) }
  }

  private mutating func add(_ marks: [String], of stem: String, at path: String) {
    for mark in marks {
      let key = Key(stem: stem, mark: mark)
      // Of several the one with the shortest name was there first.
      if let known = paths[key], known.utf8.count <= path.utf8.count { continue }
      paths[key] = path
    }
  }

  /// Nil for a path that does not end with a number.
  private static func withoutNumber(_ path: String) -> String? {
    guard let dash = path.lastIndex(of: "-") else { return nil }
    let number = path[path.index(after: dash)...]
    return number.isEmpty || !number.utf8.allSatisfy({ (0x30...0x39).contains($0) })
      ? nil : String(path[..<dash])
  }

  /// Where an entry lies; nil where it did not come along yet.
  func path(of entry: MovedEntry, stem: String) -> String? {
    var marks = [Self.title(entry.title)]
    if let date = entry.date { marks.append(Self.day(String(date.prefix(10)))) }
    if !entry.address.isEmpty { marks.append(Self.address(entry.address)) }
    return marks.lazy.compactMap { paths[Key(stem: stem, mark: $0)] }.first
  }

  private static func title(_ text: String) -> String { "title \(text)" }
  private static func day(_ text: String) -> String { "day \(text)" }
  private static func address(_ text: String) -> String { "address \(OldLinks.key(text))" }
}
