/// What a file of the time zone database says (TZif, RFC 9636, versions 1 to 4): when clocks changed, and the rule by
/// which they change from then on.
///
/// Any octets may be given; what is no such file, or counts leap seconds, gives nil.
struct TZifFile {
  /// From 1970 in seconds of UTC on, ascending, with the kind of time that begins there.
  private(set) var transitions: [(instant: Int, kind: ClockKind)] = []
  /// The kind of time before the first transition.
  let first: ClockKind
  /// The rule after the last transition; nil where its kind of time lasts.
  let rule: PosixZoneRule?

  /// Reads a whole file.
  init?(_ octets: [UInt8]) {
    var reader = OctetReader(octets)
    guard let header = Header(&reader) else { return nil }
    guard header.version > 1 else {
      guard let block = Block(&reader, header, width: 4), let first = block.kinds.first else { return nil }
      transitions = block.transitions
      self.first = first
      rule = nil
      return
    }
    // The first block is for programs that know only version 1.
    guard reader.skip(header.length(width: 4)), let second = Header(&reader), second.version > 1,
      let block = Block(&reader, second, width: 8), let first = block.kinds.first, let footer = reader.line()
    else { return nil }
    let rule = PosixZoneRule(footer)
    guard rule != nil || footer.isEmpty else { return nil }
    transitions = block.transitions
    self.first = first
    self.rule = rule
  }

  private struct Header {
    let version: Int
    /// Indicators of UT, of standard time, leap seconds, transitions, kinds of time, octets of names (section 3.1).
    let counts: [Int]

    init?(_ reader: inout OctetReader) {
      guard reader.take(4).map(Array.init) == Array("TZif".utf8), let version = reader.take(1)?.first,
        reader.skip(15)
      else { return nil }
      let counts = (0..<6).compactMap { _ in reader.number(width: 4) }
      guard counts.count == 6, counts.allSatisfy({ $0 >= 0 }), counts[2] == 0, (1...256).contains(counts[4])
      else { return nil }
      self.version = version == 0 ? 1 : Int(version) - 0x30
      self.counts = counts
    }

    /// How many octets the block behind the header takes.
    func length(width: Int) -> Int {
      counts[0] + counts[1] + counts[3] * (width + 1) + counts[4] * 6 + counts[5]
    }
  }

  private struct Block {
    var transitions: [(instant: Int, kind: ClockKind)] = []
    var kinds: [ClockKind] = []

    init?(_ reader: inout OctetReader, _ header: Header, width: Int) {
      let (moments, kindCount) = (header.counts[3], header.counts[4])
      guard reader.has(header.length(width: width)) else { return nil }
      let instants = (0..<moments).compactMap { _ in reader.number(width: width) }
      guard let indices = reader.take(moments).map(Array.init) else { return nil }
      for _ in 0..<kindCount {
        guard let offset = reader.number(width: 4), let isDaylight = reader.take(2)?.first,
          ClockKind.offsets.contains(offset), isDaylight < 2
        else { return nil }
        kinds.append(ClockKind(offset: offset, isDaylight: isDaylight == 1))
      }
      guard reader.skip(header.counts[5] + header.counts[0] + header.counts[1]) else { return nil }
      for (instant, index) in zip(instants, indices) {
        guard kinds.indices.contains(Int(index)), transitions.last.map({ $0.instant < instant }) ?? true
        else {
          return nil
        }
        transitions.append((instant, kinds[Int(index)]))
      }
    }
  }
}

/// What clocks of a zone show for a while.
struct ClockKind: Hashable, Sendable {
  /// Seconds east of UTC.
  let offset: Int
  let isDaylight: Bool

  /// Less than a day, as everywhere on Earth.
  static let offsets = -86_399...86_399
}

/// Takes octets from the front of a file, never more than there are.
private struct OctetReader {
  private var rest: ArraySlice<UInt8>

  init(_ octets: [UInt8]) { rest = octets[...] }

  func has(_ count: Int) -> Bool { count <= rest.count }

  mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= rest.count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  mutating func skip(_ count: Int) -> Bool { take(count) != nil }

  /// A number with a sign, the highest octet first.
  mutating func number(width: Int) -> Int? {
    take(width).map { octets in
      let bits = octets.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      return width == 4 ? Int(Int32(truncatingIfNeeded: bits)) : Int(Int64(bitPattern: bits))
    }
  }

  /// What stands between a line break and the next.
  mutating func line() -> String? {
    guard rest.first == 0x0A, let end = rest.dropFirst().firstIndex(of: 0x0A) else { return nil }
    return String(decoding: rest[rest.index(after: rest.startIndex)..<end], as: UTF8.self)
  }
}
