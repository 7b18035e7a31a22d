/// The name by which a layout or a partial is known: `post`, `partials/card`. What `{{>name}}` says.
public struct TemplateName: RawRepresentable, Hashable, Sendable, Comparable, ExpressibleByStringLiteral {
  /// As tags write it.
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public init(_ name: String) {
    rawValue = name
  }

  public init(stringLiteral value: String) {
    rawValue = value
  }

  public static func < (left: TemplateName, right: TemplateName) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension TemplateName: CustomStringConvertible {
  public var description: String { rawValue }
}
