import AlmanacModel
import WebFeeds

/// Dates of posts and events as feeds need them: an instant with the offset of the site's zone.
struct FeedDates {
  let zone: Zone

  /// A day counts from its midnight; of a month its last day.
  func time(_ date: PublicationDate) -> FeedTime {
    if case .moment(let moment) = date {
      return time(moment.instant, offset: moment.local.seconds - moment.instant.seconds)
    }
    let start = zone.start(of: date.day)
    return time(start, offset: zone.offset(at: start))
  }

  /// An instant in UTC.
  func time(_ instant: Instant) -> FeedTime { time(instant, offset: 0) }

  private func time(_ instant: Instant, offset: Int) -> FeedTime {
    FeedTime(secondsSince1970: instant.seconds, offsetMinutes: offset / 60)
  }
}
