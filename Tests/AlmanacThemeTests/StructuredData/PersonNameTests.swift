import Testing

@testable import AlmanacTheme

@Suite("Whether a free name is a person's")
struct PersonNameTests {
  @Test(
    "Names of people are taken for a person's",
    arguments: [
      "Lena Brandt", "Gastautorin Eva Mai", "Karl von der Heide", "J.-P. Sartre", "J. Müller",
      "Nicole Hoffmeister-Kraut",
      "Thomas Kreis", "Eva Land", "Anne Neustadt", "Dr. Ada Sommer", "Zoë O’Neill",
    ])
  func people(name: String) { #expect(PersonName.isOne(name)) }

  @Test(
    "Names of offices and societies are not taken for a person's",
    arguments: [
      "Redaktion", "Redaktion der Allianz", "Stadt Freiburg", "Landkreis Ost", "Hochschule Aalen",
      "Musterverein e. V.",
      "Regionalverband Nord", "DFKI Kaiserslautern", "Team Presse", "Verbund 2031", "Geschäftsstelle", "",
      "IHK Stuttgart",
      "Freunde des Museums",
    ])
  func offices(name: String) { #expect(!PersonName.isOne(name)) }
}
