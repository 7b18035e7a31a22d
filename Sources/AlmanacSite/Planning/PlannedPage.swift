import AlmanacModel
import CivilTime

/// A page of the site. Numbers are positions in the lists of `Site`; `number` is a page of a long list, from 1.
public enum PlannedPage: Sendable, Hashable {
  case front
  case magazine(number: Int)
  case kind(PostKind, number: Int)
  case post(Int)
  case regions
  case region(Int, number: Int)
  case calendar
  case area(Int)
  case month(Month)
  case year(Int)
  case event(Int)
  case topics, formats, projects, seriesList
  case topic(Int, number: Int)
  case format(Int)
  case series(Int, number: Int)
  case project(Int)
  case people
  case person(Int)
  case members, partners, sources
  case free(Int)
  case newsletters
  case newsletter(Int)
  case search
  case subscribe
  case notFound

  /// The kind as `list pages` names it.
  public var kindName: String {
    switch self {
    case .front: "front"
    case .magazine: "magazine"
    case .kind: "kind"
    case .post: "post"
    case .regions: "regions"
    case .region: "region"
    case .calendar: "calendar"
    case .area: "area"
    case .month: "month"
    case .year: "year"
    case .event: "event"
    case .topics, .formats, .projects, .seriesList, .members, .partners, .sources: "directory"
    case .topic: "topic"
    case .format: "format"
    case .series: "series"
    case .project: "project"
    case .people: "people"
    case .person: "person"
    case .free: "page"
    case .newsletters, .newsletter: "newsletter"
    case .search: "search"
    case .subscribe: "subscribe"
    case .notFound: "404"
    }
  }
}
