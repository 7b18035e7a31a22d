import AlmanacModel
import AlmanacOutputs
import AlmanacSite

/// Titles, media types and numbers of entries of feeds and calendars.
struct FeedCounts {
  private let site: Site
  private let calendars: CalendarRenderer
  private let feeds: FeedRenderer

  init(_ linked: LinkedSite) {
    site = linked.site
    calendars = CalendarRenderer(
      site: linked.site, bodies: linked.bodies, publication: linked.publication, version: BuildFacts.version)
    feeds = FeedRenderer(site: linked.site, bodies: linked.bodies, publication: linked.publication)
  }

  /// Nil for what is neither feed nor calendar.
  func facts(of content: PlannedOutput.Content) -> (title: String, type: String, items: Int)? {
    switch content {
    case .feed(let subject, let format):
      return (feeds.title(of: subject), format.mediaType, feeds.count(of: subject))
    case .eventFeed:
      return (feeds.eventTitle, FeedFormat.rss.mediaType, feeds.eventCount)
    case .calendar(let subject):
      return (calendars.name(of: subject), "text/calendar", calendars.count(of: subject))
    default: return nil
    }
  }
}
