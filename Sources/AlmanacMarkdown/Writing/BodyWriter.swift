import AlmanacModel

/// Writes one document: HTML and plain text side by side, in the order of the tree.
struct BodyWriter {
  let options: MarkdownOptions
  let words: ReaderWords
  let path: String
  let surroundings: any MarkdownSurroundings
  var source: BodyText
  var log = DiagnosticLog()

  var html = HTMLBuffer()
  var plain = PlainBuffer()
  var summary = SummaryBuffer()
  var headings = HeadingList()
  var footnotes = FootnoteList()
  var fragments: [Located<String>] = []
  var imagePaths: [String] = []
  var hasVideo = false
  var uncredited: [Located<String>] = []
  var linkedPaths: [String] = []
  var externalLinks: [Located<String>] = []
  /// Whether the last link leads to something that must not be named.
  var leadsToSecret = false
  var tableCount = 0
  var pictureCount = 0
  /// What holds for the pictures at hand, where they stand in a gallery.
  var gallery: GalleryLayout?
  /// What is said of words that name no block, so that a mistake made a thousand times is looked up once.
  var unknownBlocks: [String: DiagnosticMessage] = [:]
  /// How many blocks are around the present one.
  var depth = 0
  /// Whether the text at hand stands in the document itself, not in a block of it.
  var isOuterText = true
  var stream = TextStream()
  var typeset = TypesetText()
  /// The next piece of `typeset`.
  var piece = 0
  /// The tags of HTML at hand that count.
  var tags: [MarkdownNode.Identity: InlineMarkup.Tag] = [:]
  /// Whether the text at hand begins a line.
  var startsLine = false
  /// The block in which leftovers were looked for last, and how many.
  var leftoverBlock: MarkdownNode.Identity?
  var leftoverCount = 0
  /// The block of which it was said last that stars are left over.
  var starredBlock: MarkdownNode.Identity?
  /// Whether the text at hand stands above or below the line.
  var script: ScriptLevel?

  init(_ options: MarkdownOptions, source: BodyText, path: String, surroundings: any MarkdownSurroundings) {
    self.options = options
    self.source = source
    self.path = path
    self.surroundings = surroundings
    html.reserve(source.bytes.count + source.bytes.count / 2)
    plain.reserve(source.bytes.count)
    words = ReaderWords(language: options.language)
    headings = HeadingList(
      reserved: options.reservedIDs, prefix: options.idPrefix, top: options.topHeadingLevel)
  }

  mutating func writeDocument() {
    summary = SummaryBuffer(mayHaveMore: MoreMark.mayBe(in: source.bytes))
    writeSource(footnotes: true)
    checkFragments()
    checkUnusedFootnotes()
  }

  /// Writes the blocks of `source`.
  mutating func writeSource(footnotes: Bool) {
    if let offset = ParserBounds.firstViolation(in: source.bytes) {
      let isLong = source.bytes.count > ParserBounds.bytes
      report(
        isLong ? MarkdownMessages.tooLong : MarkdownMessages.tooComplex, at: source.position(at: offset))
      return
    }
    let tree = MarkdownTree(source.bytes, footnotes: footnotes)
    guard let root = tree.root else { return }
    writeBlocks(of: root)
    if footnotes { writeFootnoteSection(of: root) }
  }

  /// Writes another text, such as the inside of a block.
  mutating func writeInner(_ text: String, firstLine: Int, as write: (inout BodyWriter) -> Void) {
    let outer = source
    let outerFlag = isOuterText
    source = BodyText(Array(text.utf8), firstLine: firstLine)
    isOuterText = false
    write(&self)
    isOuterText = outerFlag
    source = outer
  }

  mutating func report(_ message: DiagnosticMessage, at position: SourcePosition, length: Int = 1) {
    log.report(message, at: SourceLocation(path: path, position: position), markerLength: length)
  }

  var document: MarkdownDocument {
    MarkdownDocument(
      html: LinkedHTML(bytes: html.bytes, anchors: html.anchors), headings: headings.all,
      summary: summary.text,
      hasMore: summary.hasMore, text: LinkedText(bytes: plain.bytes, anchors: plain.anchors),
      wordCount: plain.wordCount, imagePaths: imagePaths, hasVideo: hasVideo, uncredited: uncredited,
      linkedPaths: linkedPaths, externalLinks: externalLinks)
  }
}
