import AlmanacContent
import AlmanacModel
import Editing

/// Collects the changes of an import by file, and knows where new entries go.
struct EventListWriting {
  private let texts: [String: EventListText]
  /// Entries by the place at which the reader of the list finds them.
  private let entries: [SourceLocation: EventListText.Entry]
  private var editors: [String: EventListEditor] = [:]
  private let content: ParsedContent
  private let names: SiteNames
  private var ids: Set<String>
  /// The last number behind a wanted id, so that a thousand entries of one title need not try each other's.
  private var lastNumbers: [String: Int] = [:]
  /// New entries that got a place because their record had none.
  private(set) var withoutPlace = 0
  let usedPlace: String
  /// Ids of entries that are new or changed.
  private(set) var changedIDs: Set<String> = []

  init(lists: [EventListText], content: ParsedContent, names: SiteNames) {
    texts = Dictionary(lists.map { ($0.path, $0) }) { first, _ in first }
    let places = lists.flatMap { list in
      list.entries.map { (SourceLocation(path: list.path, position: $0.position), $0) }
    }
    entries = Dictionary(places) { first, _ in first }
    self.content = content
    self.names = names
    ids = Set(content.events.map(\.id.value))
    // The only region, else an area outside all regions, else every region.
    usedPlace = names.regions.count == 1 ? names.regions.first ?? "alle" : names.areas.first ?? "alle"
  }

  // MARK: - Existing entries

  private func entry(of event: Event) -> EventListText.Entry? {
    entries[SourceLocation(path: event.path, position: event.position)]
  }

  /// A field as the file has it, in one line.
  func written(_ field: String, of event: Event) -> String? {
    guard let place = entry(of: event)?.field(field), let bytes = texts[event.path]?.bytes else { return nil }
    if case .empty = place.style { return nil }
    let text = String(decoding: bytes[place.value], as: UTF8.self)
    switch place.style {
    case .doubleQuoted, .singleQuoted: return String(text.dropFirst().dropLast())
    case .blockList: return place.items.map(\.text).joined(separator: ", ")
    case .block: return CellText.line(String(text.drop { !$0.isNewline }))
    default: return CellText.line(text)
    }
  }

  /// - Returns: false where the entry is written in a way that cannot be changed safely.
  mutating func change(_ field: String, to value: FieldValue?, of event: Event) -> Bool {
    guard let text = texts[event.path], let entry = entry(of: event) else { return false }
    var editor = editors.removeValue(forKey: event.path) ?? EventListEditor(text)
    let isDone = value.map { editor.set(field, to: $0, in: entry) } ?? editor.remove(field, from: entry)
    editors[event.path] = editor
    if isDone { changedIDs.insert(event.id.value) }
    return isDone
  }

  // MARK: - New entries

  mutating func add(_ item: RecordCheck.Checked, log: inout DiagnosticLog) -> ImportPlan.Item {
    var fields = item.record.fields.merging(item.record.defaults) { own, _ in own }
    if fields["regions"] == nil && fields["area"] == nil {
      withoutPlace += 1
      fields[names.areas.contains(usedPlace) && names.regions.count != 1 ? "area" : "regions"] = .text(
        usedPlace)
    }
    // What every entry is without saying so need not be said.
    for (field, usual) in [("status", "confirmed"), ("visibility", "public")]
    where fields[field] == .text(usual) { fields[field] = nil }
    let path = path(for: fields)
    if case .list(let regions)? = fields["regions"], regions.count == 1,
      path == "events/\(regions.first ?? "").yaml"
    {
      fields["regions"] = nil
    }
    let id = freeID(
      EventVocabulary.derivedID(title: item.event.title.value, time: item.event.time, number: ids.count + 1))
    fields["id"] = .text(id)
    fields["source_id"] = .text(item.record.sourceID)
    // Taken out of the table while it changes: a second owner would mean a copy of the whole list.
    var editor =
      editors.removeValue(forKey: path)
      ?? EventListEditor(texts[path] ?? EventListText(path: path, bytes: []))
    if !editor.append(fields) {
      log.report(ExchangeMessages.noListToAdd(path), at: SourceLocation(path: path))
    }
    editors[path] = editor
    changedIDs.insert(id)
    let changes = EventVocabulary.order.compactMap { field in
      fields[field].map { ImportPlan.Change(field: field, old: nil, new: $0.line) }
    }
    return ImportPlan.Item(
      action: .new, id: id, sourceID: item.record.sourceID, title: item.record.title,
      start: item.record.fields["start"]?.line ?? "", row: item.record.row, path: path, changes: changes)
  }

  /// An id that nothing has yet and that the reader takes as it is: of a long title the date stays.
  private mutating func freeID(_ wanted: String) -> String {
    var id = Self.cut(wanted, to: Slug.limit, keeping: 11)
    var number = lastNumbers[wanted] ?? 1
    while !ids.insert(id).inserted {
      number += 1
      id = Self.cut("\(wanted)-\(number)", to: Slug.limit, keeping: 16)
    }
    lastNumbers[wanted] = number
    return id
  }

  private static func cut(_ id: String, to limit: Int, keeping tail: Int) -> String {
    guard id.utf8.count > limit else { return id }
    let end = String(id.suffix(tail)).drop { $0 != "-" }
    return Slug.make(String(id.prefix(limit - end.utf8.count))) + end
  }

  /// The list of the region where the site has one, else the one that holds the area, else the common one.
  private func path(for fields: [String: FieldValue]) -> String {
    let folder = texts.keys.filter { $0.hasPrefix("events/") }.sorted()
    if case .list(let regions)? = fields["regions"], regions.count == 1, let region = regions.first {
      let own = "events/\(region).yaml"
      if texts[own] != nil
        || (!folder.isEmpty && texts["events.yaml"] == nil && names.regions.contains(region))
      {
        return own
      }
    }
    if texts["events.yaml"] != nil || folder.isEmpty { return "events.yaml" }
    if case .text(let area)? = fields["area"] {
      let counts = Dictionary(grouping: content.events.filter { $0.area?.value == area }, by: \.path)
        .mapValues(\.count)
      if let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) { return most.key }
    }
    return "events/import.yaml"
  }

  /// Every file that has changes, as it would be.
  func files() -> [String: [UInt8]] { editors.mapValues { $0.bytes() } }
}
