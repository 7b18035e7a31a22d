import Foundation
import Testing

@testable import Pictures

@Suite("What fonts say of pairs and figures")
struct FontTablesTests {
  /// A font of nothing but a table of pairs: of glyph 5 before 9, one by one; of glyph 6 before classes.
  private var pairs: [UInt8] {
    let single: [UInt8] =
      [0, 1, 0, 14, 0, 4, 0, 0, 0, 1, 0, 20, 0, 0] + [0, 1, 0, 1, 0, 5] + [0, 1, 0, 9, 0xFF, 0xCE]
    // Two rows and two columns, of which glyph 6 in the second row and glyph 8 in the second column.
    let classed: [UInt8] =
      [0, 2, 0, 24, 0, 4, 0, 0, 0, 30, 0, 40, 0, 2, 0, 2] + [0, 0, 0, 0, 0, 0, 0, 30]
      + [0, 1, 0, 1, 0, 6] + [0, 1, 0, 6, 0, 1, 0, 1, 0, 0] + [0, 2, 0, 1, 0, 8, 0, 8, 0, 1]
    let lookup: [UInt8] = [0, 2, 0, 0, 0, 2, 0, 10, 0, UInt8(10 + single.count)] + single + classed
    let list: [UInt8] = [0, 1, 0, 4] + lookup
    let features: [UInt8] = [0, 1] + Array("kern".utf8) + [0, 8] + [0, 0, 0, 1, 0, 0]
    let head: [UInt8] = [0, 1, 0, 0, 0, 0, 0, 10, 0, UInt8(10 + features.count)]
    return Self.font("GPOS", head + features + list)
  }

  private static func font(_ name: String, _ table: [UInt8]) -> [UInt8] {
    [0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0] + Array(name.utf8) + [0, 0, 0, 0, 0, 0, 0, 28]
      + [0, 0, UInt8(table.count >> 8), UInt8(table.count & 0xFF)] + table
  }

  @Test("A pair that is listed stands as far apart as it says")
  func listed() {
    let tables = FontTables(pairs)
    #expect(tables.kerning(5, 9) == -50)
    #expect(tables.kerning(5, 8) == 0)
    #expect(tables.kerning(9, 5) == 0)
  }

  @Test("A pair of classes stands as far apart as its classes do")
  func classed() {
    let tables = FontTables(pairs)
    #expect(tables.kerning(6, 8) == 30)
    #expect(tables.kerning(6, 9) == 0)
  }

  @Test("A font that is cut off anywhere, or changed in any byte, moves letters wrongly at most")
  func damaged() {
    let whole = pairs
    var sum = 0
    for length in whole.indices {
      let tables = FontTables(Array(whole.prefix(length)))
      sum += abs(tables.kerning(5, 9)) + abs(tables.kerning(6, 8)) + tables.lining(3)
    }
    for index in whole.indices {
      for value in [0, 1, 0x7F, 0xFF] as [UInt8] {
        var bytes = whole
        bytes[index] = value
        let tables = FontTables(bytes)
        sum += abs(tables.kerning(5, 9)) + abs(tables.kerning(6, 0xFFFF))
      }
    }
    #expect(sum > 0)
  }

  @Test("A figure has its tall form where the font has one")
  func figures() {
    let single: [UInt8] = [0, 2, 0, 10, 0, 2, 0, 40, 0, 41] + [0, 1, 0, 2, 0, 20, 0, 21]
    let lookup: [UInt8] = [0, 1, 0, 0, 0, 1, 0, 8] + single
    let features: [UInt8] = [0, 1] + Array("lnum".utf8) + [0, 8] + [0, 0, 0, 1, 0, 0]
    let head: [UInt8] = [0, 1, 0, 0, 0, 0, 0, 10, 0, UInt8(10 + features.count)]
    let tables = FontTables(Self.font("GSUB", head + features + [0, 1, 0, 4] + lookup))
    #expect([20, 21, 22].map(tables.lining) == [40, 41, 22])
  }
}
