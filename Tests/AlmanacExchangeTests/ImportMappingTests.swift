import AlmanacModel
import Testing

@testable import AlmanacExchange

/// `content/import.yaml`.
struct ImportMappingTests {
  private let table =
    "Wie heißt es,Wann genau?,Gebiet,Art,Intern,Tag\nLesung,05/06/2031,Oben,Lesung,geheim,x\n"
  private let mapping = """
    # bleibt
    notion:
      columns:
        Wie heißt es: title
        "Wann genau?": start
        Gebiet: region
        Intern: ignore
        Tag: ignorieren
      values:
        region:
          Oben: nord
        format:
          Lesung: vortrag
      defaults:
        role: host
        audience: alle
      dates: day-first

    """

  @Test("Columns, words, defaults and the order of dates are taken from the file")
  func reads() {
    var site = ImportSite(["import.yaml": mapping])
    let (reading, plan) = site.run("notion", table)
    #expect(reading.log.diagnostics.isEmpty)
    #expect(plan.log.diagnostics.isEmpty)
    #expect(plan.items.map(\.start) == ["2031-06-05"])
    let event = site.events.first
    #expect(event?.role == .host)
    #expect(event?.format?.value == "vortrag")
    #expect(event?.audience == "alle")
    #expect(site.files["events.yaml"]?.contains("geheim") == false)
  }

  @Test("Defaults are for new entries only")
  func keepsDefaultsToNewEntries() {
    var site = ImportSite(["import.yaml": mapping])
    _ = site.run("notion", table)
    site.files["events.yaml"] = site.files["events.yaml"]?.replacing("role: host", with: "role: guest")
    let again = site.run("notion", table).plan
    #expect(again.count(.unchanged) == 1)
  }

  @Test("What the columns mean is added to the file without touching the rest")
  func saves() throws {
    let columns = [(column: "Intern", field: "ignore"), (column: "Ort: genau", field: "place")]
    let bytes = try #require(ImportMapping.adding(columns, program: "notion", to: Array(mapping.utf8)))
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == mapping.replacing("  columns:\n", with: "  columns:\n    \"Ort: genau\": place\n"))
    #expect(ImportMapping.adding(columns, program: "notion", to: bytes) == nil)
    let other = try #require(ImportMapping.adding(columns, program: "csv", to: Array(mapping.utf8)))
    #expect(
      String(decoding: other, as: UTF8.self) == mapping
        + "csv:\n  columns:\n    Intern: ignore\n    \"Ort: genau\": place\n")
    let fresh = try #require(ImportMapping.adding(columns, program: "csv", to: nil))
    var log = DiagnosticLog()
    #expect(ImportMapping(fresh, program: "csv", log: &log).field("Ort: genau") == "place")
    #expect(log.diagnostics.isEmpty)
  }

  @Test("A field that does not exist is reported")
  func reportsUnknownFields() {
    var log = DiagnosticLog()
    _ = ImportMapping(Array("notion:\n  columns:\n    A: titlle\n".utf8), program: "notion", log: &log)
    #expect(log.diagnostics.map(\.code) == ["W808"])
  }

  @Test("A table without title or date is refused and the columns are named")
  func refusesUnknownTables() {
    var site = ImportSite()
    let (reading, _) = site.run("csv", "Foo,Datum\n1,2\n")
    #expect(reading.isRefused)
    #expect(reading.findings == ["W804:1", "E802:1"])
  }
}
