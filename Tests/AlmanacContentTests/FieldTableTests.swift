import Testing

@testable import AlmanacContent

struct FieldTableTests {
  private func spellings<Field: FieldName>(_ kind: Field.Type) -> [String] {
    Field.allCases.flatMap { field in
      Set([field.rawValue] + (Field.aliases[field] ?? [])).map { "\(Field.table.field($0) == field)" }
    }
  }

  @Test func everySpellingOfAKeyMeansOneFieldOnly() {
    let all =
      spellings(PostField.self) + spellings(RegionField.self) + spellings(ProjectField.self)
      + spellings(PageField.self) + spellings(NewsletterField.self) + spellings(EventField.self)
      + spellings(SessionPart.self) + spellings(PersonField.self) + spellings(RolePart.self)
      + spellings(OrganisationField.self) + spellings(TopicField.self) + spellings(SourceField.self)
      + spellings(SiteField.self) + spellings(PublisherPart.self) + spellings(CalendarPart.self)
      + spellings(NewsletterPart.self) + spellings(ImagePart.self) + spellings(PlacePart.self)
    #expect(!all.contains("false"))
  }

  @Test(
    "Keys are compared without case, Unicode form, umlauts' spelling, hyphen and underscore",
    arguments: [
      "größe", "GRÖSSE", "groesse", "gro\u{308}ße", "Größe", "size",
    ])
  func size(_ key: String) {
    #expect(EventField.table.field(key) == .size)
  }

  @Test(
    "The German names of the contract are known",
    arguments: [
      ("kennung", EventField.id), ("titel", .title), ("beginn", .start), ("ende", .end), ("dauer", .duration),
      ("terminhinweis", .dateNote), ("zeitzone", .timezone), ("termine", .dates),
      ("wiederholung", .repetition),
      ("außer", .except), ("ausser", .except), ("zusätzlich", .also), ("durchgeführt", .held),
      ("sichtbarkeit", .visibility), ("bereich", .area), ("ort", .place), ("anmeldung", .register),
      ("preis", .price), ("zielgruppe", .audience), ("teilnehmende", .attendees), ("rolle", .role),
      ("veranstalter", .organizer), ("mitwirkende", .speakers), ("beschreibung", .description),
      ("nachbericht", .report), ("date-note", .dateNote), ("Date Note", .dateNote),
    ])
  func german(_ key: String, _ field: EventField) {
    #expect(EventField.table.field(key) == field)
  }

  @Test func aMisspeltKeyHasANearestOne() {
    #expect(EventField.table.nearest("strat") == "start")
    #expect(EventField.table.nearest("beschreibng") == "beschreibung")
    #expect(EventField.table.nearest("xyzzy-plugh") == nil)
  }
}
