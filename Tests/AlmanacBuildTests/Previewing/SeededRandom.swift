import Foundation

/// SplitMix64: the same numbers for the same seed.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// Whether something happens that does so once in so many times.
  mutating func happens(oneIn count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }

  mutating func choice<Element>(of list: [Element], else other: Element) -> Element {
    list.randomElement(using: &self) ?? other
  }

  /// How many times as many inputs as usual a long test takes: `ALMANAC_TEST_SCALE`, where set.
  static let scale = max(1, ProcessInfo.processInfo.environment["ALMANAC_TEST_SCALE"].flatMap(Int.init) ?? 1)
}
