import Testing

@testable import AlmanacContent

@Suite("The table of hiding keys")
struct HidingKeysTests {
  @Test("Every name of a hiding key means one thing, in any spelling")
  func spellings() {
    #expect(HidingKeys.question("Sichtbarkeit") == .visibility)
    #expect(HidingKeys.question("NICHT_ÖFFENTLICH") == .secret)
    #expect(HidingKeys.question("isPrivate") == .secret)
    #expect(HidingKeys.question("oeffentlich") == .open)
    #expect(HidingKeys.question("title") == nil)
  }

  @Test(
    "One letter of a hiding key may be wrong, from nine letters on two",
    arguments: [
      ("visibilty", "visibility"), ("visiblty", "visibility"), ("sichtbarket", "sichtbarkeit"),
      ("draf", "draft"),
      ("intren", "intern"), ("publik", "public"), ("öfentlich", "öffentlich"),
    ])
  func nearest(_ key: String, _ name: String) {
    #expect(HidingKeys.nearest(key, periods: false) == name)
  }

  @Test(
    "Other fields and words of texts are not near to a hiding key",
    arguments: [
      "title", "status", "internet", "externe", "publisher-name", "place", "noindex", "anlauf", "description",
    ])
  func far(_ key: String) {
    #expect(HidingKeys.nearest(key, periods: false) == nil)
  }

  @Test("No field of any kind is taken for a misspelt hiding key")
  func fields() {
    let names =
      EventField.table.names + PostField.table.names + RegionField.table.names + ProjectField.table.names
      + PageField.table.names + NewsletterField.table.names + PersonField.table.names
      + OrganisationField.table.names + TopicField.table.names + SourceField.table.names
      + SessionPart.table.names + PlacePart.table.names + ImagePart.table.names + RolePart.table.names
    for name in names where HidingKeys.question(name) == nil && name != "publisher" {
      #expect(HidingKeys.nearest(name, periods: false) == nil, "\(name)")
    }
  }

  @Test("Yes and no mean the opposite behind keys that show and keys that hide")
  func answers() {
    #expect(HidingKeys.answer("nein", to: .open) == .internal)
    #expect(HidingKeys.answer("nein", to: .secret) == .shown)
    #expect(HidingKeys.answer("no", to: .published) == .draft)
    #expect(HidingKeys.answer("yes", to: .draft) == .draft)
    #expect(HidingKeys.answer("Nicht öffentlich", to: .visibility) == .internal)
    #expect(HidingKeys.answer("bald", to: .draft) == nil)
    #expect(HidingKeys.answer("ja", to: .unlisted) == nil)
  }
}
