import AlmanacModel
import CivilTime

/// The addresses of a site, relative to its root, without a slash in front. Pages end in `/`.
public struct Routes: Sendable {
  public let words: PathWords
  private let permalink: SiteConfiguration.Permalink

  public init(language: UILanguage, permalink: SiteConfiguration.Permalink) {
    words = PathWords(language)
    self.permalink = permalink
  }

  public let front = ""
  public var magazine: String { "\(words.magazine)/" }
  public var press: String { "\(words.press)/" }
  public var regions: String { "\(words.regions)/" }
  public var calendar: String { "\(words.calendar)/" }
  public var topics: String { "\(words.topics)/" }
  public var formats: String { "\(words.formats)/" }
  public var projects: String { "\(words.projects)/" }
  public var seriesList: String { "\(words.series)/" }
  public var people: String { "\(words.people)/" }
  public var members: String { "\(words.members)/" }
  public var partners: String { "\(words.partners)/" }
  public var sources: String { "\(words.sources)/" }
  public var newsletters: String { "\(words.newsletter)/" }
  public var search: String { "\(words.search)/" }
  /// The script with which a search begins.
  public var searchDirectory: String { "\(search)index.js" }
  public var subscribe: String { "\(words.subscribe)/" }
  public let notFound = "404.html"

  public func kind(_ kind: PostKind) -> String {
    kind == .press ? press : "\(words.magazine)/\(words.kind)/\(words.word(for: kind))/"
  }

  public func post(slug: String, kind: PostKind, year: Int) -> String {
    let folder = kind == .press ? words.press : words.magazine
    return permalink == .year && kind != .press ? "\(folder)/\(year)/\(slug)/" : "\(folder)/\(slug)/"
  }

  public func region(_ id: String) -> String { "\(words.regions)/\(id)/" }
  public func month(_ month: Month) -> String {
    "\(words.calendar)/\(padded(month.year, to: 4))/\(padded(month.month, to: 2))/"
  }
  public func archive(_ year: Int) -> String { "\(words.calendar)/\(words.archive)/\(padded(year, to: 4))/" }
  public func area(_ id: String) -> String { "\(words.calendar)/\(words.area)/\(id)/" }
  public func event(_ id: String) -> String { "\(words.events)/\(id)/" }
  public func eventCalendar(_ id: String) -> String { "\(words.events)/\(id)/\(id).ics" }
  public func topic(_ id: String) -> String { "\(words.topics)/\(id)/" }
  public func format(_ id: String) -> String { "\(words.formats)/\(id)/" }
  public func project(_ id: String) -> String { "\(words.projects)/\(id)/" }
  public func series(_ id: String) -> String { "\(words.series)/\(id)/" }
  public func person(_ id: String) -> String { "\(words.people)/\(id)/" }
  public func newsletter(_ id: String) -> String { "\(words.newsletter)/\(id)/" }

  /// Page `number` (from 1) of a list whose first page is at `base`.
  public func page(_ number: Int, of base: String) -> String {
    number <= 1 ? base : "\(base)\(words.page)/\(number)/"
  }

  /// The calendar of a list, such as `regionen/freiburg/kalender.ics`; of the whole site with an empty base.
  public func calendarFile(in base: String) -> String { "\(base)\(words.calendar).ics" }
  public var onlineCalendar: String { "\(words.calendar)/online.ics" }
  public func archiveCalendar(_ year: Int) -> String { "\(archive(year))\(words.calendar).ics" }
  public var eventFeed: String { "\(words.calendar).xml" }
  public func feed(_ kind: FeedFormat, in base: String) -> String { "\(base)\(kind.fileName)" }
  public var eventJSON: String { "\(words.data)/\(words.eventData).json" }
  public var eventCSV: String { "\(words.data)/\(words.eventData).csv" }
  public var dataSchema: String { "\(words.data)/schema.json" }
  public let mediaFolder = "media/"

  /// The file in the output folder that answers an address.
  public static func file(for path: String) -> String {
    path.isEmpty || path.hasSuffix("/") ? "\(path)index.html" : path
  }

  /// How many folders deep a page lies, which is how many `../` lead to the root.
  public static func depth(of path: String) -> Int { path.utf8.count { $0 == UInt8(ascii: "/") } }

  /// What stands before a site path in a link on a page of this depth.
  public static func prefix(depth: Int) -> String {
    depth == 0 ? "./" : String(repeating: "../", count: depth)
  }
}

/// The formats of magazine feeds.
public enum FeedFormat: String, Sendable, CaseIterable {
  case rss, atom, json

  public var fileName: String {
    switch self {
    case .rss: "feed.xml"
    case .atom: "atom.xml"
    case .json: "feed.json"
    }
  }

  public var mediaType: String {
    switch self {
    case .rss: "application/rss+xml"
    case .atom: "application/atom+xml"
    case .json: "application/feed+json"
    }
  }
}
