import AlmanacModel

/// What an event costs, for search engines (schema.org/Offer). Only a price that is one number, or none to pay,
/// is said; everything else stands on the page in the editor's words.
struct StructuredOffer {
  private static let free: Set<String> = [
    "kostenlos", "kostenfrei", "gratis", "frei", "eintritt frei", "umsonst", "teilnahme kostenlos",
    "die teilnahme ist kostenlos", "free", "free of charge", "free entry", "free admission",
  ]
  private static let currency: Set<String> = ["€", "eur", "euro"]

  /// One price, or the lowest and the highest of several.
  private let prices: [String]
  private let address: String?
  private let isSoldOut: Bool

  /// Nil where nothing is said of the price, or nothing that a machine may repeat, and there are places.
  init?(_ event: Event, page: String?) {
    isSoldOut = event.places != .free
    prices = event.price.flatMap(Self.amounts) ?? []
    guard isSoldOut || !prices.isEmpty else { return nil }
    address = event.register ?? page
  }

  var object: JSONValue {
    let isOne = prices.count < 2
    return .members([
      "@type": isOne ? "Offer" : "AggregateOffer", "price": isOne ? JSONValue(prices.first) : .null,
      "lowPrice": isOne ? .null : JSONValue(prices.first),
      "highPrice": isOne ? .null : JSONValue(prices.last),
      "priceCurrency": prices.isEmpty ? .null : "EUR",
      "availability": isSoldOut ? "https://schema.org/SoldOut" : .null, "url": JSONValue(address),
    ])
  }

  /// `0` for free events, `12.50` for "12,50 €", `12` and `15` for "12–15 Euro"; nil for anything less plain.
  static func amounts(_ text: String) -> [String]? {
    let plain = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let words = plain.hasSuffix(".") ? String(plain.dropLast()) : plain
    if free.contains(words) { return ["0"] }
    var parts = words.replacing("€", with: " € ").split(separator: " ").map(String.init)
    let currencies = parts.filter(currency.contains).count
    parts.removeAll(where: currency.contains)
    guard currencies > 0 else { return nil }
    let ends = parts.joined(separator: " ").replacing(" bis ", with: "–").replacing("-", with: "–")
      .split(separator: "–", omittingEmptySubsequences: false)
      .map { $0.split(separator: " ").joined(separator: " ") }
    // "12,–" says that there are no cents.
    if ends.count == 2, ends[1].isEmpty, ends[0].hasSuffix(",") {
      return number(ends[0].dropLast()[...]).map { [$0] }
    }
    let amounts = ends.compactMap { number($0[...]) }
    guard amounts.count == ends.count, currencies <= amounts.count, amounts.count <= 2 else { return nil }
    guard let low = amounts.first.flatMap(Double.init), let high = amounts.last.flatMap(Double.init) else {
      return nil
    }
    return amounts.count == 1 || low < high ? amounts : nil
  }

  /// `12`, `12,50` and `12.50`; what may be thousands is left to the page.
  private static func number(_ text: Substring) -> String? {
    let halves = text.replacing(".", with: ",").split(separator: ",", omittingEmptySubsequences: false)
    let areDigits = halves.allSatisfy { half in !half.isEmpty && half.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
    guard areDigits, let whole = halves.first, whole.count <= 5 else { return nil }
    switch halves.count {
    case 1: return String(whole)
    case 2 where halves[1].count == 2: return "\(whole).\(halves[1])"
    default: return nil
    }
  }
}
