import AlmanacModel

/// A line of the overview, or a hit of the search.
struct EntryItem {
  let name: EntryName
  let title: String
  var detail: String?
  /// The site path of its page.
  var path: String?
  /// What its form shows first.
  var field: String?
  /// The target of a link in a Markdown text.
  var link: String?

  func json(_ scene: DeskScene) -> JSONValue {
    let more: [(String, JSONValue)] = [
      ("detail", JSONValue(detail)), ("address", JSONValue(path.map { scene.address($0) })),
      ("field", JSONValue(field)), ("link", JSONValue(link)),
    ]
    return .object(name.members(title) + more.filter { $0.1 != .null }.map { JSONMember($0.0, $0.1) })
  }
}

extension EntryItem {
  init(_ matter: PageMatter, _ kind: EntryKind, detail: String? = nil, path: String? = nil) {
    let stem = MarkdownPath.stem(String(matter.path.dropFirst(kind.folder?.count ?? 0)))
    self.init(name: EntryName(kind: kind, id: stem), title: matter.title.value, detail: detail, path: path)
  }

  init(_ event: Event, detail: String? = nil, path: String? = nil, field: String? = nil) {
    self.init(
      name: EntryName(kind: .event, id: event.id.value), title: event.title.value, detail: detail, path: path,
      field: field)
  }
}
