import AlmanacModel
import WrittenDates

/// What is put right in single fields: days and times in the one form that every program reads, and quotes
/// around texts that other programs would misread.
enum FieldMending {
  private static let dates = keys(\.isDate)
  private static let texts = keys(\.isWholeLine)

  private static func keys(_ isMeant: (ValueKind) -> Bool) -> Set<String> {
    let stated = EventField.table.stated + PostField.table.stated + NewsletterField.table.stated
    return Set(stated.filter { isMeant($0.kind) }.flatMap(\.names).map(SpellingKey.of))
  }

  /// The value in its better form; nil where it is well as it is.
  static func mended(_ line: FieldLine) -> String? {
    let key = SpellingKey.of(line.key)
    guard let first = line.value.unicodeScalars.first, !"\"'[{|>&*!".unicodeScalars.contains(first) else {
      return nil
    }
    if dates.contains(key), let date = date(line.value) { return date == line.value ? nil : date }
    return texts.contains(key) && misleads(line.value) ? YAMLText.quoted(line.value.trimmingBlanks) : nil
  }

  /// A date as ISO 8601 writes it, with a blank before the time.
  private static func date(_ text: String) -> String? {
    guard !text.contains("#"), let reading = try? DateReader().read(text), reading.wrongWeekday == nil else {
      return nil
    }
    switch reading.date {
    case .day(let day): return "\(day)"
    case .dayAndTime(let day, let time): return time.offset == nil ? "\(day) \(time)" : nil
    case .time(let time): return time.offset == nil ? "\(time)" : nil
    case .month(let month): return "\(month)"
    case .years, .open: return nil
    }
  }

  /// Whether a program that reads plain YAML would take the text for something else.
  private static func misleads(_ text: String) -> Bool {
    text.contains(": ") || text.hasSuffix(":") || text.contains(" #")
      || ["@", "`", "%", ","].contains { text.hasPrefix($0) } || text.hasPrefix("- ") || text.hasPrefix("? ")
  }
}
