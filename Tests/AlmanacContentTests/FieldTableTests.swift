import AlmanacModel
import Testing

@testable import AlmanacContent

struct FieldTableTests {
  private func ambiguous<Field: FieldName>(_ kind: Field.Type) -> [String] {
    Field.table.fields.flatMap { field in
      Set(field.stated.names.map(SpellingKey.of)).filter { Field.table.field($0) != field }
    }
  }

  @Test("Every spelling of a key means one field only")
  func everySpellingOfAKeyMeansOneFieldOnly() {
    let all =
      ambiguous(PostField.self) + ambiguous(RegionField.self) + ambiguous(ProjectField.self)
      + ambiguous(PageField.self) + ambiguous(NewsletterField.self) + ambiguous(EventField.self)
      + ambiguous(SessionPart.self) + ambiguous(PersonField.self) + ambiguous(RolePart.self)
      + ambiguous(OrganisationField.self) + ambiguous(TopicField.self) + ambiguous(SourceField.self)
      + ambiguous(SiteField.self) + ambiguous(PublisherPart.self) + ambiguous(CalendarPart.self)
      + ambiguous(NewsletterPart.self) + ambiguous(ImagePart.self) + ambiguous(PlacePart.self)
    #expect(all == [])
  }

  @Test("What a reader takes apart is in the table of fields")
  func whatAReaderTakesApartIsInTheTable() {
    let apart: [EventField] = [
      .id, .title, .start, .end, .duration, .timezone, .dates, .repetition, .except, .also, .status, .regions,
      .area,
    ]
    #expect(apart.filter { !EventField.table.fields.contains($0) }.map(\.key) == [])
  }

  @Test(
    "Keys are compared without case, Unicode form, umlauts' spelling, hyphen and underscore",
    arguments: [
      "größe", "GRÖSSE", "groesse", "gro\u{308}ße", "Größe", "size",
    ])
  func size(_ key: String) {
    #expect(EventField.table.field(key)?.key == "size")
  }

  @Test(
    "The German names of the contract are known",
    arguments: [
      ("kennung", "id"), ("titel", "title"), ("beginn", "start"), ("ende", "end"), ("dauer", "duration"),
      ("terminhinweis", "date_note"), ("zeitzone", "timezone"), ("termine", "dates"),
      ("wiederholung", "repeat"),
      ("außer", "except"), ("ausser", "except"), ("zusätzlich", "also"), ("durchgeführt", "held"),
      ("sichtbarkeit", "visibility"), ("bereich", "area"), ("ort", "place"), ("anmeldung", "register"),
      ("preis", "price"), ("zielgruppe", "audience"), ("teilnehmende", "attendees"), ("rolle", "role"),
      ("veranstalter", "organizer"), ("mitwirkende", "speakers"), ("beschreibung", "description"),
      ("nachbericht", "report"), ("date-note", "date_note"), ("Date Note", "date_note"),
    ])
  func german(_ key: String, _ field: String) {
    #expect(EventField.table.field(key)?.key == field)
  }

  @Test("A misspelt key has a nearest one")
  func aMisspeltKeyHasANearestOne() {
    #expect(EventField.table.nearest("strat") == "start")
    #expect(EventField.table.nearest("beschreibng") == "beschreibung")
    #expect(EventField.table.nearest("xyzzy-plugh") == nil)
  }
}
