import MustacheTemplates

/// All views that templates can see, in the order of the documentation.
enum ViewCatalog {
  /// Those of layouts, each once.
  static let layouts: [any View.Type] = {
    var names: Set<String> = []
    return Layout.allCases.map(\.view).filter { names.insert($0.schema.name).inserted }
  }()

  /// Those that stand in the views of layouts.
  static let parts: [any View.Type] = [
    SiteView.self, PageView.self, CardView.self, EventRowView.self, EventDateView.self, FragmentView.self,
    LinkView.self, PictureView.self, FeedView.self, SubscriptionView.self, EventGroupView.self,
    FilterView.self,
    PagingView.self, HeadingView.self, CitationView.self, ContributorView.self, CorrectionView.self,
    FactView.self, PublisherView.self, RegionCardView.self, OrganisationGroupView.self,
    OrganisationView.self, PersonCardView.self, RoleView.self, SourceView.self, MonthRowView.self,
    MonthWeekView.self, MarkView.self,
    MonthDayView.self, MonthEntryView.self, EditionView.self,
  ]

  static let schemas: [Schema] = (layouts + parts).map { $0.schema }
}
