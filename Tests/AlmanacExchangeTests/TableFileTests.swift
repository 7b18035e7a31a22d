import Testing

@testable import AlmanacExchange

/// Tables as files.
struct TableFileTests {
  private func rows(_ text: String) throws -> [[String]] {
    let table = try TableFile(Array(text.utf8))
    return [table.header] + table.rows.map(\.cells)
  }

  @Test(
    "Commas, semicolons and tabs, all line ends, quotes with line breaks",
    arguments: [
      "A,B\n1,\"x, \"\"y\"\"\nz\"\n", "\u{FEFF}A;B\r\n1;\"x, \"\"y\"\"\r\nz\"\r\n",
      "A\tB\r1\t\"x, \"\"y\"\"\rz\"\r", "\n\nA,B\n,\n1,\"x, \"\"y\"\"\nz\"",
    ])
  func reads(_ text: String) throws {
    #expect(try rows(text) == [["A", "B"], ["1", "x, \"y\"\nz"]])
  }

  @Test("Rows are counted as a spreadsheet shows them")
  func counts() throws {
    #expect(try TableFile(Array("A\n1\n\n\"2\n2\"\n3\n".utf8)).rows.map(\.number) == [2, 4, 5])
  }

  @Test("Old encodings are read")
  func decodes() throws {
    let legacy = try TableFile([0x41, 0x0A, 0x53, 0xFC, 0x64, 0x0A])
    #expect(legacy.rows.map(\.cells) == [["Süd"]])
    #expect(legacy.isLegacy)
    let wide = try TableFile(
      [0xFF, 0xFE] + Array("A\nSüd\n".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    #expect(wide.rows.map(\.cells) == [["Süd"]])
  }

  @Test("Quotes that do not match name their row; an empty file is no table")
  func refuses() {
    #expect(throws: TableFile.Problem.quotes(row: 3)) { try rows("A,B\n1,2\n\"x\"y,2\n") }
    #expect(throws: TableFile.Problem.noText) { try rows("PK\u{3}\u{4}Export.csv") }
    #expect(throws: TableFile.Problem.noText) { try rows("A,B\n\u{0}\u{1},2\n") }
    #expect(throws: TableFile.Problem.empty) { try rows("") }
    #expect(throws: TableFile.Problem.empty) { try rows(" \n,,\n") }
  }
}
