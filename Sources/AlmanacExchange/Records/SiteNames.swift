import AlmanacContent
import AlmanacModel
import CivilTime

/// What the site calls its regions, areas, formats, topics, projects and people, so that the words of another
/// program find their ids.
public struct SiteNames: Sendable {
  public let zone: Zone
  public let areas: [String]
  public let regions: [String]
  private let regionIDs: [String: String]
  private let areaIDs: [String: String]
  private let formatIDs: [String: String]
  private let topicIDs: [String: String]
  private let projectIDs: [String: String]
  private let contributorIDs: [String: String]
  private let organisationIDs: [String: String]
  /// Whether a topic that nobody declared is welcome.
  public let takesAnyTopic: Bool
  let takesAnyFormat: Bool
  private let publishers: Set<String>

  public init(_ content: ParsedContent) {
    let configuration = content.configuration
    zone = configuration.zone
    areas = configuration.areas.map(\.id)
    regions = content.regions.map(\.id)
    regionIDs = Self.table(
      content.regions.flatMap { region in
        [region.id, region.matter.title.value, region.short].compactMap { $0 }.map { ($0, region.id) }
      })
    areaIDs = Self.table(configuration.areas.flatMap { [($0.id, $0.id), ($0.name, $0.id)] })
    formatIDs = Self.table(
      configuration.formats.flatMap { [($0.id, $0.id), ($0.name, $0.id), ($0.plural ?? $0.name, $0.id)] })
    topicIDs = Self.table((content.topics ?? []).flatMap { [($0.id, $0.id), ($0.name, $0.id)] })
    projectIDs = Self.table(content.projects.flatMap { [($0.id, $0.id), ($0.matter.title.value, $0.id)] })
    contributorIDs = Self.table(content.people.flatMap { [($0.id, $0.id), ($0.name, $0.id)] })
    organisationIDs = Self.table(
      (content.members + content.partners).flatMap { [($0.id, $0.id), ($0.name, $0.id)] })
    takesAnyTopic = (configuration.topicPolicy ?? (content.topics == nil ? .open : .closed)) == .open
    takesAnyFormat = configuration.formats.isEmpty
    publishers = Set(
      [configuration.title, configuration.publisher.name].compactMap { $0 }.map(SpellingKey.of))
  }

  private static func table(_ pairs: [(String, String)]) -> [String: String] {
    Dictionary(pairs.map { (SpellingKey.of($0.0), $0.1) }) { first, _ in first }
  }

  /// The id of a region by id, name or short name, also with the word `Region` in front.
  func region(_ word: String) -> String? {
    let key = SpellingKey.of(word)
    if let id = regionIDs[key] { return id }
    for prefix in ["region-", "the-region-"] where key.hasPrefix(prefix) {
      if let id = regionIDs[String(key.dropFirst(prefix.count))] { return id }
    }
    return regionIDs["region-" + key]
  }

  /// Whether a name is that of the site or of who publishes it.
  func isPublisher(_ name: String) -> Bool { publishers.contains(SpellingKey.of(name)) }

  /// The id of a region that somebody named on the command line.
  public func regionID(_ word: String) -> String? {
    EventVocabulary.isAllRegions(word) ? "alle" : region(word)
  }

  func area(_ word: String) -> String? { areaIDs[SpellingKey.of(word)] }
  func format(_ word: String) -> String? { formatIDs[SpellingKey.of(word)] }
  func topic(_ word: String) -> String? { topicIDs[SpellingKey.of(word)] }
  func project(_ word: String) -> String? { projectIDs[SpellingKey.of(word)] }
  func contributor(_ word: String) -> String { contributorIDs[SpellingKey.of(word)] ?? word }
  func organisation(_ word: String) -> String { organisationIDs[SpellingKey.of(word)] ?? word }

  /// The common form of the references of a field, for comparing.
  func common(_ word: String, field: String) -> String {
    switch field {
    case "regions": region(word) ?? word
    case "area": area(word) ?? word
    case "format": format(word) ?? Slug.make(word)
    case "topics": topic(word) ?? Slug.make(word)
    case "projects": project(word) ?? Slug.make(word)
    case "speakers": contributor(word)
    case "partners": organisation(word)
    default: word
    }
  }
}
