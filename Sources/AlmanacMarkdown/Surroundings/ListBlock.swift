import AlmanacModel
import CivilTime

/// A block that shows a list taken from the site. References are checked for their form only.
public struct ListBlock: Sendable {
  public enum Kind: String, Sendable {
    case events, posts, people
  }

  public let kind: Kind
  /// Where the block begins.
  public let position: SourcePosition
  /// A line above the list, plain text.
  public internal(set) var title: String?
  public internal(set) var regions: [Reference] = []
  public internal(set) var topics: [Reference] = []
  public internal(set) var formats: [Reference] = []
  public internal(set) var projects: [Reference] = []
  public internal(set) var series: [Reference] = []
  /// Named one by one, in this order.
  public internal(set) var ids: [Reference] = []
  /// The first day, inclusive.
  public internal(set) var from: Located<Day>?
  /// The last day, inclusive.
  public internal(set) var to: Located<Day>?
  /// At most so many, 1 to 100.
  public internal(set) var limit: Int?
  /// The kind of posts, as written.
  public internal(set) var postKind: Reference?
  /// Events that are over, newest first, in place of those to come.
  public internal(set) var past = false

  init(kind: Kind, position: SourcePosition) {
    self.kind = kind
    self.position = position
  }
}

/// One line of a list block. All texts are plain.
public struct ListBlockItem: Sendable, Hashable {
  public let title: String
  public let link: LinkResolution?
  public let time: ListBlockTime?
  public let place: String?
  /// Such as "abgesagt".
  public let status: String?
  public let summary: String?
  /// The tag of the title's language, where it is not that of the text.
  public let titleLanguage: String?
  /// The tag of the summary's language, where it is not that of the text.
  public let summaryLanguage: String?

  public init(
    title: String, link: LinkResolution?, time: ListBlockTime? = nil, place: String? = nil,
    status: String? = nil, summary: String? = nil, titleLanguage: String? = nil,
    summaryLanguage: String? = nil
  ) {
    self.titleLanguage = titleLanguage
    self.summaryLanguage = summaryLanguage
    self.title = title
    self.link = link
    self.time = time
    self.place = place
    self.status = status
    self.summary = summary
  }
}

/// A date or time for machines (`2030-11-14`, `2030-11-14T18:00:00+01:00`) and for people.
public struct ListBlockTime: Sendable, Hashable {
  public let machine: String
  public let text: String

  public init(machine: String, text: String) {
    self.machine = machine
    self.text = text
  }
}
