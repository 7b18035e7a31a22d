import AlmanacModel
import AlmanacSite

/// A place for search engines (schema.org/Place), with what is known of its address.
struct StructuredPlace {
  private let place: Place
  private let site: Site
  private let name: String
  private let street: String?
  private let town: String?
  private let region: String?

  /// A place in one line is read as `Name, Town` or `Name, Street, Town`, the order in which editors write it. One of a
  /// single part is a name, and no town unless a postal code says so.
  /// - Parameter region: the one region of the event; it stands in the address where no town is known.
  init(_ place: Place, region: String?, site: Site) {
    self.place = place
    self.region = region
    self.site = site
    let parts = place.line.split(separator: ",").map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
    let isOneLine = place.address == nil && place.city == nil && parts.count > 1
    name = isOneLine ? parts[0] : place.name ?? place.city ?? place.line
    street =
      isOneLine && parts.count > 2 ? parts[1..<(parts.count - 1)].joined(separator: ", ") : place.address
    let isCoded = parts.count == 1 && place.address == nil && Self.postalCode(place.line) != nil
    town = isOneLine ? parts.last : place.city ?? (isCoded ? place.line : nil)
  }

  /// - Parameter isInSiteZone: whether the event is by the site's own clocks; only then its country is known.
  func object(isInSiteZone: Bool) -> JSONValue {
    .members([
      "@type": "Place", "name": .text(site.typographic(name)), "address": address(isInSiteZone), "geo": geo,
    ])
  }

  private func address(_ isInSiteZone: Bool) -> JSONValue {
    let code = town.flatMap(Self.postalCode)
    let isGerman = isInSiteZone && site.configuration.zone.identifier == "Europe/Berlin"
    return .members([
      "@type": "PostalAddress", "streetAddress": JSONValue(street), "postalCode": JSONValue(code),
      "addressLocality": JSONValue(town.map { String($0.dropFirst(code.map { $0.count + 1 } ?? 0)) }),
      "addressRegion": town == nil ? JSONValue(region) : .null,
      "addressCountry": isGerman ? .text("DE") : .null,
    ])
  }

  /// The five digits in front of a town.
  private static func postalCode(_ town: String) -> String? {
    let digits = town.prefix { $0.isASCII && $0.isNumber }
    guard digits.count == 5, town.dropFirst(5).first == " " else { return nil }
    return String(digits)
  }

  private var geo: JSONValue {
    guard let latitude = place.latitude, let longitude = place.longitude else { return .null }
    return .members([
      "@type": "GeoCoordinates", "latitude": .decimal(latitude), "longitude": .decimal(longitude),
    ])
  }
}
