import AlmanacModel
import Testing

@Suite("Projects and the facts")
struct ProjectAgreementTests {
  let facts: [Fact]
  let projects: [Project]

  init() throws {
    facts = try Facts.projects.get()
    projects = try Content.read().parsed.projects
  }

  private var pairs: [(fact: Fact, project: Project)] {
    facts.compactMap { fact in projects.first { $0.id == fact.id }.map { (fact, $0) } }
  }

  @Test("The ten projects are the same as in the facts")
  func ids() {
    #expect(facts.count == 10)
    #expect(projects.map(\.id).sorted() == facts.map(\.id).sorted())
  }

  @Test("Names, partners and cited documents of the projects agree with the facts")
  func names() {
    for (fact, project) in pairs {
      let title = project.matter.title.value
      #expect(title == fact.text("name"), "\(fact.id): the title is “\(title)”")
      let partners = project.partners.map(\.value)
      #expect(Set(partners) == Set(fact.list("partners")), "\(fact.id): the partners are \(partners)")
      // A page may quote further places of a document.
      let documents = Set(project.matter.sources.map(\.source.value))
      let known = Set(fact.sources.compactMap { $0.split(separator: ",").first.map(String.init) })
      #expect(!documents.isEmpty, "\(fact.id) cites \(documents.sorted())")
      #expect(documents.isSubset(of: known), "\(fact.id) cites \(documents.sorted())")
    }
  }

  @Test("A project of one region is shown on that region's page")
  func regions() {
    for (fact, project) in pairs {
      guard let region = fact.text("region"), region != "ueberregional" else { continue }
      #expect(
        project.regions.map(\.value) == [region],
        "\(fact.id): the regions are \(project.regions.map(\.value))")
    }
  }

  @Test("Sums and days of funding agree, and nothing is said of funding where the facts know nothing")
  func funding() {
    for (fact, project) in pairs {
      guard let funding = fact.map("funding") else {
        #expect(project.funding == nil, "\(fact.id): the facts know of no funding")
        continue
      }
      let text = project.funding ?? ""
      if let date = funding["notice_date"] {
        #expect(text.contains(german(date)), "\(fact.id): “\(text)” does not name \(german(date))")
      }
      if let amount = funding["amount_eur"].flatMap(Int.init) {
        #expect(text.contains(millions(amount)), "\(fact.id): “\(text)” does not name \(millions(amount))")
      } else {
        #expect(!text.contains("EUR"), "\(fact.id): the facts name no sum")
      }
    }
  }

  /// `31. Januar 2024` or `Dezember 2023`.
  private func german(_ date: String) -> String {
    let names = [
      "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
      "November",
      "Dezember",
    ]
    let parts = date.split(separator: "-").compactMap { Int($0) }
    let monthAndYear = "\(names[parts[1] - 1]) \(parts[0])"
    return parts.count == 3 ? "\(parts[2]). \(monthAndYear)" : monthAndYear
  }

  /// `2,43 Mio. EUR`; all sums are whole tens of thousands.
  private func millions(_ euros: Int) -> String {
    let hundredths = euros % 1_000_000 / 10_000
    let digits =
      hundredths % 10 == 0 ? "\(hundredths / 10)" : hundredths < 10 ? "0\(hundredths)" : "\(hundredths)"
    return "\(euros / 1_000_000),\(digits) Mio. EUR"
  }
}
