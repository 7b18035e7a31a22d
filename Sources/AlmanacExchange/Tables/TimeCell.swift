import WrittenDates

/// A cell that says a time of day, the first and the last, that there is none, or that none is known.
struct TimeCell {
  private(set) var first: WrittenTime?
  private(set) var last: WrittenTime?
  private(set) var isWholeDay = false
  /// What stood in brackets behind the time.
  private(set) var note: String?

  init(_ cell: String) throws(TableDate.Mistake) {
    let (text, note) = Self.parted(CellText.line(cell))
    self.note = note
    let key = text.lowercased()
    if let time = Self.bareNumber(key) {
      first = time
    } else if !Self.unknown.contains(key) {
      if Self.isSpoken(key) { throw .spokenTime }
      do throws(DateMistake) {
        let times = try DateReader().times(Self.withoutOpenEnd(text))
        (first, last, isWholeDay) = (times?.first.time, times?.last?.time, times == nil)
      } catch {
        throw .date(error)
      }
    }
  }

  /// Whether a cell says nothing but a time of day.
  static func isClock(_ cell: String) -> Bool { (try? TimeCell(cell))?.first != nil }

  private static let unknown: Set<String> = [
    "", "-", "–", "—", "?", "n.n.", "nn", "n. n.", "offen", "noch offen", "folgt", "tba", "tbd", "tbc",
    "unbekannt",
    "wird noch bekannt gegeben", "nach vereinbarung", "open",
  ]

  /// The text without what stands in brackets at its end, unless that is a zone.
  private static func parted(_ text: String) -> (text: String, note: String?) {
    guard text.hasSuffix(")"), let open = text.firstIndex(of: "("), open > text.startIndex else {
      return (text, nil)
    }
    let inner = text[text.index(after: open)...].dropLast()
    guard inner.contains(" ") else { return (text, nil) }
    return (CellText.line(String(text[..<open])), String(inner))
  }

  /// `18`, `1800`, and the part of a day that spreadsheets make of a time: `0,75`.
  private static func bareNumber(_ text: String) -> WrittenTime? {
    if text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let number = Int(text) {
      switch text.utf8.count {
      case 1, 2: return WrittenTime(hour: number)
      case 4: return WrittenTime(hour: number / 100, minute: number % 100)
      default: return nil
      }
    }
    guard text.hasPrefix("0,") || text.hasPrefix("0."), text.utf8.count > 2,
      text.dropFirst(2).utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let part = Double("0." + text.dropFirst(2))
    else { return nil }
    let minutes = Int((part * 1440).rounded())
    return WrittenTime(hour: minutes / 60, minute: minutes % 60)
  }

  private static func isSpoken(_ text: String) -> Bool {
    ["halb ", "viertel ", "dreiviertel ", "half past ", "quarter "].contains { text.hasPrefix($0) }
  }

  private static let openEnds = ["open end", "offenes ende", "ende offen", "offen", "open"]

  private static func withoutOpenEnd(_ text: String) -> String {
    for end in openEnds where text.lowercased().hasSuffix(" " + end) {
      var rest = text.dropLast(end.count)
      while let sign = rest.last, " -–—,".contains(sign) { rest = rest.dropLast() }
      return rest.lowercased().hasSuffix(" bis") ? String(rest.dropLast(4)) : String(rest)
    }
    return text
  }
}
