import Testing

@testable import AlmanacExchange

/// Tables as files.
struct TableFileTests {
  private func cells(_ text: String) throws -> [[String]] {
    let table = try TableFile(Array(text.utf8))
    return [table.header.cells] + table.rows.map(\.cells)
  }

  private func wide(_ text: String, mark: Bool, isLittleEndian: Bool) -> [UInt8] {
    ((mark ? "\u{FEFF}" : "") + text).utf16.flatMap { unit in
      let octets = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isLittleEndian ? octets.reversed() : octets
    }
  }

  @Test(
    "Commas, semicolons and tabs, all line ends, and quotes with line breaks are read",
    arguments: [
      "A,B\n1,\"x, \"\"y\"\"\nz\"\n", "\u{FEFF}A;B\r\n1;\"x, \"\"y\"\"\r\nz\"\r\n",
      "A\tB\r1\t\"x, \"\"y\"\"\rz\"\r", "\n\nA,B\n,\n1,\"x, \"\"y\"\"\nz\"",
      "sep=;\r\nA;B\r\n1;\"x, \"\"y\"\"\r\nz\"", "\u{FEFF}\"sep=,\"\nA,B\n1, \"x, \"\"y\"\"\nz\" \n",
      "SEP=|\rA|B\r1|\"x, \"\"y\"\"\rz\"",
    ])
  func reads(_ text: String) throws {
    #expect(try cells(text) == [["A", "B"], ["1", "x, \"y\"\nz"]])
  }

  @Test("A quote within a cell is a quote, an empty cell at the end of a row is one")
  func keepsQuotes() throws {
    #expect(
      try cells("A,B,C\n5\" breit,,\n\"\",x") == [["A", "B", "C"], ["5\" breit", "", ""], ["", "x"]])
  }

  @Test("The separator is the sign that every row has as often, outside quotes")
  func findsSeparator() throws {
    #expect(try cells("Titel, kurz;Tag\nA;6.5.2031\n") == [["Titel, kurz", "Tag"], ["A", "6.5.2031"]])
    #expect(
      try cells("Titel, kurz, lang;Tag;Ort\nA;6.5.;R\nB;7.5.;R\n")[0] == ["Titel, kurz, lang", "Tag", "Ort"])
    #expect(try cells("\"A;B;C\",D\n1,2\n") == [["A;B;C", "D"], ["1", "2"]])
    #expect(try cells("Name\nA; B\n") == [["Name"], ["A; B"]])
  }

  @Test("Rows are counted as a spreadsheet shows them, and know their lines")
  func counts() throws {
    let table = try TableFile(Array("A\n1\n\n\"2\r\n\n2\"\r3\n".utf8))
    #expect(table.rows.map(\.number) == [2, 4, 5])
    #expect(table.rows.map(\.line) == [2, 4, 7])
    let named = try TableFile(Array("sep=;\r\nA;B\r\n1;2\r\n".utf8))
    #expect(named.rows.map(\.number) == [2])
    #expect(named.rows.map(\.line) == [3])
  }

  @Test("Windows-1252 is read, and said")
  func readsLegacy() throws {
    let legacy = try TableFile([0x41, 0x0A, 0x53, 0xFC, 0x64, 0x20, 0x80, 0x0A])
    #expect(legacy.rows.map(\.cells) == [["Süd €"]])
    #expect(legacy.isLegacy)
  }

  @Test(
    "UTF-16 is read, in either order, with and without its mark", arguments: [true, false], [true, false])
  func readsWide(mark: Bool, isLittleEndian: Bool) throws {
    let table = try TableFile(wide("A\tB\r\nSüd\t1\r\n", mark: mark, isLittleEndian: isLittleEndian))
    #expect(table.rows.map(\.cells) == [["Süd", "1"]])
    #expect(!table.isLegacy)
  }

  @Test("Quotes that do not match name their row and line; an empty file is no table")
  func refuses() {
    #expect(throws: TableFile.Problem.quotes(row: 3, line: 3)) { try cells("A,B\n1,2\n\"x\"y,2\n") }
    #expect(throws: TableFile.Problem.quotes(row: 3, line: 4)) { try cells("A,B\n\"1\n\",2\n\"x,2\n3,4") }
    #expect(throws: TableFile.Problem.noText) { try cells("PK\u{3}\u{4}Export.csv") }
    #expect(throws: TableFile.Problem.noText) { try cells("A,B\n\u{0}\u{1},2\n") }
    #expect(throws: TableFile.Problem.empty) { try cells("") }
    #expect(throws: TableFile.Problem.empty) { try cells(" \n,,\n") }
    #expect(throws: TableFile.Problem.empty) { try cells("sep=;\n") }
  }

  @Test("A row of countless cells and a cell without an end are refused")
  func bounds() {
    #expect(throws: TableFile.Problem.tooLong(row: 2, line: 2)) {
      try cells("A,B\n" + String(repeating: ",", count: 10 << 20))
    }
    #expect(throws: TableFile.Problem.tooLong(row: 2, line: 2)) {
      try cells("A,B\n\"" + String(repeating: "x\n", count: 1 << 20) + "\"")
    }
  }

  @Test("Ten megabytes take no longer than their length asks")
  func isLinear() throws {
    let row = "\"" + String(repeating: "Text mit \"\"Wort\"\"\n", count: 50) + "\",2031-05-06\n"
    let table = try TableFile(Array(("A,B\n" + String(repeating: row, count: 9_000)).utf8))
    #expect(table.rows.count == 9_000)
    #expect(table.rows.last?.line == 2 + 8_999 * 51)
  }
}
