import AlmanacContent
import AlmanacModel
import AlmanacSite
import CivilTime
import Editing

/// What a field says as it was typed, before anything is saved: in words, and what there is to find about it.
///
/// The entry alone is written and read as in a file, and linked with the lists of the site; no other text is read
/// and nothing is rendered.
public struct FieldUnderstanding: Sendable {
  /// What became of a value.
  public struct Answer: Sendable {
    /// How it was understood; nil where nothing was.
    public let text: String?
    /// The dates on which the event takes place, in order; of fields that give none, none.
    public let dates: [EventTime]
    /// What `check` would find about the field, with its remedy.
    public let findings: [Diagnostic]
  }

  private let content: ParsedContent
  private let zones: ZoneDatabase
  private let today: Day
  private let language: UILanguage

  /// - Parameters:
  ///   - content: what the files say; of its posts and events only the ids are looked at.
  ///   - zones: of the machine.
  ///   - today: the build day.
  ///   - language: of the answers.
  public init(content: ParsedContent, zones: ZoneDatabase, today: Day, language: UILanguage) {
    self.content = content
    self.zones = zones
    self.today = today
    self.language = language
  }

  /// - Parameters:
  ///   - field: the English key.
  ///   - kind: of the entry.
  ///   - entry: all fields of the entry as typed, by English keys.
  public func answer(_ field: String, of kind: SchemaKind, in entry: [EntryPart]) -> Answer {
    let path = Self.path(of: kind)
    guard let stated = kind.fields.first(where: { $0.key == field }),
      let value = entry.first(where: { $0.key == field })?.value.settled(as: stated.kind),
      let editor = written(entry, kind, path), let place = editor.file.entries.last?.field(field)
    else { return Answer(text: nil, dates: [], findings: []) }
    let (site, read, all) = linked(path, editor.bytes)
    let log = Self.namesWhatIsNotRead.contains(field) ? read : all
    let lines = editor.file.lines(of: place)
    let findings = log.diagnostics.filter {
      $0.location?.path == path && lines.contains($0.location?.position.line ?? 0)
    }
    let isWrong = findings.contains { $0.severity == .error }
    let wording = ValueUnderstanding(site: site, content: content, language: language)
    if kind.isEvent, let event = site.events.first, ValueUnderstanding.timeFields.contains(field) {
      let text = isWrong ? nil : wording.time(of: event, field: field)
      return Answer(text: text, dates: isWrong ? [] : event.occurrences.map(\.time), findings: findings)
    }
    return Answer(text: isWrong ? nil : wording.text(value, stated), dates: [], findings: findings)
  }

  /// Fields that name pictures, pages, posts or events, none of which is looked at here: only how they are written is judged.
  private static let namesWhatIsNotRead: Set = [
    "image", "logo", "events", "report", "posts", "navigation", "footer",
  ]

  /// The entry as a file of its own.
  private func written(_ entry: [EntryPart], _ kind: SchemaKind, _ path: String) -> ContentEditor? {
    let start = kind.isMarkdown ? "---\n---\n\nText.\n" : ""
    guard var editor = try? ContentEditor(path: path, bytes: Array(start.utf8)) else { return nil }
    var parts = entry.filter { part in kind.fields.contains { $0.key == part.key } }
    for (key, example) in Self.needed(kind) where !parts.contains(where: { $0.key == key }) {
      parts.append(EntryPart(key, .text(example)))
    }
    guard editor.file.kind.isList else {
      for part in parts { try? editor.set(part.key, to: part.value) }
      return editor
    }
    return (try? editor.add(parts)) == nil ? nil : editor
  }

  /// Without these an entry would not be read.
  private static func needed(_ kind: SchemaKind) -> [(String, String)] {
    switch kind {
    case .event, .events, .regionEvents: [("title", "T"), ("start", "offen"), ("area", "a")]
    case .post, .newsletter: [("title", "T"), ("date", "2000-01-01")]
    case .site, .region, .project, .page, .source, .sources: [("title", "T")]
    case .person, .people, .member, .members, .partner, .partners, .topic, .topics: [("name", "N")]
    }
  }

  /// A file of a kind without entries.
  public static func blank(_ kind: SchemaKind) -> PlacedFile? { PlacedFile(path: path(of: kind), bytes: []) }

  private static func path(of kind: SchemaKind) -> String {
    switch kind {
    case .event, .events, .regionEvents: "events.yaml"
    case .post: "magazine/a.md"
    case .region: "regions/a.md"
    case .project: "projects/a.md"
    case .page: "pages/a.md"
    case .newsletter: "newsletter/a.md"
    case .site: "site.yaml"
    case .person, .people: "people.yaml"
    case .member, .members: "members.yaml"
    case .partner, .partners: "partners.yaml"
    case .topic, .topics: "topics.yaml"
    case .source, .sources: "sources.yaml"
    }
  }

  /// The entry linked with the lists of the site.
  private func linked(
    _ path: String, _ bytes: [UInt8]
  ) -> (site: Site, read: DiagnosticLog, all: DiagnosticLog) {
    var texts = [path: bytes]
    if path != "site.yaml" {
      let zone = content.configuration.zone.identifier
      texts["site.yaml"] = Array("title: T\ntimezone: \(zone)\n".utf8)
    }
    let tree = SourceTree(texts: texts, zones: zones)
    var read = ContentParser(today: today).parse(tree, jobs: 1)
    let log = read.log
    if path != "site.yaml" { read.configuration = content.configuration }
    read.regions += content.regions
    read.projects += content.projects
    read.people += content.people
    read.members += content.members
    read.partners += content.partners
    read.sources += content.sources
    if let topics = content.topics { read.topics = (read.topics ?? []) + topics }
    let assembled = SiteAssembler(buildDay: today, includesDrafts: true, includesFuture: true)
      .assemble(read, tree: tree)
    var all = log
    all.merge(assembled.log)
    return (assembled.site, log, all)
  }
}

extension SchemaKind {
  var isEvent: Bool { self == .event || self == .events || self == .regionEvents }

  var isMarkdown: Bool {
    switch self {
    case .post, .region, .project, .page, .newsletter: true
    default: false
    }
  }
}

extension PlacedFile {
  /// The numbers of the lines, from 1, that a field takes.
  fileprivate func lines(of field: PlacedField) -> ClosedRange<Int> {
    let first = position(of: field.keyRange.lowerBound).line
    return first...max(first, position(of: field.node.range.upperBound).line)
  }
}
