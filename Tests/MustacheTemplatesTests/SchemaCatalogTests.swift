import MustacheTemplates
import Testing

struct SchemaCatalogTests {
  static let post = Schema(
    "Post",
    [Field("title", .text, "the heading"), Field("author", .view("Person"), "who wrote it")])
  static let person = Schema(
    "Person", [Field("name", .text, "the full name"), Field("posts", .list("Post"), "what they wrote")])

  @Test func `Schemas that refer to each other are sound`() {
    #expect(SchemaCatalog([Self.post, Self.person]).flaws.isEmpty)
  }

  @Test func `Names used twice and references to nothing are flaws`() {
    let odd = Schema("Odd", [Field("a", .text, ""), Field("a", .flag, ""), Field("b", .list("Void"), "")])
    #expect(
      SchemaCatalog([odd, odd]).flaws == [
        "field 'Odd.a' is declared twice", "field 'Odd.b' refers to unknown schema 'Void'",
        "schema 'Odd' is declared twice", "field 'Odd.a' is declared twice",
        "field 'Odd.b' refers to unknown schema 'Void'",
      ])
  }

  @Test func `A schema and its slots are found by name`() {
    let catalog = SchemaCatalog([Self.post, Self.person])
    #expect(catalog.schema(named: "Person")?.slot(of: "posts") == 1)
    #expect(catalog.schema(named: "Person")?.slot(of: "title") == nil)
    #expect(catalog.schema(named: "person") == nil)
  }

  @Test func `A record that fits has no mismatches`() {
    let catalog = SchemaCatalog([Self.post, Self.person])
    let person = Self.person.record([.text("A"), .none])
    #expect(catalog.mismatches(in: Self.post.record([.text("T"), .view(person)])).isEmpty)
  }

  @Test func `Mismatches are named with the way to them`() {
    let catalog = SchemaCatalog([Self.post, Self.person])
    let wrong = Self.person.record([.flag(true), .list([Self.person.record([.none, .none])])])
    #expect(
      catalog.mismatches(in: Self.post.record([.none, .view(wrong)])) == [
        "Post.author: Person.name: the value does not fit text",
        "Post.author: Person.posts: a record of another schema than 'Post'",
      ])
    #expect(
      catalog.mismatches(in: Record(schema: SchemaID("Post"), values: [.none])) == [
        "Post: 1 values for 2 fields"
      ])
    #expect(
      catalog.mismatches(in: Record(schema: SchemaID("Void"), values: [])) == [
        "a record of an unknown schema"
      ])
  }
}
