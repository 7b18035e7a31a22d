import Foundation
import MustacheTemplates
import Testing

@testable import AlmanacTheme

@Suite("The documentation of themes")
struct ThemeReferenceTests {
  @Test("`themes/README.md` is what `almanac theme reference > themes/README.md` writes")
  func upToDate() throws {
    let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: repository.appending(path: "themes/README.md"), encoding: .utf8)
    let same = text == ThemeReference.markdown
    #expect(same, "write it anew with: swift run almanac theme reference > themes/README.md")
  }

  @Test("Every view has an example that compiles")
  func examples() throws {
    let catalog = SchemaCatalog(ViewCatalog.schemas)
    for view in ViewCatalog.layouts + ViewCatalog.parts {
      let set = TemplateSet(sources: ["example": view.description.example], schemas: catalog)
      #expect(throws: Never.self, "\(view)") { try set.compile("example", schema: view.schema.name) }
    }
  }
}
