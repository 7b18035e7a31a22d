import AlmanacModel

/// Turns Markdown into fixed, semantic HTML, plain text, headings and a summary, in one pass.
public struct MarkdownRenderer: Sendable {
  public let options: MarkdownOptions

  public init(_ options: MarkdownOptions) {
    self.options = options
  }

  /// Renders a text. `firstLine` is the line of the file `path` on which it begins. What is wrong goes into
  /// `log`, with line and column of the file. May be called on any number of threads at once.
  public func render(
    _ text: String, firstLine: Int, path: String, surroundings: some MarkdownSurroundings,
    log: inout DiagnosticLog
  ) -> MarkdownDocument {
    let source = BodyText(Array(text.utf8), firstLine: firstLine)
    var writer = BodyWriter(options, source: source, path: path, surroundings: surroundings)
    writer.writeDocument()
    log.merge(writer.log)
    return writer.document
  }
}
