import AlmanacModel
import CivilTime
import WebFeeds

/// Dates of posts and events as feeds need them: an instant with the offset of the site's zone, in which all dates of
/// all feeds are.
struct FeedDates {
  let zone: Zone

  /// A day counts from its midnight; of a month its last day.
  func time(_ date: PublicationDate) -> FeedTime {
    if case .moment(let moment) = date { return time(moment.instant) }
    return time(zone.start(of: date.day))
  }

  func time(_ instant: Instant) -> FeedTime {
    FeedTime(instant, offsetMinutes: zone.offset(at: instant) / 60)
  }
}
