import AlmanacModel

extension PageMatter {
  /// The tag of its language, where an edition shows it in the words of the original.
  public var foreignLanguage: String? { isForeign ? language : nil }

  /// The tag of the page's language, where it is one of its own.
  public var pageLanguage: String? { isForeign ? nil : language }
}
