import AlmanacModel

/// What an event costs, for search engines (schema.org/Offer). Only a price that is one number, or none to pay,
/// is said; everything else stands on the page in the editor's words.
struct OfferData {
  private static let free: Set<String> = [
    "kostenlos", "kostenfrei", "gratis", "frei", "eintritt frei", "umsonst", "teilnahme kostenlos",
    "die teilnahme ist kostenlos", "free", "free of charge", "free entry", "free admission",
  ]
  private static let currency: Set<String> = ["€", "eur", "euro"]

  private let price: String
  private let address: String?

  /// Nil where nothing is said of the price, or nothing that a machine may repeat.
  init?(_ event: Event, page: String?) {
    guard let price = event.price.flatMap(Self.amount) else { return nil }
    self.price = price
    address = event.register ?? page
  }

  var object: JSONValue {
    .members([
      "@type": "Offer", "price": .text(price), "priceCurrency": "EUR", "url": JSONValue(address),
    ])
  }

  /// `0` for free events, `12.50` for "12,50 €"; nil for anything less plain.
  static func amount(_ text: String) -> String? {
    let plain = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let words = plain.hasSuffix(".") ? String(plain.dropLast()) : plain
    if free.contains(words) { return "0" }
    var parts = words.replacing("€", with: " € ").split(separator: " ").map(String.init)
    guard let index = parts.firstIndex(where: currency.contains) else { return nil }
    parts.remove(at: index)
    guard parts.count == 1, let number = parts.first else { return nil }
    let halves = number.split(separator: ",", omittingEmptySubsequences: false)
    let areDigits = halves.allSatisfy { half in !half.isEmpty && half.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
    guard areDigits, let whole = halves.first, whole.count <= 5 else { return nil }
    switch halves.count {
    case 1: return String(whole)
    case 2 where halves[1].count == 2: return "\(whole).\(halves[1])"
    default: return nil
    }
  }
}
