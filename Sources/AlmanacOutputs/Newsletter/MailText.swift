/// The plain text of a newsletter: headings underlined, addresses behind what they belong to, lines that no
/// program breaks.
struct MailText {
  let issue: MailIssue
  let words: NewsletterWords

  var text: String {
    let title = PlainTextFlow.wrap(issue.title)
    var blocks = [underlined(title, "="), "\(issue.site.configuration.title), \(issue.dateText)"]
    blocks += body
    blocks.append(String(repeating: "-", count: 40))
    var footer = ["\(words.webEdition):", issue.webEdition]
    if let address = issue.settings.unsubscribeLink { footer += ["", "\(words.unsubscribe):", address] }
    footer += ["", issue.publisher.joined(separator: ", ")]
    if let notice = issue.notice { footer.append(notice) }
    blocks.append(PlainTextFlow.wrap(footer.joined(separator: "\n")))
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// The text by paragraphs; what is a heading on the page is underlined.
  private var body: [String] {
    var headings = issue.document.headings.map(\.text)[...]
    let text = issue.document.text.stringWithDescriptions(
      siteRoot: issue.root, ownPage: issue.webEdition, words.picture)
    return text.split(separator: "\n\n", omittingEmptySubsequences: true).map { block in
      guard let heading = headings.first, block == heading else { return PlainTextFlow.wrap(String(block)) }
      headings = headings.dropFirst()
      return "\n" + underlined(PlainTextFlow.wrap(heading), "-")
    }
  }

  private func underlined(_ text: String, _ sign: String) -> String {
    let width = text.split(separator: "\n").map(\.unicodeScalars.count).max() ?? 0
    return text + "\n" + String(repeating: sign, count: min(width, PlainTextFlow.width))
  }
}
