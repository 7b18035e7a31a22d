/// The layouts that a theme must have, and what each sees.
enum Layout: String, CaseIterable, Sendable {
  case front, list, post, press, regions, region, calendar, month, year, event, people, person, project
  case directory, page, newsletter, search, subscribe
  case notFound = "404"

  /// The view whose fields the layout sees at its top level.
  var view: any View.Type {
    switch self {
    case .front: FrontContent.self
    case .list: ListContent.self
    case .post, .press: PostContent.self
    case .regions: RegionsContent.self
    case .region: RegionContent.self
    case .calendar: CalendarContent.self
    case .month: MonthContent.self
    case .year: YearContent.self
    case .event: EventContent.self
    case .people: PeopleContent.self
    case .person: PersonContent.self
    case .project: ProjectContent.self
    case .directory: DirectoryContent.self
    case .page: FreePageContent.self
    case .newsletter: NewsletterContent.self
    case .search: SearchContent.self
    case .subscribe: SubscribeContent.self
    case .notFound: NotFoundContent.self
    }
  }
}

/// The partials that the code itself renders, and what each sees.
enum Fragment: String, CaseIterable, Sendable {
  case card, lead
  case eventRow = "event-row"

  var view: any View.Type {
    switch self {
    case .card, .lead: CardView.self
    case .eventRow: EventRowView.self
    }
  }
}
