import AlmanacMarkdown
import AlmanacModel

extension SiteConfiguration {
  /// The rules for the texts of a page: those of its own language, none where it wants none.
  func typography(of page: PageMatter) -> TypographyLanguage? {
    page.typography ?? typography ? TypographyLanguage(tag: page.language ?? language) : nil
  }
}

extension Site {
  /// A plain text with the site's typography.
  public func typographic(_ text: String) -> String {
    guard configuration.typography, let language = TypographyLanguage(tag: configuration.language) else {
      return text
    }
    return Typography.apply(to: text, language: language)
  }

  /// A plain text with the typography of the page to which it belongs, wherever it is shown.
  public func typographic(_ text: String, on page: PageMatter) -> String {
    configuration.typography(of: page).map { Typography.apply(to: text, language: $0) } ?? text
  }

  /// The title of a page as it is shown.
  public func title(of page: PageMatter) -> String { typographic(page.title.value, on: page) }

  /// What a page says of itself in a sentence, as it is shown.
  public func summary(of page: PageMatter) -> String? { page.summary.map { typographic($0, on: page) } }
}
