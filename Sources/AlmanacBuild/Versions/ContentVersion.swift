import CivilTime

/// A former state of the content, or of one file of it: which texts it had.
public struct ContentVersion: Sendable, Hashable {
  public enum Kind: String, Sendable {
    /// What was published.
    case publication
    /// What a restoration replaced.
    case kept
    /// What a form replaced.
    case save
  }

  /// A text by its digest.
  struct Text: Sendable, Hashable {
    let digest: String
    /// Bytes.
    let size: Int
  }

  /// Counts up; a later version has a larger one.
  let number: Int
  public let kind: Kind
  /// The day on which it was published or replaced.
  public let day: Day
  /// By paths in the content folder. A save whose file is new has none.
  let texts: [String: Text]
  /// The paths of pictures and other files that lay beside the texts; they are not kept.
  let pictures: [String]
  /// In the place of a digest: the file was taken away.
  static let noText = String(repeating: "0", count: 64)

  /// What a save wrote: the path, and the digest of the text.
  let written: (path: String, digest: String)?

  /// What it is called on the command line, such as `2031-05-06.3`.
  public var name: String { "\(day).\(number)" }

  public static func == (one: ContentVersion, other: ContentVersion) -> Bool {
    one.number == other.number && one.texts == other.texts
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(number) }

  /// Whether both are the same content.
  func says(_ texts: [String: Text], _ pictures: [String]) -> Bool {
    self.texts == texts && self.pictures == pictures
  }
}
