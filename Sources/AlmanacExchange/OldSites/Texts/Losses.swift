/// What of an old site does not come along, by kind and name, with how often and where.
public struct Losses: Sendable {
  public enum Kind: Int, Sendable, Hashable, CaseIterable {
    /// Front matter that nobody knows.
    case field
    case shortcode
    case templateTag
    case script
    case element
    /// Classes and anchors that Markdown of another kind adds.
    case attribute
    case pictureMissing
    /// It is there, and no site of ours publishes it.
    case pictureRefused
    case pictureElsewhere
    case deadLink
    case topic
    case address
    case comments
    case contentType
    case sectionPage
    case encoding
    case date
    case hiddenUnclear
    case password
    case unreadable
  }

  public struct Place: Sendable, Hashable {
    public let path: String
    /// From 1; nil where it is about the whole file.
    public let line: Int?
  }

  public struct Entry: Sendable {
    public let kind: Kind
    public let name: String
    public var count = 0
    /// The first few.
    public var places: [Place] = []
  }

  private struct Key: Hashable {
    let kind: Kind
    let name: String
  }

  static let shownPlaces = 5
  private static let mostNames = 2_000
  private var byKey: [Key: Entry] = [:]

  mutating func add(_ kind: Kind, _ name: String, _ path: String, line: Int? = nil, count: Int = 1) {
    var key = Key(kind: kind, name: String(name.prefix(80)))
    if byKey.count >= Self.mostNames, byKey[key] == nil { key = Key(kind: kind, name: "…") }
    var entry = byKey[key] ?? Entry(kind: key.kind, name: key.name)
    entry.count += count
    let place = Place(path: path, line: line)
    if entry.places.count < Self.shownPlaces, !entry.places.contains(place) { entry.places.append(place) }
    byKey[key] = entry
  }

  /// By kind, then the most frequent first.
  public var entries: [Entry] {
    byKey.values.sorted { ($0.kind.rawValue, -$0.count, $0.name) < ($1.kind.rawValue, -$1.count, $1.name) }
  }

  /// How often a kind occurs.
  public func count(_ kind: Kind) -> Int { byKey.values.reduce(0) { $0 + ($1.kind == kind ? $1.count : 0) } }
}

extension Losses {
  mutating func merge(_ other: Losses) {
    for entry in other.entries {
      let places: [Place?] = entry.places.isEmpty ? [nil] : entry.places
      for (index, place) in places.enumerated() {
        // All but the first place count one each; the first has the rest.
        let count = index == 0 ? entry.count - places.count + 1 : 1
        add(entry.kind, entry.name, place?.path ?? "", line: place?.line, count: count)
      }
    }
  }
}
