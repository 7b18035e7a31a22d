/// A hash that is the same on every machine and in every version: FNV-1a, 64 bits. It tells changed content
/// from unchanged; it protects against nothing else.
public struct StableHash: Sendable {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  public init() {}

  /// Adds a text and an end mark, so that neighbouring fields cannot run together.
  public mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(0x1F)
  }

  /// Adds bytes and an end mark.
  public mutating func add(_ bytes: [UInt8]) {
    for byte in bytes { add(byte) }
    add(0x1F)
  }

  private mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// 16 hexadecimal digits.
  public var hexadecimal: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
