/// An id (or, for people, a free name) that an editor wrote in a field that refers to something else.
public typealias Reference = Located<String>

/// A citation of a source document: `bericht-2024, 4.2.1` is the document and the place in it.
public struct SourceCitation: Sendable, Hashable {
  public var source: Reference
  /// The place in the document, such as a section or a page.
  public let place: String?

  public init(source: Reference, place: String?) {
    self.source = source
    self.place = place
  }
}

/// A picture as front matter names it.
public struct ImageField: Sendable, Hashable {
  /// A path relative to the file or to the content folder.
  public var path: Reference
  /// What it shows, for those who do not see it; nil where the editor gave none.
  public let alternativeText: String?
  public let caption: String?
  public let credit: String?
  /// What stays in view where it is cut.
  public var focus: PictureFocus?
  public var width: PictureWidth?
  /// Whether the whole file is offered; nil where the editor does not say.
  public var offersOriginal: Bool?
  /// Under what terms others may use it.
  public var licence: String?

  public init(path: Reference, alternativeText: String?, caption: String?, credit: String?) {
    self.path = path
    self.alternativeText = alternativeText
    self.caption = caption
    self.credit = credit
  }
}
