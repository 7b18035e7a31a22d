import CivilTime
import Testing

@testable import WrittenDates

/// What was read, in words that a table of tests can hold.
enum Spelled {
  static func date(_ text: String) -> String {
    do throws(DateMistake) {
      return spelled(try DateReader().read(text).date)
    } catch {
      return "\(error)"
    }
  }

  static func span(_ text: String) -> String {
    do throws(DateMistake) {
      let span = try DateReader().parts(text)
      let first = spelled(try span.first.date())
      guard let last = try span.last?.date() else { return first }
      return "\(first) | \(spelled(last))"
    } catch {
      return "\(error)"
    }
  }

  static func span(_ text: String, time: String) -> String {
    do throws(DateMistake) {
      let span = try DateReader().span(text, time: time)
      return ([span.start] + [span.end].compactMap { $0 }).map(spelled).joined(separator: " | ")
    } catch {
      return "\(error)"
    }
  }

  static func several(_ text: String) -> String {
    (DateReader().several(text) ?? []).map { parts in
      let dates = [try? parts.first.date(), try? parts.last?.date()]
      return dates.compactMap { $0 }.map(spelled).joined(separator: " | ")
    }.joined(separator: "; ")
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) throws -> Day {
    try #require(Day(year: year, month: month, day: day))
  }

  private static func spelled(_ date: WrittenDate) -> String {
    switch date {
    case .day(let day): "\(day)"
    case .dayAndTime(let day, let time): "\(day) \(spelled(time))"
    case .time(let time): spelled(time)
    case .month(let month): "\(month)"
    case .years(let first, let last): first == last ? "\(first)" : "\(first)..\(last)"
    case .open: "open"
    }
  }

  private static func spelled(_ time: WrittenTime) -> String {
    "\(time)" + (time.offset.map { " \($0)" } ?? "")
  }
}
