/// A place in a text file: line and column counted from 1, columns in Unicode scalars.
public struct SourcePosition: Sendable, Hashable, Comparable {
  /// The first position of a file.
  public static let start = SourcePosition(line: 1, column: 1)

  public let line: Int
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Orders by line, then by column.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A position in a named file. The path is relative to the content folder, with `/`.
public struct SourceLocation: Sendable, Hashable, Comparable {
  public let path: String
  public let position: SourcePosition

  public init(path: String, position: SourcePosition = .start) {
    self.path = path
    self.position = position
  }

  /// Orders by path, then by position.
  public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    left.path == right.path ? left.position < right.position : left.path < right.path
  }
}

/// A value together with where the editor wrote it.
public struct Located<Value: Sendable>: Sendable {
  public let value: Value
  public var position: SourcePosition

  public init(_ value: Value, at position: SourcePosition) {
    self.value = value
    self.position = position
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
