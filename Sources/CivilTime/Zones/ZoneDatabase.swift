/// The time zones of a machine: the files of the IANA database by their names, each with an area in front.
/// A name is only ever looked up in this list.
public struct ZoneDatabase: Sendable, Equatable {
  private let files: [String: [UInt8]]
  /// The release of the database, such as `2026a`, or what else tells it from others.
  public let release: String

  /// - Parameters:
  ///   - files: the octets of each zone by its name, such as `Europe/Berlin` (RFC 9636).
  ///   - release: of the database, such as `2026a`.
  public init(files: [String: [UInt8]], release: String) {
    self.files = files
    self.release = release
  }

  /// No zone but UTC.
  public static let none = ZoneDatabase(files: [:], release: "")

  /// The names of all zones, in no order.
  public var names: some Collection<String> { files.keys }

  /// Whether there is no zone but UTC.
  public var isEmpty: Bool { files.isEmpty }

  /// Whether there is a zone with this name.
  public func has(_ identifier: String) -> Bool { files[identifier] != nil }

  /// The zone with this IANA name, or nil where the machine knows none. Abbreviations and offsets are refused,
  /// because a calendar must name the zone.
  public func zone(_ identifier: String) -> Zone? {
    if identifier == Zone.utc.identifier { return .utc }
    return files[identifier].flatMap { Zone(identifier: identifier, file: $0) }
  }

  /// Databases are the same if they are of one release.
  public static func == (left: ZoneDatabase, right: ZoneDatabase) -> Bool { left.release == right.release }
}
