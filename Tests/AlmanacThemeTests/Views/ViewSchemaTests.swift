import MustacheTemplates
import Testing

@testable import AlmanacTheme

@Suite("Views and their schemas")
struct ViewSchemaTests {
  private static let types = ViewCatalog.layouts + ViewCatalog.parts

  @Test("Each schema names the properties of its struct, in their order, with a meaning")
  func properties() {
    for type in Self.types {
      let labels = Mirror(reflecting: type.init()).children.map { $0.label ?? "" }
      #expect(type.schema.fields.map(\.name) == labels, "\(type)")
      for field in type.schema.fields { #expect(field.meaning.hasSuffix("."), "\(type).\(field.name)") }
    }
  }

  @Test("A field has the value of the property of its name, and no other field has it")
  func values() {
    for type in Self.types { expectOwnValues(type) }
  }

  private func expectOwnValues<V: View>(_ type: V.Type) {
    let empty = V().record.values
    let properties = ViewSample<V>.properties
    #expect(!properties.isEmpty, "\(type)")
    for (name, path) in properties {
      let changed = zip(V.schema.fields, zip(empty, ViewSample<V>.filling([path]).record.values))
        .filter { $1.0 != $1.1 }
      #expect(changed.map(\.0.name) == [name], "\(type)")
    }
  }

  @Test("Names end in HTML where they are markup, and only there")
  func markup() {
    for schema in ViewCatalog.schemas {
      for field in schema.fields {
        #expect(field.name.hasSuffix("HTML") == (field.kind == .html), "\(schema.name).\(field.name)")
      }
    }
  }

  @Test("Schemas refer to each other without a gap")
  func gaps() {
    #expect(Self.catalog.flaws == [])
  }

  @Test("Full views fit their schemas")
  func fit() {
    for type in Self.types { #expect(Self.catalog.mismatches(in: full(type)) == []) }
  }

  private func full<V: View>(_ type: V.Type) -> Record { V.sample.record }

  private static let catalog = SchemaCatalog(
    [ThemeCatalog.root] + ["settings", "translations", "assets"].map { Schema($0, []) } + ViewCatalog.schemas)
}
