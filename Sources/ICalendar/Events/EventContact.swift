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
