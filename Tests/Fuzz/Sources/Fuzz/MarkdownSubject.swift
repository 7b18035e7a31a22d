import AlmanacMarkdown

/// Markdown with blocks, in both typographies, for pages, feeds and mail.
enum MarkdownSubject {
  /// The HTML has only elements, attributes and addresses that rendering makes, each closed in order.
  static func take(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
    let rendered = Rendered(
      text, typography: first & 1 == 0 ? .german : first & 2 == 0 ? .english : nil,
      items: [ListBlockItem(title: text, link: .external(text))])
    check(rendered.html)
    check(rendered.document.html.string(siteRoot: "../../", ownPage: "https://h/p/", medium: .feed))
  }

  private static func check(_ html: String) {
    let problems = HTMLScanner.problems(in: html)
    expect(problems.isEmpty, "\(problems.prefix(3))")
  }
}
