import AlmanacContent
import AlmanacModel
import Testing

@testable import AlmanacDesk

@Suite("Forms speak of their labels")
struct FormWordingTests {
  private func spoken(_ text: String, _ language: UILanguage = .german) throws -> String {
    FormWording(try #require(PlacedFile(path: "events.yaml", bytes: [])), language).spoken(text)
  }

  @Test("Keys become labels, whether in backticks or in quotation marks")
  func labels() throws {
    #expect(try spoken("Mit `dates` die aller Termine.") == "Mit „Termine“ die aller Termine.")
    #expect(try spoken("Die Angabe „start“ fehlt.") == "Die Angabe „Beginn“ fehlt.")
    #expect(try spoken("“start” is missing.", .english) == "“Start” is missing.")
    #expect(try spoken("Fällt alles aus: `status: abgesagt`.") == "Fällt alles aus: „Status: abgesagt“.")
  }

  @Test("A line of a file that is to be written is its value")
  func lines() throws {
    #expect(try spoken("Schreiben Sie eine Zeile wie: start: morgen") == "Geben Sie etwa ein: morgen")
    #expect(try spoken("Write a line such as: start: today", .english) == "Enter for example: today")
  }

  @Test("Days are said in words, and what only looks like one stays")
  func days() throws {
    #expect(try spoken("Am 2031-05-06 ist Feiertag.") == "Am 6. Mai 2031 ist Feiertag.")
    #expect(try spoken("Der Termin „fest-2031-05-06“.") == "Der Termin „fest-2031-05-06“.")
    #expect(try spoken("fest-2031-05-06, 2031-13-45, 12") == "fest-2031-05-06, 2031-13-45, 12")
  }
}
