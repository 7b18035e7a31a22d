import AlmanacMarkdown
import AlmanacModel

extension PageMatter {
  /// The tag of the page's language, where it is one of its own.
  public var pageLanguage: String? { isForeign ? nil : language }

  /// Whether a field, by its English key, is in the words of the original.
  public func isOriginal(_ key: String) -> Bool { isForeign || originals.contains(key) }
}

extension Site {
  /// The tag of the language of what an edition has no translation of; nil in the main edition.
  public var originalLanguage: String? {
    isMainEdition ? nil : configuration.editions.first?.tag
  }

  /// A plain text with the typography of the edition, or of the original's language where it is in its words.
  public func typographic(_ text: String, isOriginal: Bool) -> String {
    guard isOriginal, let tag = originalLanguage else { return typographic(text) }
    guard configuration.typography, let language = TypographyLanguage(tag: tag) else { return text }
    return Typography.apply(to: text, language: language)
  }

  /// Words of an event with the typography of their language.
  public func typographic(_ text: String, _ words: OriginalWords, of event: Event) -> String {
    typographic(text, isOriginal: event.originals.contains(words))
  }

  /// The tag of the language of some words, where it is not that of the edition.
  public func language(ofOriginal isOriginal: Bool) -> String? { isOriginal ? originalLanguage : nil }
}

extension SiteRegion {
  /// Whether its short name is in the words of the original.
  public var isShortOriginal: Bool {
    region.matter.isOriginal(region.short == nil ? "title" : "short")
  }
}
