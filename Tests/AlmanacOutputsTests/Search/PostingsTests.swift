import Testing

@testable import AlmanacOutputs

@Suite struct PostingsTests {
  private func line(_ entries: [(document: UInt32, weight: UInt32)], count: Int) -> String {
    var line: [UInt8] = []
    Postings.write(entries.map { $0.document << 3 | $0.weight }, count: count, into: &line)
    return String(decoding: line, as: UTF8.self)
  }

  @Test("Documents are written as distances in base 32, one group for each weight")
  func distances() {
    #expect(line([(0, 0)], count: 1_000) == "0A")
    #expect(line([(0, 0), (1, 0), (3, 0)], count: 1_000) == "0AAB")
    #expect(line([(31, 2)], count: 1_000) == "2f")
    #expect(line([(32, 2)], count: 1_000) == "2gB")
    #expect(line([(1_056, 2)], count: 2_000) == "2ghB")
    #expect(line([(2, 5), (4, 1), (9, 5)], count: 1_000) == "1E,5CG")
  }

  @Test("A word that stands nearly everywhere takes a bit for each document")
  func bits() {
    #expect(line((0..<60).map { ($0, 1) }, count: 60) == "1*__________")
    #expect(line((0..<60).filter { $0 != 0 }.map { ($0, 1) }, count: 60) == "1*-_________")
  }

  @Test(
    "The weight is that whose points come nearest from below",
    arguments: [
      (0, 0), (1, 0), (2, 1), (4, 2), (7, 3), (8, 4), (13, 5), (23, 6), (24, 7), (1_000, 7),
    ])
  func weights(points: Int, weight: UInt32) {
    #expect(Postings.weight(of: points) == weight)
  }
}
