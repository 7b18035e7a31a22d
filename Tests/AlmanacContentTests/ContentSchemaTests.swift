import AlmanacModel
import Testing

@testable import AlmanacContent

struct ContentSchemaTests {
  private func member(_ name: String, of value: JSONValue) -> JSONValue? {
    switch value {
    case .object(let members): members.first { $0.name == name }?.value
    case .array(let items): Int(name).flatMap { items.indices.contains($0) ? items[$0] : nil }
    default: nil
    }
  }

  /// Every `$ref` in a document.
  private func references(in value: JSONValue) -> [String] {
    switch value {
    case .object(let members):
      members.flatMap { member -> [String] in
        if member.name == "$ref", case .text(let pointer) = member.value { return [pointer] }
        return references(in: member.value)
      }
    case .array(let items): items.flatMap(references)
    default: []
    }
  }

  @Test("Whatever a schema refers to is in it", arguments: SchemaKind.allCases)
  func pointers(_ kind: SchemaKind) {
    let document = ContentSchema(language: .german).document(kind)
    let found = references(in: document)
    let dead = found.filter { pointer in
      pointer.split(separator: "/").dropFirst().reduce(Optional(document)) { value, name in
        value.flatMap { member(String(name), of: $0) }
      } == nil
    }
    #expect(dead == [])
    #expect(found.count > 3)
  }

  @Test("An event has every key of both languages", arguments: ["title", "titel", "Größe", "größe", "außer"])
  func keys(_ key: String) {
    let entry = member("$defs", of: ContentSchema(language: .german).document(.events)).flatMap {
      member("entry", of: $0)
    }
    let properties = entry.flatMap { member("properties", of: $0) }
    #expect((properties.flatMap { member(key, of: $0) } != nil) == (key != "Größe"))
  }

  @Test("The language that is asked for comes first", arguments: UILanguage.allCases)
  func languages(_ language: UILanguage) throws {
    let text = String(
      decoding: ContentSchema(language: language).document(.site).bytes(), as: UTF8.self)
    let (german, english) = ("Der Name der Website.", "The name of the site.")
    #expect(text.contains(language == .german ? "\(german)\\n\(english)" : "\(english)\\n\(german)"))
  }

  @Test(
    "A word is taken in every spelling in which the reader takes it, and in no other",
    arguments: [
      ("abgesagt", true), ("Abgesagt", true), ("ABGESAGT", true), ("vorläufig", true), ("Vorlaeufig", true),
      ("VORLÄUFIG", true), ("bestätigt", true), ("abgsagt", false), ("abgesagt!", false), ("", false),
    ])
  func spellings(_ word: String, _ isTaken: Bool) throws {
    let pattern = try Regex(SpellingPattern.of(FixedWords.status.names))
    #expect((word.wholeMatch(of: pattern) != nil) == isTaken)
    #expect((FixedWords.status.value(word) != nil) == isTaken)
  }

  @Test("An example is a value of its kind")
  func examples() {
    #expect(RegionField.table.field("hue").map { SchemaValue.examples($0.stated) } == [150])
    #expect(SchemaValue.examples(EventField.except.stated) == [["2031-10-03"]])
    #expect(SchemaValue.examples(EventField.title.stated) == ["Sommerfest", "Summer party"])
  }
}
