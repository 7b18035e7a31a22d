import AlmanacModel

/// By which the page and the desk name an entry to each other.
struct EntryName: Hashable, Sendable {
  let kind: EntryKind
  /// Of entries in files of their own the path in their folder; of others their id, or, where they have none, the path
  /// of the list, `#` and their number.
  let id: String

  func json(_ title: String) -> JSONValue { .object(members(title)) }

  func members(_ title: String) -> [JSONMember] {
    [
      JSONMember("kind", .text(kind.rawValue)), JSONMember("id", .text(id)),
      JSONMember("title", .text(title)),
    ]
  }
}
