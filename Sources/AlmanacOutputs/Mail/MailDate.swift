import AlmanacModel
import CivilTime

/// The date of a mail (RFC 5322, section 3.3).
enum MailDate {
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `Wed, 18 Dec 2024 08:00:00 +0100`.
  static func text(_ moment: Moment) -> String {
    let (day, time) = (moment.local.day, moment.local.time)
    let parts = day.parts
    let offset = (moment.local.seconds - moment.instant.seconds) / 60
    let zone = "\(offset < 0 ? "-" : "+")\(padded(abs(offset) / 60, to: 2))\(padded(abs(offset) % 60, to: 2))"
    let weekday = weekdays[day.weekday.rawValue - 1]
    let clock = [time.hour, time.minute, time.second].map { padded($0, to: 2) }.joined(separator: ":")
    return "\(weekday), \(parts.day) \(months[parts.month - 1]) \(padded(parts.year, to: 4)) \(clock) \(zone)"
  }
}
