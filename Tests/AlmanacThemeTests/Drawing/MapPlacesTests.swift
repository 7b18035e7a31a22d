import AlmanacModel
import Testing

@testable import AlmanacTheme

@Suite("Places on the map of the regions")
struct MapPlacesTests {
  private func places(_ wished: [(Int, Int)?]) -> [[Int]] {
    MapPlaces.places(wished.map { place in place.map { Region.Cell(column: $0.0, row: $0.1) } }).map {
      [$0.column, $0.row]
    }
  }

  @Test("The map begins at its first column and row, wherever they are counted from")
  func isShifted() {
    #expect(places([(0, 0), (1, 2)]) == [[1, 1], [2, 3]])
    #expect(places([(7, -3), (8, -1)]) == [[1, 1], [2, 3]])
  }

  @Test("A slip of the pen makes no desert and no map without end")
  func isBounded() {
    #expect(places([(0, 0), (.max, .min)]) == [[1, 3], [3, 1]])
    let far = places((0..<100).map { ($0 * 5, 0) })
    #expect(far.allSatisfy { $0.allSatisfy { (1...20).contains($0) } })
  }

  @Test("A region without a place has one below the others, and so has one whose place is taken")
  func withoutPlace() {
    #expect(places([nil, (0, 0), (1, 1), (0, 0)]) == [[1, 3], [1, 1], [2, 2], [2, 3]])
  }

  @Test("Where no region has a place they stand in rows of at most three", arguments: 1...9)
  func ofItsOwn(count: Int) {
    let found = places(.init(repeating: nil, count: count))
    #expect(Set(found).count == count)
    #expect(found.allSatisfy { ($0.first ?? 0) <= 3 })
  }
}
