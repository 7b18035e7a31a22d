import Testing

@Suite("One writer for each format")
struct WriterTests {
  /// What only the writers of a format spell, and the files that do.
  private static let writers = [
    ("&amp;", ["HTMLEscaping", "HTMLText", "MarkupText", "OldHTML", "RSSWriter", "XMLOutput"]),
    ("0123456789ABCDEF", ["PercentCoding", "QuotedPrintable"]),
  ]

  @Test("Text is escaped by the writer of its format alone", arguments: writers)
  func escaping(_ mark: String, files: [String]) throws {
    let found = try Package.sources().filter { file in file.literals.contains { $0.text.contains(mark) } }
    let names = found.map { file in String(file.path.split(separator: "/").last?.prefix { $0 != "." } ?? "") }
    #expect(names.sorted() == files)
  }
}
