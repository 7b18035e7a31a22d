/// One of the languages in which a site comes out.
public struct Edition: Sendable, Hashable {
  /// As site.yaml names it, in small letters: the folder of its pages, and how keys and file names of translations end.
  public let name: String
  /// The BCP 47 tag of its pages.
  public let tag: String
  /// Whether it lies at the root of the site.
  public let isMain: Bool
  /// Whether it is in plain language.
  public let isEasy: Bool

  /// What site.yaml calls plain language.
  public static let easyName = "leicht"

  /// An edition in a language.
  /// - Parameters:
  ///   - tag: its BCP 47 tag as it is written.
  ///   - isMain: whether it lies at the root.
  public init(tag: String, isMain: Bool) {
    name = tag.lowercased()
    self.tag = tag
    self.isMain = isMain
    isEasy = false
  }

  /// The edition in plain language.
  /// - Parameter language: the BCP 47 tag of the main edition.
  public init(easyIn language: String) {
    name = Self.easyName
    tag = "\(language.prefix { $0 != "-" })-simple"
    isMain = false
    isEasy = true
  }

  /// The folder of its pages with a slash behind it; empty for the main edition.
  public var folder: String { isMain ? "" : "\(name)/" }
}

/// Words of an event that an edition has no translation of.
public struct OriginalWords: OptionSet, Sendable, Hashable {
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  public static let title = OriginalWords(rawValue: 1)
  public static let subtitle = OriginalWords(rawValue: 2)
  public static let summary = OriginalWords(rawValue: 4)
  public static let description = OriginalWords(rawValue: 8)
  public static let dateNote = OriginalWords(rawValue: 16)
  public static let price = OriginalWords(rawValue: 32)
  public static let audience = OriginalWords(rawValue: 64)
  public static let image = OriginalWords(rawValue: 128)
  public static let place = OriginalWords(rawValue: 256)

  /// The words of a field, by its English key.
  public init?(key: String) {
    switch key {
    case "title": self = .title
    case "subtitle": self = .subtitle
    case "summary": self = .summary
    case "description": self = .description
    case "date_note": self = .dateNote
    case "price": self = .price
    case "audience": self = .audience
    case "image": self = .image
    case "place": self = .place
    default: return nil
    }
  }
}
