/// A value for a field of an event, before it is written.
public enum FieldValue: Sendable, Hashable {
  case text(String)
  case list([String])
  /// Parts below the field, such as the name and the coordinates of a place.
  case parts([FieldPart])
  /// A list of such parts, such as sessions.
  case entries([[FieldPart]])

  /// The value in one line, for people.
  public var line: String {
    switch self {
    case .text(let text): text.split(whereSeparator: \.isNewline).joined(separator: " ⏎ ")
    case .list(let items): items.joined(separator: ", ")
    case .parts(let parts): Self.line(parts)
    case .entries(let entries): entries.map(Self.line).joined(separator: ", ")
    }
  }

  private static func line(_ parts: [FieldPart]) -> String { parts.map(\.value).joined(separator: " – ") }
}

/// A part of a value.
public struct FieldPart: Sendable, Hashable {
  /// Its English key.
  public let key: String
  public let value: String

  public init(_ key: String, _ value: String) {
    self.key = key
    self.value = value
  }
}
