import CivilTime

/// The names of weekdays in rules (RFC 5545, section 3.3.10).
extension Weekday {
  /// The weekday of an abbreviation such as `MO`, in any case.
  public init?(abbreviation: some StringProtocol) {
    let upper = abbreviation.uppercased()
    guard let match = Self.allCases.first(where: { $0.abbreviation == upper }) else { return nil }
    self = match
  }

  /// The two letters of the standard, such as `MO`.
  public var abbreviation: String {
    switch self {
    case .monday: "MO"
    case .tuesday: "TU"
    case .wednesday: "WE"
    case .thursday: "TH"
    case .friday: "FR"
    case .saturday: "SA"
    case .sunday: "SU"
    }
  }
}
