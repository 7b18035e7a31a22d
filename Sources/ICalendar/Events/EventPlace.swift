/// A point on the globe in degrees (RFC 5545, section 3.8.1.6), exact to six decimals.
public struct GeoPosition: Hashable, Sendable {
  /// Millionths of a degree north.
  public let latitudeMicrodegrees: Int
  /// Millionths of a degree east.
  public let longitudeMicrodegrees: Int

  /// A point by its degrees north and east, or nil if it is not on the globe.
  public init?(latitude: Double, longitude: Double) {
    guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
    latitudeMicrodegrees = Int((latitude * 1_000_000).rounded())
    longitudeMicrodegrees = Int((longitude * 1_000_000).rounded())
  }

  /// The coordinates with six decimals and the separator between them.
  func text(separator: String) -> String {
    Self.degrees(latitudeMicrodegrees) + separator + Self.degrees(longitudeMicrodegrees)
  }

  private static func degrees(_ microdegrees: Int) -> String {
    let magnitude = Int(microdegrees.magnitude)
    let decimals = String(magnitude % 1_000_000)
    let zeros = String(repeating: "0", count: 6 - decimals.count)
    return (microdegrees < 0 ? "-" : "") + "\(magnitude / 1_000_000).\(zeros)\(decimals)"
  }
}

/// The place as Apple's programs want it for a map, next to LOCATION and GEO.
public struct StructuredLocation: Hashable, Sendable {
  /// The name of the place; the event's location must begin with it, or no map is shown.
  public var title: String
  /// Street and town, or nil.
  public var address: String?
  /// Metres around the point.
  public var radius: Int

  /// A place by its name and address.
  public init(title: String, address: String? = nil, radius: Int = 100) {
    self.title = title
    self.address = address
    self.radius = radius
  }
}
