import MustacheTemplates
import Testing

@testable import AlmanacTheme

@Suite("Views and their schemas")
struct ViewSchemaTests {
  private static let views: [any View] = [
    LinkView(), PictureView(), FeedView(), CitationView(), ContributorView(), CorrectionView(),
    PublisherView(),
    SubscriptionView(), SiteView(), PageView(), FragmentView(), CardView(), EventRowView(), EventDateView(),
    EventGroupView(),
    PagingView(), HeadingView(), FactView(), RegionCardView(), OrganisationView(), OrganisationGroupView(),
    PersonCardView(), RoleView(), SourceView(), MonthDayView(), MonthEntryView(), MonthWeekView(),
    FrontContent(),
    ListContent(), PostContent(), RegionsContent(), RegionContent(), CalendarContent(), MonthContent(),
    YearContent(), EventContent(), PeopleContent(), PersonContent(), ProjectContent(), DirectoryContent(),
    FreePageContent(), SubscribeContent(), SearchContent(), NotFoundContent(), NewsletterContent(),
  ]

  @Test("The list of this test is that of all views")
  func complete() {
    let names = Self.views.map { type(of: $0).schema.name }
    #expect(names.sorted() == ViewCatalog.schemas.map(\.name).sorted())
  }

  @Test("Each schema names the properties of its struct, in their order, with a meaning")
  func properties() {
    for view in Self.views {
      let schema = type(of: view).schema
      let labels = Mirror(reflecting: view).children.map { $0.label ?? "" }
      #expect(schema.fields.map(\.name) == labels, "\(schema.name)")
      for field in schema.fields { #expect(field.meaning.hasSuffix("."), "\(schema.name).\(field.name)") }
    }
  }

  @Test("Each field's kind is that of the property")
  func kinds() {
    for view in Self.views {
      let schema = type(of: view).schema
      for (field, property) in zip(schema.fields, Mirror(reflecting: view).children) {
        let type = String(describing: Swift.type(of: property.value))
        #expect(
          Self.kind(ofType: type) == Self.word(for: field.kind), "\(schema.name).\(field.name): \(type)")
      }
    }
  }

  private static func kind(ofType type: String) -> String {
    switch type {
    case "String", "Optional<String>": "text"
    case "Bool": "flag"
    case "Int": "number"
    case "Array<UInt8>": "html"
    case "Array<String>": "texts"
    default: type.hasPrefix("Array<") ? "list" : "view"
    }
  }

  private static func word(for kind: FieldKind) -> String {
    switch kind {
    case .text: "text"
    case .html: "html"
    case .flag: "flag"
    case .number: "number"
    case .texts: "texts"
    case .view: "view"
    case .list: "list"
    }
  }

  @Test("Names end in HTML where they are markup, and only there")
  func markup() {
    for schema in ViewCatalog.schemas {
      for field in schema.fields {
        #expect(field.name.hasSuffix("HTML") == (field.kind == .html), "\(schema.name).\(field.name)")
      }
    }
  }

  @Test("Schemas refer to each other without a gap, and empty views fit theirs")
  func sound() {
    let settings = Schema("settings", []), words = Schema("translations", []), assets = Schema("assets", [])
    let catalog = SchemaCatalog([ThemeCatalog.root, settings, words, assets] + ViewCatalog.schemas)
    #expect(catalog.flaws == [])
    for view in Self.views { #expect(catalog.mismatches(in: view.record) == []) }
  }
}
