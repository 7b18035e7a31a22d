/// One unfolded line of an iCalendar object: `NAME;PARAMETER=value:VALUE` (RFC 5545, section 3.1).
///
/// The value is kept as it stands in the file, so a TEXT value is still escaped. Two lines are equal
/// when they say the same; where they stood does not matter.
public struct ContentLine: Hashable, Sendable {
  /// A property parameter with its values, unquoted and with RFC 6868 decoded.
  public struct Parameter: Hashable, Sendable {
    /// The name in upper case, such as `TZID`.
    public let name: String
    /// The values in file order; more than one where the file separates them by commas.
    public let values: [String]

    /// A parameter with any number of values; none is the same as one empty value.
    public init(_ name: String, _ values: [String]) {
      self.name = name.uppercased()
      self.values = values.isEmpty ? [""] : values
    }

    /// A parameter with one value.
    public init(_ name: String, _ value: String) {
      self.init(name, [value])
    }
  }

  /// The property name in upper case.
  public let name: String
  /// The parameters in file order.
  public let parameters: [Parameter]
  /// The value as it stands in the file.
  public let value: String
  /// The line of the file on which the property begins, from 1; 0 when it was not read from a file.
  public let lineNumber: Int

  /// A line from its parts. The name becomes upper case; what the grammar forbids in names and
  /// values is left out when the line is written.
  public init(_ name: String, _ parameters: [Parameter] = [], value: String, lineNumber: Int = 0) {
    self.name = name.uppercased()
    self.parameters = parameters
    self.value = value
    self.lineNumber = lineNumber
  }

  /// The first value of the named parameter (in upper case), or nil.
  public func parameter(_ name: String) -> String? {
    parameters.first { $0.name == name }?.values.first
  }

  public static func == (left: ContentLine, right: ContentLine) -> Bool {
    left.name == right.name && left.parameters == right.parameters && left.value == right.value
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(parameters)
    hasher.combine(value)
  }
}
