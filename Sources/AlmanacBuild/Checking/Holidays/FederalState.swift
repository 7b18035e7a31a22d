/// A state of Germany, by its code of ISO 3166-2 without `DE-`, or the country as a whole.
enum FederalState: String, Sendable, CaseIterable {
  /// Only what is a holiday everywhere.
  case germany = "DE"
  case badenWuerttemberg = "DE-BW"
  case bavaria = "DE-BY"
  case berlin = "DE-BE"
  case brandenburg = "DE-BB"
  case bremen = "DE-HB"
  case hamburg = "DE-HH"
  case hesse = "DE-HE"
  case mecklenburg = "DE-MV"
  case lowerSaxony = "DE-NI"
  case northRhine = "DE-NW"
  case rhinelandPalatinate = "DE-RP"
  case saarland = "DE-SL"
  case saxony = "DE-SN"
  case saxonyAnhalt = "DE-ST"
  case schleswigHolstein = "DE-SH"
  case thuringia = "DE-TH"

  /// The state of a code in any case, with or without `DE-`; nil for what is none.
  init?(code: String) {
    let upper = code.uppercased()
    guard let state = FederalState(rawValue: upper) ?? FederalState(rawValue: "DE-\(upper)") else {
      return nil
    }
    self = state
  }
}
