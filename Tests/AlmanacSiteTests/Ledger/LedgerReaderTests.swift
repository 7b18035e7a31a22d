import AlmanacSite
import Testing

@Suite("How the ledger is read, whatever a merge or an editor made of it")
struct LedgerReaderTests {
  private static let entry = "post\ta\ttag:a\tabc\t0\t2025-12-01T00:00:00Z\t2025-12-02T00:00:00Z\tt\ttitle"

  @Test(
    "Line ends of any kind and number say nothing in the ledger",
    arguments: ["\n", "\r\n", "\r\r\r\n", "\r\tx\n"])
  func lineEnds(_ end: String) {
    let (ledger, log) = LedgerReader().read(Array((Self.entry + end).utf8))
    #expect(log.diagnostics.isEmpty)
    #expect(ledger.sortedEntries.map(\.changes) == ["title"])
    #expect(LedgerReader().read(Array(ledger.text.utf8)).ledger == ledger)
  }

  @Test(
    "A time of the ledger that is written in another way is damage",
    arguments: [
      "2025-12-01T+0:00:00Z", "2025-12-1T00:00:00ZZ", "2025!12!01T00:00:00Z", "2025-12-01T00:00:60Z",
    ])
  func times(_ time: String) {
    let line = Self.entry.replacing("2025-12-01T00:00:00Z", with: time)
    #expect(LedgerReader().read(Array(line.utf8)).log.diagnostics.map(\.code) == ["E602"])
  }
}
