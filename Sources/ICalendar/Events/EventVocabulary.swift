/// Whether an event takes place (RFC 5545, section 3.8.1.11).
public enum EventStatus: String, Hashable, Sendable {
  case tentative = "TENTATIVE"
  case confirmed = "CONFIRMED"
  case cancelled = "CANCELLED"
}

/// Whether an event takes up its time in a subscriber's calendar (RFC 5545, section 3.8.2.7).
public enum Transparency: String, Hashable, Sendable {
  case opaque = "OPAQUE"
  case transparent = "TRANSPARENT"
}

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

/// Who invites (RFC 5545, section 3.8.4.3).
public struct Organizer: Hashable, Sendable {
  /// The name to show.
  public var name: String
  /// The mail address, without `mailto:`.
  public var email: String

  /// An organizer with a public mail address.
  public init(name: String, email: String) {
    self.name = name
    self.email = email
  }
}

/// Where an event can be attended from afar (RFC 7986, section 5.11).
public struct Conference: Hashable, Sendable {
  /// What the address gives access to.
  public enum Feature: String, Hashable, Sendable {
    case audio = "AUDIO"
    case chat = "CHAT"
    case feed = "FEED"
    case phone = "PHONE"
    case screen = "SCREEN"
    case video = "VIDEO"
  }

  /// The address.
  public var url: String
  /// What it gives access to; VIDEO if empty.
  public var features: [Feature]
  /// What to call the link, or nil.
  public var label: String?

  /// A conference at an address.
  public init(url: String, features: [Feature] = [.video], label: String? = nil) {
    self.url = url
    self.features = features
    self.label = label
  }
}

/// A picture of an event (RFC 7986, section 5.10).
public struct EventImage: Hashable, Sendable {
  /// The address.
  public var url: String
  /// The media type, such as `image/jpeg`.
  public var mediaType: String

  /// A picture at an address.
  public init(url: String, mediaType: String) {
    self.url = url
    self.mediaType = mediaType
  }
}
