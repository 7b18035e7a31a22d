import AlmanacBuild
import AlmanacModel
import Testing

struct FindingListTests {
  private static let message = DiagnosticMessage(
    .warning, "W001", text: BilingualText("a", "b"), help: BilingualText("c", "d"))
  private static let other = DiagnosticMessage(
    .error, "E002", text: BilingualText("a", "b"), help: BilingualText("c", "d"))

  private func place(_ path: String, _ line: Int) -> AlmanacModel.SourceLocation {
    AlmanacModel.SourceLocation(path: path, position: SourcePosition(line: line, column: 1))
  }

  @Test("Findings come by file and line, those of one place in the order they were made, equal ones once")
  func order() {
    var log = DiagnosticLog()
    let places = [
      place("b.md", 2), nil, place("a.md", 10), place("a.md", 9), place("b.md", 2), nil, place("a.md", 9),
    ]
    for place in places {
      log.report(Self.other, at: place)
      log.report(Self.message, at: place)
      log.report(Self.other, at: place)
    }
    let told = log.sorted().map {
      "\($0.location?.path ?? "-"):\($0.location?.position.line ?? 0) \($0.code)"
    }
    #expect(
      told == [
        "-:0 E002", "-:0 W001", "a.md:9 E002", "a.md:9 W001", "a.md:10 E002", "a.md:10 W001", "b.md:2 E002",
        "b.md:2 W001",
      ])
  }

  @Test("A finding shows its line, in whatever ways the lines of a file end")
  func lines() {
    let tree = SourceTree(["a.md": "\u{FEFF}eins\r\nzwei\rdrei\nvier\r\rsechs\n\nacht"], zones: .none)
    var log = DiagnosticLog()
    for line in 1...9 { log.report(Self.message, at: place("a.md", line)) }
    #expect(
      Excerpts(tree).fill(log).map(\.excerpt) == [
        "eins", "zwei", "drei", "vier", "", "sechs", "", "acht", nil,
      ])
  }
}
