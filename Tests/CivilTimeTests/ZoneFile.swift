import CivilTime

/// Octets of a file of the time zone database (RFC 9636), put together for a test.
struct ZoneFile {
  var version = UInt8(ascii: "3")
  var instants: [Int] = []
  var kinds: [UInt8] = []
  var offsets: [(seconds: Int, isDaylight: Bool)] = [(0, false)]
  var leapSeconds = 0
  var footer = ""

  var octets: [UInt8] {
    // The first block may be empty but for one kind of time.
    header(transitions: 0, kinds: 1) + [0, 0, 0, 0, 0, 0, 0]
      + header(transitions: instants.count, kinds: offsets.count)
      + instants.flatMap { number($0, width: 8) } + kinds
      + offsets.flatMap { number($0.seconds, width: 4) + [$0.isDaylight ? 1 : 0, 0] } + [0]
      + Array("\n\(footer)\n".utf8)
  }

  var zone: Zone? { Zone(identifier: "Area/Place", file: octets) }

  private func header(transitions: Int, kinds: Int) -> [UInt8] {
    Array("TZif".utf8) + [version] + [UInt8](repeating: 0, count: 15)
      + [0, 0, leapSeconds, transitions, kinds, 1].flatMap { number($0, width: 4) }
  }

  private func number(_ number: Int, width: Int) -> [UInt8] {
    (0..<width).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
}
