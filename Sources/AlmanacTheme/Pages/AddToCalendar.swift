import AlmanacModel
import AlmanacSite
import CivilTime

/// Links that add one event to a calendar on the web.
struct AddToCalendar {
  let google: String?
  let outlook: String?

  init(_ site: Site, _ event: SiteEvent, details: String) {
    guard event.isInCalendars, let address = site.absolute(event.path) else {
      google = nil
      outlook = nil
      return
    }
    let title = PercentCoding.encoded(part: event.event.title.value)
    let text = PercentCoding.encoded(part: "\(details)\n\(address)")
    let place = PercentCoding.encoded(part: event.event.place?.line ?? event.event.online ?? "")
    let span = AddToCalendar.span(event.time, minutes: site.configuration.defaultDuration)
    google =
      "https://calendar.google.com/calendar/render?action=TEMPLATE&text=\(title)&dates=\(span.google)&details=\(text)&location=\(place)"
    outlook =
      "https://outlook.live.com/calendar/0/deeplink/compose?path=%2Fcalendar%2Faction%2Fcompose&rru=addevent&subject=\(title)&startdt=\(span.start)&enddt=\(span.end)&allday=\(span.allDay)&body=\(text)&location=\(place)"
  }

  private static func span(
    _ time: EventTime, minutes: Int
  ) -> (google: String, start: String, end: String, allDay: Bool) {
    if case .timed(let start, let end) = time {
      let last = end?.instant ?? Instant(seconds: start.instant.seconds + minutes * 60)
      let (from, to) = ("\(start.instant.utc)Z", "\(last.utc)Z")
      return (
        "\(compact(from))%2F\(compact(to))", PercentCoding.encoded(part: from),
        PercentCoding.encoded(part: to),
        false
      )
    }
    let first = time.firstDay ?? Day(number: 0)
    let after = (time.lastDay ?? first).adding(days: 1)
    return ("\(compact("\(first)"))%2F\(compact("\(after)"))", "\(first)", "\(after)", true)
  }

  private static func compact(_ text: String) -> String { text.filter { $0 != "-" && $0 != ":" } }
}
