import AlmanacModel

/// How a text is rendered.
public struct MarkdownOptions: Sendable {
  /// The language of labels such as "Hinweis" and of what screen readers say.
  public var language: UILanguage
  /// The rules for quotes, dashes and spaces; nil leaves the text as it is.
  public var typography: TypographyLanguage?
  /// The document's title: a level-1 heading equal to it is dropped.
  public var title: String?
  /// Whether the first picture is loaded at once, because it is likely to be seen first.
  public var firstImageEager: Bool
  /// Whether the plain text names the addresses of links: `text (URL)`.
  public var linksInText: Bool
  /// What goes before the ids of headings and footnotes, for several texts on one page.
  public var idPrefix: String
  /// Ids that the page around the text uses; headings get others.
  public var reservedIDs: Set<String>
  /// The level of the highest headings, 2 to 6: more where the text stands below a heading.
  public var topHeadingLevel: Int
  /// Whether each line stays one: texts in plain language have a thought on each.
  public var keepsLines = false

  public init(
    language: UILanguage, typography: TypographyLanguage?, title: String? = nil,
    firstImageEager: Bool = false,
    linksInText: Bool = false, idPrefix: String = "", reservedIDs: Set<String> = [],
    topHeadingLevel: Int = 2
  ) {
    self.language = language
    self.typography = typography
    self.title = title
    self.firstImageEager = firstImageEager
    self.linksInText = linksInText
    self.idPrefix = idPrefix
    self.reservedIDs = reservedIDs
    self.topHeadingLevel = min(6, max(2, topHeadingLevel))
  }
}
