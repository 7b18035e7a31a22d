import MustacheTemplates

/// A template and a partial, parted by the first NUL, compiled and filled.
enum TemplateSubject {
  private static let page = Schema(
    "Page",
    [
      Field("word", .text, ""), Field("shown", .flag, ""), Field("tags", .texts, ""),
      Field("cards", .list("Card"), ""), Field("one", .view("Card"), ""),
    ])
  private static let card = Schema("Card", [Field("title", .text, ""), Field("bodyHTML", .html, "")])
  private static let mark = "\u{1}<\u{1}"

  /// Text of the data never comes out unescaped.
  static func take(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    let sources: [TemplateName: String] = [
      "page": String(decoding: parts.first ?? [], as: UTF8.self),
      "card": String(decoding: parts.dropFirst().first ?? [], as: UTF8.self),
    ]
    let record = card.record([.text(mark), .htmlText("<b>x</b>")])
    let root = page.record([
      .text(mark), .flag(true), .texts([mark, "b"]), .list([record, record]), .optional(record),
    ])
    let schemas = SchemaCatalog([page, card])
    for strictness in [Strictness.strict, .lenient] {
      let set = TemplateSet(sources: sources, schemas: schemas, strictness: strictness)
      guard let compiled = try? set.compile("page", schema: "Page") else { continue }
      let output = compiled.render(root)
      guard strictness == .strict, !bytes.contains(1) else { continue }
      expect(!String(decoding: output, as: UTF8.self).contains(mark), "text was written unescaped")
    }
  }
}
