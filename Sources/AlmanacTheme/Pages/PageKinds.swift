import AlmanacSite

extension PlannedPage {
  /// What makes such a page.
  func kind(_ parts: PageParts) -> any PageKind {
    switch self {
    case .front: FrontPage(parts: parts)
    case .magazine(let number): MagazinePage(parts: parts, number: number)
    case .kind(let kind, let number): KindPage(parts: parts, kind: kind, number: number)
    case .post(let index): PostPage(parts: parts, index: index)
    case .regions: RegionsPage(parts: parts)
    case .region(let index, let number): RegionPage(parts: parts, index: index, number: number)
    case .calendar: CalendarPage(parts: parts)
    case .area(let index): AreaPage(parts: parts, index: index)
    case .month(let month): MonthPage(parts: parts, month: month)
    case .year(let year): YearPage(parts: parts, year: year)
    case .event(let index): EventPage(parts: parts, index: index)
    case .topics: DirectoryPage(parts: parts, subject: .topics)
    case .formats: DirectoryPage(parts: parts, subject: .formats)
    case .projects: DirectoryPage(parts: parts, subject: .projects)
    case .seriesList: DirectoryPage(parts: parts, subject: .series)
    case .members: DirectoryPage(parts: parts, subject: .members)
    case .partners: DirectoryPage(parts: parts, subject: .partners)
    case .sources: DirectoryPage(parts: parts, subject: .sources)
    case .topic(let index, let number): TopicPage(parts: parts, index: index, number: number)
    case .format(let index): FormatPage(parts: parts, index: index)
    case .series(let index, let number): SeriesPage(parts: parts, index: index, number: number)
    case .project(let index): ProjectPage(parts: parts, index: index)
    case .people: PeoplePage(parts: parts)
    case .person(let index): PersonPage(parts: parts, index: index)
    case .free(let index): PlainPage(parts: parts, index: index)
    case .newsletters: NewslettersPage(parts: parts)
    case .newsletter(let index): NewsletterPage(parts: parts, index: index)
    case .search: SearchPage(parts: parts)
    case .subscribe: SubscribePage(parts: parts)
    case .notFound: NotFoundPage(parts: parts)
    }
  }
}

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
