import AlmanacContent
import AlmanacModel
import CivilTime
import Testing

@testable import AlmanacBuild

@Suite("How a typed value is understood")
struct FieldUnderstandingTests {
  private static let files = [
    "site.yaml":
      "title: Verbund\nformats: [{id: werkstatt, name: Werkstatt}]\nareas: [{id: ueber, name: Überall}]\n",
    "regions/nord.md": "---\ntitle: Nordland\n---\n",
    "topics.yaml": "- id: lernen\n  name: Lernen im Alter\n",
    "people.yaml": "- id: ada-lob\n  name: Dr. Ada Lob\n",
    "sources.yaml": "- id: bericht\n  title: Jahresbericht\n",
    "events.yaml": "- id: fest\n  title: Sommerfest\n  start: 5.7.2031\n  area: ueber\n",
    "magazine/fest.md": "---\ntitle: So war das Fest\ndate: 1.4.2031\n---\n\nText.\n",
  ]

  private func answer(
    _ field: String, _ values: [String: EntryValue], _ kind: SchemaKind = .event,
    _ language: UILanguage = .german
  ) throws -> FieldUnderstanding.Answer {
    let today = try #require(Day(year: 2031, month: 5, day: 1))
    let tree = SourceTree(texts: Self.files.mapValues { Array($0.utf8) }, zones: TestSite.zones)
    let content = ContentParser(today: today).parse(tree, jobs: 1)
    let understanding = FieldUnderstanding(
      content: content, zones: TestSite.zones, today: today, language: language)
    return understanding.answer(field, of: kind, in: values.map { EntryPart($0.key, $0.value) })
  }

  @Test(
    "Times of events are said with the weekday",
    arguments: [
      ("Mi, 4.6.2031, 18 Uhr", "Mittwoch, 4. Juni 2031, 18 Uhr"), ("4.6.2031", "Mittwoch, 4. Juni 2031"),
      ("6.–8. Mai 2031", "Dienstag, 6. Mai 2031 – Donnerstag, 8. Mai 2031"),
      ("4.6.2031 18–20 Uhr", "Mittwoch, 4. Juni 2031, 18–20 Uhr"),
    ])
  func start(typed: String, said: String) throws {
    let answer = try answer("start", ["start": .text(typed)])
    #expect(answer.text?.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ") == said)
    #expect(answer.findings.isEmpty)
  }

  @Test("Times of events are said with the weekday in English too")
  func english() throws {
    let answer = try answer("start", ["start": .text("2031-06-04 18:00")], .event, .english)
    #expect(answer.text?.hasPrefix("Wednesday, 4 June 2031") == true)
  }

  @Test("A wrong date is a finding with its remedy, and nothing else of the entry is")
  func wrongDate() throws {
    let answer = try answer("start", ["start": .text("31.4.2031"), "format": .text("nix")])
    #expect(answer.text == nil)
    #expect(answer.findings.count == 1)
    #expect(answer.findings.first?.message.help.german.isEmpty == false)
  }

  @Test("A repetition is said in words, with the dates that it gives")
  func repetition() throws {
    let answer = try answer(
      "repeat",
      [
        "start": .text("6.5.2031 18 Uhr"), "repeat": .text("jede Woche bis 27.5.2031"),
        "except": .list([.text("13.5.2031")]),
      ])
    #expect(
      answer.dates.compactMap(\.firstDay).map(\.description) == ["2031-05-06", "2031-05-20", "2031-05-27"])
    #expect(answer.text?.contains("jede Woche bis") == true)
    #expect(answer.text?.contains("Dienstag, 20. Mai 2031") == true)
  }

  @Test(
    "References are said as names",
    arguments: [
      ("regions", "nord", "Nordland"), ("topics", "lernen", "Lernen im Alter"), ("area", "ueber", "Überall"),
      ("speakers", "ada-lob", "Dr. Ada Lob"), ("format", "werkstatt", "Werkstatt"),
      ("source", "bericht, 4.2", "Jahresbericht, 4.2"), ("status", "cancelled", "abgesagt"),
      ("held", "yes", "ja"),
      ("register_until", "1.5.2031", "Donnerstag, 1. Mai 2031"),
    ])
  func names(field: String, typed: String, said: String) throws {
    #expect(try answer(field, [field: .text(typed)]).text == said)
  }

  @Test("An unknown reference is a finding that names the nearest")
  func unknownReference() throws {
    let answer = try answer("topics", ["topics": .text("lernne")])
    #expect(answer.findings.first?.message.help.german.contains("lernen") == true)
  }

  @Test("Posts, people, places and settings are understood as well")
  func otherKinds() throws {
    #expect(try answer("date", ["date": .text("6.5.2031")], .post).text == "Dienstag, 6. Mai 2031")
    #expect(try answer("hue", ["hue": .text("400")], .region).findings.first?.severity == .error)
    #expect(try answer("email", ["email": .text("kein")], .person).findings.isEmpty == false)
    #expect(try answer("typography", ["typography": .text("no")], .site).text == "nein")
  }
}
