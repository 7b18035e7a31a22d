import Glibc
import Pictures
import Synchronization

/// Broken forms of a file: bytes exchanged, runs overwritten, repeated, taken out, the end cut off.
enum Mutants {
  /// Whether every one of them came to an end that is a value, and the last unbroken one is made as ever.
  static func run(_ path: String, count: Int, seed: UInt64) -> Int32 {
    let file = Files.read(path)
    let ends = Mutex<[String: Int]>([:])
    let tasks = (0..<count).map { index in
      PictureTask(wish: PictureWish(widths: [64], pixelLimit: 4_000_000)) {
        mutant(of: file, seed: seed &+ UInt64(index))
      }
    }
    PictureRenderer().render(tasks) { _, result in
      let name =
        switch result {
        case .success: "made"
        case .failure(.tooManyPixels): "too many pixels"
        case .failure(let problem): "\(problem)"
        }
      ends.withLock { $0[name, default: 0] += 1 }
    }
    for (name, count) in ends.withLock({ $0 }).sorted(by: { $0.value > $1.value }) { print(count, name) }
    guard case .success = PictureRenderer().render(file, PictureWish(widths: [64])) else { return 1 }
    return ends.withLock { $0.values.reduce(0, +) } == count ? 0 : 1
  }

  private static func mutant(of file: [UInt8], seed: UInt64) -> [UInt8] {
    var chance = Chance(state: seed)
    var bytes = file
    for _ in 0...chance.below(4) where bytes.count > 8 {
      let at = chance.below(bytes.count)
      let length = min(1 + chance.below(64), bytes.count - at)
      switch chance.below(7) {
      case 0, 1: bytes[at] = UInt8(truncatingIfNeeded: chance.next())
      case 2: bytes[at] ^= 1 << UInt8(chance.below(8))
      case 3: for index in at..<at + length { bytes[index] = UInt8(truncatingIfNeeded: chance.next()) }
      case 4: bytes.removeSubrange(at..<at + length)
      case 5: bytes.insert(contentsOf: bytes[at..<at + length], at: chance.below(bytes.count))
      default: bytes.removeLast(length)
      }
    }
    return chance.below(2) == 0 ? bytes : withRightChecksums(bytes)
  }

  /// A PNG's broken chunks as an attacker would send them, so that more than the checksum is tried (PNG 3, 5.3).
  private static func withRightChecksums(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return bytes }
    var right = bytes
    var start = 8
    while start + 12 <= right.count {
      let length = right[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
      let end = start + 8 + length
      guard end + 4 <= right.count else { break }
      let checksum = checksum(right[start + 4..<end])
      for index in 0..<4 {
        right[end + index] = UInt8(truncatingIfNeeded: checksum >> UInt32(24 - 8 * index))
      }
      start = end + 4
    }
    return right
  }

  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    var value = UInt32.max
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }
    return ~value
  }
}

/// Numbers that look like chance and are the same on every machine (SplitMix64).
struct Chance {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }
}
