/// A value of a small file that is not content, such as a theme's settings: a text, a list or a map, with
/// its place.
public struct PlacedValue: Sendable {
  public enum Content: Sendable {
    case text(String)
    case list([PlacedValue])
    case map([PlacedEntry])
    /// Nothing was written.
    case empty
  }

  public let content: Content
  public let position: SourcePosition

  public init(_ content: Content, at position: SourcePosition) {
    self.content = content
    self.position = position
  }

  /// The text; nil of anything else.
  public var text: Located<String>? {
    if case .text(let text) = content { Located(text, at: position) } else { nil }
  }

  /// The entries of a map; none of anything else.
  public var entries: [PlacedEntry] {
    if case .map(let entries) = content { entries } else { [] }
  }

  /// The texts of a list, or the one text; none of anything else.
  public var texts: [Located<String>] {
    if case .list(let values) = content { values.compactMap(\.text) } else { [text].compactMap { $0 } }
  }
}

/// A key of a map with its value and its place.
public struct PlacedEntry: Sendable {
  public let key: Located<String>
  public let value: PlacedValue

  public init(key: Located<String>, value: PlacedValue) {
    self.key = key
    self.value = value
  }
}
