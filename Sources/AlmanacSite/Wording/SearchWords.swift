/// What results of the search are called.
extension SiteWords {
  private func word(_ german: String, _ english: String) -> String { language == .german ? german : english }

  public func searchDescription(of title: String) -> String {
    word(
      "Beiträge, Termine, Regionen, Projekte und Personen finden: \(ended(title))",
      "Find posts, events, regions, projects and people: \(ended(title))")
  }

  public var event: String { word("Termin", "Event") }
  public var region: String { word("Region", "Region") }
  public var project: String { word("Projekt", "Project") }
  public var person: String { word("Person", "Person") }
  public var freePage: String { word("Seite", "Page") }
  public var organisations: String { word("Mitglieder und Partner", "Members and partners") }
  public var freePages: String { word("Seiten", "Pages") }
}
