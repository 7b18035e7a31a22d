/// A link of a menu: text and where to.
public struct SiteLink: Sendable, Hashable {
  public let title: String
  /// Site path or absolute address.
  public let target: LinkTarget
  /// The tag of the page's language, where it is another.
  public let language: String?
  /// Whether the text is in the words of the original.
  public let isOriginal: Bool

  public init(title: String, target: LinkTarget, language: String? = nil, isOriginal: Bool = false) {
    self.isOriginal = isOriginal
    self.title = title
    self.target = target
    self.language = language
  }
}

/// Where a link leads.
public enum LinkTarget: Sendable, Hashable {
  case site(path: String, fragment: String?)
  case external(String)
}
