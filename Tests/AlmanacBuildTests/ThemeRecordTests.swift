import AlmanacSite
import MustacheTemplates
import Testing

@testable import AlmanacBuild
@testable import AlmanacTheme

@Suite("What templates are given")
struct ThemeRecordTests {
  @Test("On every page of a site the values fit the schemas")
  func mismatches() throws {
    var site = TestSite(WholeSiteTests.small)
    site.files["people.yaml"] =
      "- id: ada\n  name: Ada Beispiel\n  role: Leiterin\n  bio: Text.\n  regions: nord\n"
    site.files["members.yaml"] = "- id: stadt\n  name: Stadt\n  regions: nord\n"
    site.files["partners.yaml"] = "- id: verein\n  name: Verein\n"
    site.files["sources.yaml"] = "- id: bericht\n  title: Bericht\n  date: 2030-01-02\n"
    site.files["projects/halle.md"] =
      "---\ntitle: Halle\nregions: nord\nsources: bericht, 4.2\n---\n\nText.\n"
    site.files["newsletter/mai.md"] = "---\ntitle: Mai\ndate: 2031-05-01\n---\n\nText.\n"
    site.files["magazine/2031-03-01-presse.md"] =
      "---\ntitle: Presse\nkind: press\nseries: Folge\nauthors: ada\nprojects: halle\ncorrection: Falsch.\n---\n\nText.\n"
    var timings = StageTimings()
    let builder = SiteBuilder(site.options)
    var linked = site.linked()
    let theme = try #require(builder.theme(for: &linked, &timings))
    #expect(linked.log.diagnostics.map(\.code) == [])
    let pages = PageRenderer(site: linked.site, bodies: linked.bodies, theme: theme)
    let settings = Schema("settings", [])
    let own = ["settings", "translations", "assets"]
    let catalog = SchemaCatalog([ThemeCatalog.root, settings] + ViewCatalog.schemas)
    var count = 0
    for output in linked.site.plan.outputs {
      guard case .page(let page) = output.content else { continue }
      count += 1
      let contents = pages.contents(of: page)
      #expect(contents.record.schema == contents.layout.view.schema.id, "\(output.path)")
      for record in pages.records(contents, page) {
        let found = catalog.mismatches(in: record).filter { text in
          !own.contains { text.contains("'\($0)'") } && !text.contains("unknown schema")
            && !text.hasPrefix("root.settings")
        }
        #expect(found == [], "\(output.path)")
      }
    }
    #expect(count > 30)
  }
}
