/// A part of an iCalendar object between `BEGIN:` and `END:` (RFC 5545, section 3.6).
public struct Component: Hashable, Sendable {
  /// The name in upper case, such as `VEVENT`.
  public let name: String
  /// The properties in file order.
  public var lines: [ContentLine]
  /// The components inside, in file order.
  public var components: [Component]
  /// The line of the file with its `BEGIN:`, from 1; 0 when it was not read from a file.
  public let lineNumber: Int

  /// A component from its parts. The name becomes upper case.
  public init(
    _ name: String, lines: [ContentLine] = [], components: [Component] = [], lineNumber: Int = 0
  ) {
    self.name = name.uppercased()
    self.lines = lines
    self.components = components
    self.lineNumber = lineNumber
  }

  /// The first property of that name (in upper case), or nil.
  public func first(_ name: String) -> ContentLine? {
    lines.first { $0.name == name }
  }

  /// All properties of that name (in upper case), in file order.
  public func all(_ name: String) -> [ContentLine] {
    lines.filter { $0.name == name }
  }

  public static func == (left: Component, right: Component) -> Bool {
    left.name == right.name && left.lines == right.lines && left.components == right.components
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(lines)
    hasher.combine(components)
  }
}
