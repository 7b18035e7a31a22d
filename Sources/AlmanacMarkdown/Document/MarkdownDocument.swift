import AlmanacModel

/// A heading of a rendered text.
public struct MarkdownHeading: Sendable, Hashable {
  /// From 2 to 6.
  public let level: Int
  /// The id of the element, unique in the document.
  public let id: String
  /// Plain text, with typography.
  public let text: String
}

/// All that comes of rendering one Markdown text.
public struct MarkdownDocument: Sendable {
  public let html: LinkedHTML
  public let headings: [MarkdownHeading]
  /// Plain text up to `<!-- more -->`, else the first paragraph; empty if there is none.
  public let summary: String
  /// Whether `<!-- more -->` ends the summary.
  public let hasMore: Bool
  /// The whole as plain text: blocks apart by blank lines, list items after `– `, notes at the end.
  public let text: LinkedText
  public let wordCount: Int
  /// The site paths of the pictures, in order, with repeats.
  public let imagePaths: [String]
  /// Whether a video is linked with its preview.
  public let hasVideo: Bool
  /// The pictures of `figure` and `gallery` that are shown without a credit, as they are written, and where.
  public let uncredited: [Located<String>]
  /// The site paths that links lead to, in order, with repeats.
  public let linkedPaths: [String]
  /// The http(s) addresses that links lead to, and where they stand.
  public let externalLinks: [Located<String>]

  /// The ids that links may name.
  public var ids: Set<String> { Set(headings.map(\.id)) }
}
