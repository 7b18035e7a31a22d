import AlmanacModel
import Testing

@Suite("The findings of a piece of work")
struct DiagnosticLogTests {
  private static func message(_ code: String, _ severity: Severity = .error) -> DiagnosticMessage {
    DiagnosticMessage(severity, code, text: BilingualText("Da", "There"), help: BilingualText("So", "So"))
  }

  private static func place(_ path: String, _ line: Int) -> AlmanacModel.SourceLocation {
    AlmanacModel.SourceLocation(path: path, position: SourcePosition(line: line, column: 1))
  }

  @Test("Findings come by path and line, those without a place first, equal ones once")
  func order() {
    var log = DiagnosticLog()
    log.report(Self.message("E3"), at: Self.place("b.md", 1))
    log.report(Self.message("E2"), at: Self.place("a.md", 10))
    log.report(Self.message("E1"), at: Self.place("a.md", 9))
    log.report(Self.message("E2"), at: Self.place("a.md", 10))
    log.report(Self.message("W4", .warning), at: nil)
    #expect(log.sorted().map(\.code) == ["W4", "E1", "E2", "E3"])
  }

  @Test("Findings are errors only where one of them is")
  func errors() {
    var log = DiagnosticLog()
    log.report(Self.message("W1", .warning), at: nil)
    #expect(!log.hasErrors)
    log.report(Self.message("E1"), at: nil)
    #expect(log.errors.diagnostics.map(\.code) == ["E1"])
  }

  @Test("Findings keep of a long line its beginning, and nothing where they are about its end")
  func longLine() {
    let line = String(repeating: "ä", count: 5_000)
    let near = Diagnostic(Self.message("E1"), at: Self.place("a.md", 1), excerpt: line)
    #expect(near.excerpt == String(repeating: "ä", count: 2_000))
    let end = AlmanacModel.SourceLocation(path: "a.md", position: SourcePosition(line: 1, column: 4_000))
    #expect(Diagnostic(Self.message("E1"), at: end, excerpt: line).excerpt == nil)
  }
}
