import AlmanacModel

/// What only the site knows: where links lead, how large pictures are, what lists hold.
public protocol MarkdownSurroundings: Sendable {
  /// Where a link leads. `destination` is as the editor wrote it, unescaped: a path relative to the source
  /// file (`../regions/freiburg.md#kontakt`), a path from the root (`/regionen/`), a reference (`event:ID`,
  /// `person:ID`, `project:ID` …) or an http(s) address. What is broken is reported here, into `log`.
  func link(_ destination: String, at position: SourcePosition, log: inout DiagnosticLog) -> LinkResolution

  /// The picture at a path, unescaped; addresses elsewhere never arrive here. What is broken is reported
  /// here, into `log`.
  func image(_ destination: String, at position: SourcePosition, log: inout DiagnosticLog) -> ImageResolution

  /// What a list block shows, in order; an empty list says that there is nothing. Nil after an error, which
  /// is reported here: nothing is shown.
  func expand(_ block: ListBlock, log: inout DiagnosticLog) -> [ListBlockItem]?

  /// What is known of the publisher, as Markdown; empty where nothing is.
  var publisher: String { get }
}

extension MarkdownSurroundings {
  /// Texts that stand apart from any site have no publisher.
  public var publisher: String { "" }
}

/// Where a link leads.
public enum LinkResolution: Sendable, Hashable {
  /// A page or file of the site: its path without leading slash (`magazin/slug/`), neither escaped nor
  /// encoded, and an id on it.
  case site(path: String, fragment: String?)
  /// As `site`, to a page in another language (BCP 47).
  case foreign(path: String, fragment: String?, language: String)
  /// An absolute address; it is checked again before it is written.
  case external(String)
  /// A path as it is written, for texts that stand apart from any site.
  case written(String)
  /// Nowhere: the text is shown without a link.
  case broken
  /// To something that must not be named: neither link nor text is shown.
  case secret
}

/// What a picture is.
public enum ImageResolution: Sendable, Hashable {
  /// A file of the site: its path without leading slash, its size in CSS pixels where known, and the files that come
  /// out in its place, from small to large.
  case site(path: String, width: Int?, height: Int?, files: [PictureFiles.Candidate] = [])
  /// Not there: its description is shown as text.
  case broken
}
