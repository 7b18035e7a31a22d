/// The tags of some HTML, for those who must know which it holds.
public enum HTMLTags {
  public struct Tag: Sendable {
    /// In lower case.
    public let name: String
    public let isEnd: Bool
    /// Values by names in lower case; none for tags that end an element.
    public let attributes: [String: String]
  }

  /// In their order; what is within scripts, styles and comments does not count.
  public static func all(in html: String) -> [Tag] {
    HTMLTokenizer.tokens(of: html).compactMap { token in
      switch token {
      case .text: nil
      case .start(let name, let attributes): Tag(name: name, isEnd: false, attributes: attributes)
      case .end(let name): Tag(name: name, isEnd: true, attributes: [:])
      }
    }
  }
}
