import Testing

@Suite("Codes of diagnostics")
struct DiagnosticCodeTests {
  /// Where a code stands in the sources.
  private struct Use {
    let code: String
    let target: String
    let place: String
    /// `error`, `warning` or `note`, as the words in front of the code say; nil where they do not.
    let severity: String?
  }

  private func uses() throws -> [Use] {
    try Package.sources().flatMap { file in
      file.text.matches(of: /(?:(error|warning|note)\b(?:\(|,)[^"]{0,80})?"([ENW]\d{3})"/).map { match in
        let line = file.text[..<match.range.upperBound].count { $0.isNewline } + 1
        return Use(
          code: String(match.output.2), target: file.target, place: "\(file.path):\(line)",
          severity: match.output.1.map(String.init))
      }
    }
  }

  @Test("The letter of a code is that of its severity")
  func letters() throws {
    for use in try uses() {
      guard let severity = use.severity else { continue }
      #expect(
        use.code.lowercased().hasPrefix(severity.prefix(1)),
        "\(use.place): \(use.code) is called a \(severity)")
    }
  }

  @Test("A code belongs to one target")
  func oneTarget() throws {
    let uses = try uses()
    #expect(uses.count > 100)
    for (code, places) in Dictionary(grouping: uses, by: \.code) {
      let targets = Set(places.map(\.target))
      let list = places.map(\.place).joined(separator: ", ")
      #expect(targets.count == 1, "\(code) stands in \(list)")
    }
  }

  @Test("A code stands for one message")
  func oneMessage() throws {
    for (code, places) in Dictionary(grouping: try uses().filter { $0.severity != nil }, by: \.code) {
      let list = places.map(\.place).joined(separator: ", ")
      #expect(places.count == 1, "\(code) stands in \(list)")
    }
  }
}
