import CivilTime

/// A date as people know it: a day, a month, a year, or words such as “Ende 2024”.
public struct RoughDate: Sendable, Hashable {
  /// As the editor wrote it.
  public let text: String
  /// The days that may be meant; nil where the words say none.
  public let days: ClosedRange<Day>?

  public init(_ text: String, days: ClosedRange<Day>?) {
    self.text = text
    self.days = days
  }
}

extension RoughDate: ExpressibleByStringLiteral {
  /// A date of which nothing but its words is known, or a day as ISO 8601 writes it.
  public init(stringLiteral value: String) {
    self.init(value, days: Day(iso: value).map { $0...$0 })
  }

  /// Dates are the same where they read the same.
  public static func == (one: Self, other: Self) -> Bool { one.text == other.text }
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
