/// A wording that depends on a number, such as "1 event" and "7 events".
public struct Phrase: Hashable, Sendable {
  /// What stands for the digits in the texts.
  public static let mark = "{n}"

  /// How templates ask for it: `{{x.name}}` on a number `x`.
  public let name: String
  /// For 0, where that is said otherwise; nil takes `other`.
  public let zero: String?
  /// For 1; nil takes `other`.
  public let one: String?
  /// For every other number, and where the others are not given.
  public let other: String

  /// - Parameters:
  ///   - name: how templates ask for it.
  ///   - zero: for 0; nil takes `other`.
  ///   - one: for 1; nil takes `other`.
  ///   - other: for every other number. `mark` stands for the digits in each of them, or is left out.
  public init(_ name: String, zero: String? = nil, one: String? = nil, other: String) {
    self.name = name
    self.zero = zero
    self.one = one
    self.other = other
  }

  /// The wording for a number.
  ///
  /// - Parameters:
  ///   - number: 0 and 1 take wordings of their own where there are any; a negative number takes `other`.
  ///   - digits: what comes in the place of the mark.
  public func text(for number: Int, digits: String) -> String {
    let form =
      switch number {
      case 0: zero ?? other
      case 1: one ?? other
      default: other
      }
    var text = ""
    var rest = form[...]
    while let brace = rest.firstIndex(of: "{") {
      text += rest[..<brace]
      rest = rest[brace...]
      if rest.hasPrefix(Self.mark) {
        text += digits
        rest = rest.dropFirst(Self.mark.count)
      } else {
        text += rest.prefix(1)
        rest = rest.dropFirst()
      }
    }
    return text + rest
  }

  /// A number with something between groups of three digits.
  static func digits(_ number: Int, separator: String) -> String {
    let digits = String(number.magnitude)
    guard digits.count > 3, !separator.isEmpty else { return String(number) }
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += separator }
      text.append(digit)
    }
    return text
  }
}
