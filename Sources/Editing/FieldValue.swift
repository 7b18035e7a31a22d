/// A value for a field of an event, before it is written.
public enum FieldValue: Sendable, Hashable {
  case text(String)
  case list([String])

  /// The value in one line, for people.
  public var line: String {
    switch self {
    case .text(let text): text.split(whereSeparator: \.isNewline).joined(separator: " ⏎ ")
    case .list(let items): items.joined(separator: ", ")
    }
  }
}
