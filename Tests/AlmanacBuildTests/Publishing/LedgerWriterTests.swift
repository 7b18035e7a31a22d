import AlmanacBuild
import AlmanacSite
import Dispatch
import Synchronization
import Testing

@Suite("How the ledger is written")
struct LedgerWriterTests {
  private static func ledger(_ count: Int) -> Ledger {
    let times = "2031-05-01T00:00:00Z\t2031-05-01T00:00:00Z"
    let lines = (0..<count).map { "post\tp\($0)\ttag:p\($0)\tabc\t0\t\(times)\tt\ttitle\n" }
    return LedgerReader().read(Array(lines.joined().utf8)).ledger
  }

  @Test("Of several that write at once each succeeds, and the ledger is what one of them wrote")
  func severalAtOnce() throws {
    let scratch = try ScratchFolder()
    let content = scratch.path
    let ledgers = [1, 40, 900].map(Self.ledger)
    let failures = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 60) { number in
      let writer = LedgerWriter(content: content)
      do { try writer.write(ledgers[number % ledgers.count], replacing: nil) } catch {
        failures.withLock { $0.append("\(error)") }
      }
    }
    #expect(failures.withLock { $0 } == [])
    #expect(ledgers.map(\.text).contains(try #require(scratch.text("ledger.tsv"))))
    #expect(try scratch.names() == ["ledger.tsv"])
  }

  @Test("What a writer left that was killed does not get into the ledger")
  func afterAKilledWriter() throws {
    let scratch = try ScratchFolder()
    try scratch.write(String(repeating: "post\t", count: 10_000), to: ".ledger.tsv.almanac-new")
    let ledger = Self.ledger(2)
    #expect(try LedgerWriter(content: scratch.path).write(ledger, replacing: nil))
    #expect(scratch.text("ledger.tsv") == ledger.text)
    #expect(try scratch.names() == ["ledger.tsv"])
  }
}
