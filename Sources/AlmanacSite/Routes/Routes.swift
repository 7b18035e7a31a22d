import AlmanacModel
import CivilTime

/// The addresses of a site, relative to its root, without a slash in front. Pages end in `/`.
public struct Routes: Sendable {
  public let words: PathWords
  private let permalink: SiteConfiguration.Permalink

  /// - Parameters:
  ///   - language: in whose words the folders are called.
  ///   - permalink: how posts are addressed.
  ///   - folder: in which the edition lies, with a slash behind it; empty at the root.
  public init(language: UILanguage, permalink: SiteConfiguration.Permalink, folder: String = "") {
    words = PathWords(language)
    self.permalink = permalink
    front = folder
  }

  /// The folder of the edition, which is the address of its front page.
  public let front: String
  public var magazine: String { "\(front)\(words.magazine)/" }
  public var press: String { "\(front)\(words.press)/" }
  public var regions: String { "\(front)\(words.regions)/" }
  public var calendar: String { "\(front)\(words.calendar)/" }
  public var topics: String { "\(front)\(words.topics)/" }
  public var formats: String { "\(front)\(words.formats)/" }
  public var projects: String { "\(front)\(words.projects)/" }
  public var seriesList: String { "\(front)\(words.series)/" }
  public var people: String { "\(front)\(words.people)/" }
  public var members: String { "\(front)\(words.members)/" }
  public var partners: String { "\(front)\(words.partners)/" }
  public var sources: String { "\(front)\(words.sources)/" }
  public var newsletters: String { "\(front)\(words.newsletter)/" }
  public var search: String { "\(front)\(words.search)/" }
  /// The script with which a search begins.
  public var searchDirectory: String { "\(search)index.js" }
  public var subscribe: String { "\(front)\(words.subscribe)/" }
  public var notFound: String { "\(front)404.html" }

  public func kind(_ kind: PostKind) -> String {
    kind == .press ? press : "\(front)\(words.magazine)/\(words.kind)/\(words.word(for: kind))/"
  }

  public func post(slug: String, kind: PostKind, year: Int) -> String {
    let folder = front + (kind == .press ? words.press : words.magazine)
    return permalink == .year && kind != .press ? "\(folder)/\(year)/\(slug)/" : "\(folder)/\(slug)/"
  }

  public func region(_ id: String) -> String { "\(front)\(words.regions)/\(id)/" }
  public func month(_ month: Month) -> String {
    "\(front)\(words.calendar)/\(padded(month.year, to: 4))/\(padded(month.month, to: 2))/"
  }
  public func archive(_ year: Int) -> String {
    "\(front)\(words.calendar)/\(words.archive)/\(padded(year, to: 4))/"
  }
  public func area(_ id: String) -> String { "\(front)\(words.calendar)/\(words.area)/\(id)/" }
  public func event(_ id: String) -> String { "\(front)\(words.events)/\(id)/" }
  public func eventCalendar(_ id: String) -> String { "\(front)\(words.events)/\(id)/\(id).ics" }
  public func topic(_ id: String) -> String { "\(front)\(words.topics)/\(id)/" }
  public func format(_ id: String) -> String { "\(front)\(words.formats)/\(id)/" }
  public func project(_ id: String) -> String { "\(front)\(words.projects)/\(id)/" }
  public func series(_ id: String) -> String { "\(front)\(words.series)/\(id)/" }
  public func person(_ id: String) -> String { "\(front)\(words.people)/\(id)/" }
  public func newsletter(_ id: String) -> String { "\(front)\(words.newsletter)/\(id)/" }

  /// Page `number` (from 1) of a list whose first page is at `base`.
  public func page(_ number: Int, of base: String) -> String {
    number <= 1 ? base : "\(base)\(words.page)/\(number)/"
  }

  /// The calendar of a list, such as `regionen/freiburg/kalender.ics`; of the whole site with an empty base.
  public func calendarFile(in base: String) -> String {
    "\(base.isEmpty ? front : base)\(words.calendar).ics"
  }
  /// The calendar of two choices: in the folder of the first one's calendar, under the address of the second's.
  func combinedCalendar(_ first: String, _ second: String) -> String {
    Routes.folder(of: first) + second.dropFirst(front.count)
  }
  public var onlineCalendar: String { "\(front)\(words.calendar)/online.ics" }
  public func archiveCalendar(_ year: Int) -> String { "\(archive(year))\(words.calendar).ics" }
  public var eventFeed: String { "\(front)\(words.calendar).xml" }
  public func feed(_ kind: FeedFormat, in base: String) -> String {
    "\(base.isEmpty ? front : base)\(kind.fileName)"
  }
  public var eventJSON: String { "\(front)\(words.data)/\(words.eventData).json" }
  public var eventCSV: String { "\(front)\(words.data)/\(words.eventData).csv" }
  public var dataSchema: String { "\(front)\(words.data)/schema.json" }
  /// The folder of the cards.
  public var share: String { "\(front)\(words.share)/" }
  public let mediaFolder = "media/"

  /// The file in the output folder that answers an address.
  public static func file(for path: String) -> String {
    path.isEmpty || path.hasSuffix("/") ? "\(path)index.html" : path
  }

  /// The folder in which a file lies, with the slash behind it; empty at the root.
  static func folder(of file: String) -> String {
    file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
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
