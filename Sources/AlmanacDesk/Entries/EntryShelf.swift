import AlmanacBuild
import AlmanacContent
import AlmanacModel
import AlmanacSite

/// An entry where it stands.
struct ShelvedEntry {
  let kind: EntryKind
  let path: String
  /// The whole file as it is on the disk.
  let bytes: [UInt8]
  let file: PlacedFile
  /// Which of its entries; 0 in files that are one.
  let number: Int

  var entry: FileEntry { file.entries.indices.contains(number) ? file.entries[number] : .nothing }
  var name: EntryName { EntryName(kind: kind, id: EntryShelf.id(kind, of: number, in: file)) }
  var title: String { EntryShelf.title(kind, entry) ?? name.id }

  /// The bytes from its dash to the next one, or all.
  var range: Range<Int> {
    guard file.kind.isList else { return 0..<file.bytes.count }
    let starts = file.entries.map { $0.dash ?? $0.start }
    guard let start = starts[number] else { return 0..<file.bytes.count }
    let next = starts.dropFirst(number + 1).compactMap { $0 }.first ?? file.bytes.count
    return start..<max(start, next)
  }

  /// By which it is known whether somebody has changed it; changes elsewhere in its list do not count.
  var digest: String { ContentDigest.of(file.bytes[range]) }

  /// The lines of the file, from 1, that it takes.
  var lines: ClosedRange<Int> {
    let range = range
    let first = file.position(of: range.lowerBound).line
    return first...max(first, file.position(of: max(range.lowerBound, range.upperBound - 1)).line)
  }

  /// Which field a line of the file belongs to.
  func field(at line: Int) -> String? {
    if let body = file.body, !body.isEmpty, line >= file.position(of: body.lowerBound).line { return "body" }
    return entry.fields.first { field in
      let first = file.position(of: field.keyRange.lowerBound).line
      return (first...max(first, file.position(of: field.node.range.upperBound).line)).contains(line)
    }?.name
  }
}

/// Finds entries in the content folder. What a request names is only ever compared with what there is.
struct EntryShelf {
  private let tree: SourceTree
  private let site: Site?
  private let editions: [String]

  init(_ state: PreviewState) {
    tree = state.tree
    site = state.linked?.site
    editions = (site?.configuration.editions ?? []).filter { !$0.isMain }.map(\.name)
  }

  func entry(_ name: EntryName) -> ShelvedEntry? {
    if let folder = name.kind.folder {
      let stem = folder + name.id
      return [stem + ".md", stem + ".markdown"].lazy.compactMap { whole(name.kind, $0) }.first
    }
    if let file = name.kind.file, name.kind == .site { return whole(.site, file) }
    return listed(name)
  }

  private func whole(_ kind: EntryKind, _ path: String) -> ShelvedEntry? {
    guard let file = placed(path), EntryKind(file: file.file.kind) == kind, !file.file.kind.isList,
      file.file.entries.count == 1
    else { return nil }
    return ShelvedEntry(kind: kind, path: path, bytes: file.bytes, file: file.file, number: 0)
  }

  private func listed(_ name: EntryName) -> ShelvedEntry? {
    for path in paths(name) {
      guard let file = placed(path), let number = number(name, in: file.file) else { continue }
      return ShelvedEntry(kind: name.kind, path: path, bytes: file.bytes, file: file.file, number: number)
    }
    return nil
  }

  private func placed(_ path: String) -> (bytes: [UInt8], file: PlacedFile)? {
    guard let bytes = tree.texts[path], let file = PlacedFile(path: path, bytes: bytes, editions: editions)
    else { return nil }
    return (bytes, file)
  }

  /// The lists in which it may stand; the one first in which the site has seen it.
  private func paths(_ name: EntryName) -> [String] {
    if let file = name.kind.file { return [file] }
    let known = event(name.id)?.path
    let others = tree.texts.keys.filter {
      $0 != known && SchemaKind(path: $0).flatMap(EntryKind.init) == .event
    }
    return [known].compactMap { $0 } + others.sorted()
  }

  private func event(_ id: String) -> Event? {
    site?.events.first { $0.event.id.value == id }?.event
      ?? (site?.internalEvents ?? []).first { $0.id.value == id }
      ?? (site?.draftEvents ?? []).first { $0.id.value == id }
  }

  private func number(_ name: EntryName, in file: PlacedFile) -> Int? {
    if let given = file.entry(id: name.id) { return given }
    let named = file.entries.indices.first { Self.id(name.kind, of: $0, in: file) == name.id }
    if let named { return named }
    guard name.kind == .event, let event = event(name.id), event.path == file.path else { return nil }
    return file.entry(line: event.position.line)
  }

  /// The entries of a file as it was at some time.
  func entries(of path: String, _ bytes: [UInt8]) -> [ShelvedEntry] {
    guard let file = PlacedFile(path: path, bytes: bytes, editions: editions),
      let kind = EntryKind(file: file.kind)
    else { return [] }
    return file.entries.indices.map {
      ShelvedEntry(kind: kind, path: path, bytes: bytes, file: file, number: $0)
    }
  }

  // MARK: - What entries are called

  static func id(_ kind: EntryKind, of number: Int, in file: PlacedFile) -> String {
    if let folder = kind.folder { return MarkdownPath.stem(String(file.path.dropFirst(folder.count))) }
    guard kind != .site, file.entries.indices.contains(number) else { return "" }
    if case .text(let id)? = file.entries[number].field("id")?.node.value { return id }
    return "\(file.path)#\(number + 1)"
  }

  static func title(_ kind: EntryKind, _ entry: FileEntry) -> String? {
    if case .text(let title)? = entry.field(kind.titleField)?.node.value { return title }
    return entry.text
  }

  /// The entry that a finding is about.
  func entry(at location: SourceLocation) -> ShelvedEntry? {
    guard let bytes = tree.texts[location.path] else { return nil }
    let entries = entries(of: location.path, bytes)
    guard entries.first?.file.kind.isList ?? false else { return entries.first }
    return entries.last { entry in
      (entry.entry.dash ?? entry.entry.start).map {
        entry.file.position(of: $0).line <= location.position.line
      } ?? false
    }
  }
}
