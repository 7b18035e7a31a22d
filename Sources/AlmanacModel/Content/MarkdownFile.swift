/// What every Markdown file of the content folder has in common.
public struct PageMatter: Sendable, Equatable {
  /// Relative to the content folder, with `/`.
  public var path: String
  public var title: Located<String>
  public var summary: String?
  public var image: ImageField?
  /// BCP 47 tag; nil is the site's language.
  public var language: String?
  public var sources: [SourceCitation] = []
  /// German typography on or off; nil is the site's setting.
  public var typography: Bool?
  /// Former addresses, relative to the site's root.
  public var aliases: [Reference] = []
  public var hiding = Hiding.shown
  /// The path of the text that this one translates.
  public var original: String?
  /// The digest of the text from which this one was translated.
  public var translatedFrom: Located<String>?
  /// Whether an edition in another language shows it for want of a translation.
  public var isForeign = false
  /// What a translation takes from the original in its words.
  public var originals = OriginalFields.none
  /// What mistakes in the file's details made uncertain.
  public var doubts: Set<Doubt> = []
  /// The Markdown below the front matter.
  public var body: String
  /// The line of the file on which `body` begins.
  public var bodyLine: Int

  public init(
    path: String, title: Located<String>, summary: String? = nil, image: ImageField? = nil,
    language: String? = nil, sources: [SourceCitation] = [], typography: Bool? = nil, body: String = "",
    bodyLine: Int = 1
  ) {
    self.path = path
    self.title = title
    self.summary = summary
    self.image = image
    self.language = language
    self.sources = sources
    self.typography = typography
    self.body = body
    self.bodyLine = bodyLine
  }
}
