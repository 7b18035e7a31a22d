import CivilTime

extension RecurrenceRule {
  /// Why a text is no rule.
  public enum Problem: Error, Hashable, Sendable {
    /// There is no FREQ.
    case noFrequency
    /// A part that stands there twice.
    case repeated(String)
    /// A part that this library does not know, such as RSCALE (RFC 7529).
    case unknown(String)
    /// A part whose value is out of range or unreadable.
    case invalid(part: String, value: String)
  }

  /// Reads a rule such as `FREQ=MONTHLY;BYDAY=-1FR;COUNT=6`. Any case, blanks and a `;` or `,` too
  /// many are accepted; experimental parts (`X-…`) are passed over.
  public init(_ text: some StringProtocol) throws(Problem) {
    var fields: [String: String] = [:]
    for part in text.uppercased().split(separator: ";") {
      let pieces = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(pieces.first ?? "").trimmingBlanks
      let value = (pieces.count > 1 ? String(pieces[1]) : "").trimmingBlanks
      if name.isEmpty && value.isEmpty || name.hasPrefix("X-") { continue }
      guard fields.updateValue(value, forKey: name) == nil else { throw .repeated(name) }
    }
    guard let frequencyText = fields.removeValue(forKey: "FREQ") else { throw .noFrequency }
    guard let frequency = Frequency(rawValue: frequencyText) else {
      throw .invalid(part: "FREQ", value: frequencyText)
    }
    self.init(frequency)
    for (name, value) in fields.sorted(by: { $0.key < $1.key }) { try set(name, value) }
  }

  private mutating func set(_ name: String, _ value: String) throws(Problem) {
    switch name {
    case "INTERVAL": interval = try Self.number(name, value, 1...1_000_000)
    case "COUNT": count = try Self.number(name, value, 1...1_000_000_000)
    case "UNTIL": until = try Self.required(name, value, TimeText.parse(value))
    case "WKST": weekStart = try Self.required(name, value, Weekday(abbreviation: value))
    case "BYMONTH": months = try Self.numbers(name, value, 1...12)
    case "BYWEEKNO": weekNumbers = try Self.numbers(name, value, 1...53, fromEnd: true)
    case "BYYEARDAY": yearDays = try Self.numbers(name, value, 1...366, fromEnd: true)
    case "BYMONTHDAY": monthDays = try Self.numbers(name, value, 1...31, fromEnd: true)
    case "BYHOUR": hours = try Self.numbers(name, value, 0...23)
    case "BYMINUTE": minutes = try Self.numbers(name, value, 0...59)
    case "BYSECOND": seconds = try Self.numbers(name, value, 0...60)
    case "BYSETPOS": positions = try Self.numbers(name, value, 1...366, fromEnd: true)
    case "BYDAY":
      days = []
      for item in Self.items(value) { days.append(try Self.day(item)) }
      if days.isEmpty { throw .invalid(part: name, value: value) }
    default: throw .unknown(name)
    }
  }

  private static func required<Value>(
    _ name: String, _ text: String, _ value: Value?
  ) throws(Problem) -> Value {
    guard let value else { throw .invalid(part: name, value: text) }
    return value
  }

  private static func items(_ value: String) -> [String] {
    value.split(separator: ",").map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
  }

  private static func number(
    _ name: String, _ text: String, _ range: ClosedRange<Int>, fromEnd: Bool = false
  ) throws(Problem) -> Int {
    guard let number = Int(text), range.contains(fromEnd && number > -1000 ? abs(number) : number) else {
      throw .invalid(part: name, value: text)
    }
    return number
  }

  private static func numbers(
    _ name: String, _ value: String, _ range: ClosedRange<Int>, fromEnd: Bool = false
  ) throws(Problem) -> [Int] {
    var seen: Set<Int> = []
    var numbers: [Int] = []
    for item in items(value) {
      let number = try number(name, item, range, fromEnd: fromEnd)
      if seen.insert(number).inserted { numbers.append(number) }
    }
    guard !numbers.isEmpty else { throw .invalid(part: name, value: value) }
    return numbers
  }

  private static func day(_ item: String) throws(Problem) -> Day {
    guard let weekday = Weekday(abbreviation: item.suffix(2)) else {
      throw .invalid(part: "BYDAY", value: item)
    }
    let ordinal = item.dropLast(2)
    guard !ordinal.isEmpty else { return Day(weekday) }
    return Day(weekday, ordinal: try number("BYDAY", String(ordinal), 1...53, fromEnd: true))
  }
}
