import AlmanacModel

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
    /// Pictures and downloads of the old site, of which no files were given.
    case fileWithoutFolder
    /// It is there, and it cannot come along.
    case fileRefused
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
    /// The file or address that did not come along, where one entry is about several; else nil.
    public var file: String?

    /// The path, with the line where there is one.
    public var written: String { line.map { "\(path):\($0)" } ?? path }
  }

  public struct Entry: Sendable {
    public let kind: Kind
    public let name: String
    /// Why files that are there do not come along; nil of all other kinds.
    public var refusal: FileRefusal?
    public var count = 0
    /// The first few.
    public var places: [Place] = []
    /// Whether it was found at other places too.
    public var isCut = false
  }

  private struct Key: Hashable {
    let kind: Kind
    let name: String
    var refusal: FileRefusal?
  }

  static let shownPlaces = 5
  /// Of files that are to be mended one by one.
  private static let shownFiles = 20
  private static let mostNames = 2_000
  private var byKey: [Key: Entry] = [:]

  mutating func add(
    _ kind: Kind, _ name: String, _ path: String, line: Int? = nil, count: Int = 1, file: String? = nil
  ) {
    let key = Key(kind: kind, name: String(name.prefix(80)))
    add(key, Place(path: path, line: line, file: file), count)
  }

  /// Adds a file that is there and cannot come along.
  mutating func add(_ refused: OldLinks.Refused, _ path: String, line: Int?) {
    let key = Key(kind: .fileRefused, name: refused.refusal.name, refusal: refused.refusal)
    add(key, Place(path: path, line: line, file: refused.file), 1)
  }

  private mutating func add(_ found: Key, _ place: Place, _ count: Int) {
    var key = found
    if byKey.count >= Self.mostNames, byKey[key] == nil {
      key = Key(kind: found.kind, name: "…", refusal: found.refusal)
    }
    var entry = byKey[key] ?? Entry(kind: key.kind, name: key.name, refusal: key.refusal)
    entry.count += count
    let limit = place.file == nil && key.kind != .sectionPage ? Self.shownPlaces : Self.shownFiles
    if !entry.places.contains(place) {
      if entry.places.count < limit { entry.places.append(place) } else { entry.isCut = true }
    }
    byKey[key] = entry
  }

  /// With other names of the texts in which something was found.
  func naming(_ names: [String: String]) -> Losses {
    var result = self
    result.byKey = byKey.mapValues { entry in
      var entry = entry
      entry.places = entry.places.reduce(into: []) { places, place in
        let named = names[place.path].map { Place(path: $0, line: nil, file: place.file) } ?? place
        if !places.contains(named) { places.append(named) }
      }
      return entry
    }
    return result
  }

  /// By kind, then the most frequent first.
  public var entries: [Entry] {
    byKey.values.sorted { one, other in
      (one.kind.rawValue, -one.count, one.name, one.refusal?.ending ?? "")
        < (other.kind.rawValue, -other.count, other.name, other.refusal?.ending ?? "")
    }
  }

  /// As people are told: of links and pictures, of which an old site may miss hundreds, one entry for all once they are many.
  public var toldEntries: [Entry] {
    let all = entries
    return Kind.allCases.flatMap { kind in
      let found = all.filter { $0.kind == kind }
      return [.pictureMissing, .deadLink, .address].contains(kind) && found.count > Self.shownPlaces
        ? [Self.joined(found, kind)] : found
    }
  }

  /// One entry for several of a kind, which names each with its first place.
  private static func joined(_ entries: [Entry], _ kind: Kind) -> Entry {
    var joined = Entry(kind: kind, name: "")
    joined.count = entries.reduce(0) { $0 + $1.count }
    let places = entries.flatMap { entry in
      entry.places.prefix(1).map { Place(path: $0.path, line: $0.line, file: entry.name) }
    }
    joined.places = Array(places.prefix(shownFiles))
    joined.isCut = places.count > shownFiles || entries.contains { $0.places.count > 1 || $0.isCut }
    return joined
  }

  /// How often a kind occurs.
  public func count(_ kind: Kind) -> Int { byKey.values.reduce(0) { $0 + ($1.kind == kind ? $1.count : 0) } }
}

extension Losses {
  mutating func merge(_ other: Losses) {
    for entry in other.entries {
      let places = entry.places.isEmpty ? [Place(path: "", line: nil)] : entry.places
      for (index, place) in places.enumerated() {
        // All but the first place count one each; the first has the rest.
        let count = index == 0 ? entry.count - places.count + 1 : 1
        add(Key(kind: entry.kind, name: entry.name, refusal: entry.refusal), place, count)
      }
      if entry.isCut {
        byKey[Key(kind: entry.kind, name: entry.name, refusal: entry.refusal)]?.isCut = true
      }
    }
  }
}
