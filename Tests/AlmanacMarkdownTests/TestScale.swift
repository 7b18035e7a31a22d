import Foundation

/// How many generated inputs a long test takes: the small number, times `ALMANAC_TEST_SCALE` where set.
func testScale(_ count: Int) -> Int {
  let factor = ProcessInfo.processInfo.environment["ALMANAC_TEST_SCALE"].flatMap { Int($0) } ?? 1
  return count * max(1, factor)
}
