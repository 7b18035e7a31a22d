import Testing

@Suite("The handbook's pages of codes")
struct HandbookCodeTests {
  private static let folder = "docs/handbuch/content/pages/meldungen"

  private func codes() throws -> Set<String> {
    Set(try Package.sources().flatMap { $0.text.matches(of: /"([ENW]\d{3})"/).map { String($0.output.1) } })
  }

  @Test("Every code has a page with a remedy; `swift run message-codes --write` writes them")
  func everyCode() throws {
    let codes = try codes()
    #expect(codes.count > 150)
    let index = try Package.text("docs/handbuch/content/pages/meldungen.md")
    for code in codes.sorted() {
      let page = (try? Package.text("\(Self.folder)/\(code.lowercased()).md")) ?? ""
      let remedy = page.split(separator: "## Was zu tun ist\n\n", maxSplits: 1).dropFirst().first ?? ""
      #expect(page.contains("title: \"\(code): "), "\(code) has no page; run swift run message-codes --write")
      #expect(remedy.prefix { $0 != "\n" }.count > 12, "\(code) has no remedy")
      #expect(index.contains("[\(code)](meldungen/\(code.lowercased()).md)"), "\(code) is not in the list")
    }
  }

  @Test("No page is about a code that is gone")
  func noneTooMany() throws {
    let codes = try codes()
    for path in Package.paths(below: Self.folder, ending: ".md") {
      let name = path.split(separator: "/").last?.dropLast(3).uppercased() ?? ""
      #expect(codes.contains(name), "\(path)")
    }
  }
}
