/// Keeps times and ranges of numbers on one line: browsers break after the dash of "17–20 Uhr". A joiner that has no
/// width would do it too, but text browsers show it as rubbish, so the page marks them with a span. Only the text of a
/// page changes, not what is in its tags, drawings or code.
enum UnbrokenTimes {
  private static let opening = Array("<span class=\"nobreak\">".utf8)
  private static let closing = Array("</span>".utf8)
  /// Elements whose text is none, or must stay as it is.
  private static let skipped: [[UInt8]] = [
    "script", "style", "title", "textarea", "select", "svg", "pre", "code", "head",
  ].map { Array($0.utf8) }

  /// The page with every time and range in its text marked.
  static func mark(_ page: [UInt8]) -> [UInt8] {
    let runs = page.withUnsafeBufferPointer(runs)
    guard !runs.isEmpty else { return page }
    var result: [UInt8] = []
    result.reserveCapacity(page.count + runs.count * (opening.count + closing.count))
    var done = 0
    for run in runs {
      result.append(contentsOf: page[done..<run.lowerBound])
      result.append(contentsOf: opening)
      result.append(contentsOf: page[run])
      result.append(contentsOf: closing)
      done = run.upperBound
    }
    result.append(contentsOf: page[done...])
    return result
  }

  private static func runs(_ page: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var position = 0
    while position < page.count {
      switch page[position] {
      case UInt8(ascii: "<"): position = PageTags.end(page, position, of: skipped)
      case 0xE2, UInt8(ascii: "U"):
        guard let run = run(page, at: position), run.lowerBound >= runs.last?.upperBound ?? 0 else {
          position += 1
          continue
        }
        runs.append(run)
        position = run.upperBound
      default: position += 1
      }
    }
    return runs
  }

  // MARK: - Times

  /// The time or range around a dash or in front of "Uhr"; nil where there is none.
  private static func run(_ page: UnsafeBufferPointer<UInt8>, at position: Int) -> Range<Int>? {
    if page[position] == UInt8(ascii: "U") {
      guard isHourWord(page, position), let blank = blank(page, before: position) else { return nil }
      return number(page, before: position - blank).map { $0..<(position + 3) }
    }
    guard position + 3 < page.count, page[position + 1] == 0x80, page[position + 2] == 0x93,
      isDigit(page[position + 3]), let start = number(page, before: position)
    else { return nil }
    var end = position + 3
    while end < page.count, isPart(page[end]) { end += 1 }
    for length in [1, 2, 3] where end + length < page.count {
      if isHourWord(page, end + length), blank(page, before: end + length) == length {
        return start..<(end + length + 3)
      }
    }
    return start..<end
  }

  /// Where the number that ends before a position begins.
  private static func number(_ page: UnsafeBufferPointer<UInt8>, before position: Int) -> Int? {
    var start = position
    while start > 0, isPart(page[start - 1]) { start -= 1 }
    while start < position, !isDigit(page[start]) { start += 1 }
    return start < position ? start : nil
  }

  /// The word "Uhr" and no longer one.
  private static func isHourWord(_ page: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    guard position + 3 <= page.count, page[position] == UInt8(ascii: "U"),
      page[position + 1] == UInt8(ascii: "h"),
      page[position + 2] == UInt8(ascii: "r")
    else { return false }
    return position + 3 == page.count || !PageTags.isLetter(page[position + 3])
  }

  /// The length of the blank before a position, wide or narrow, breaking or not.
  private static func blank(_ page: UnsafeBufferPointer<UInt8>, before position: Int) -> Int? {
    guard position >= 1 else { return nil }
    if page[position - 1] == UInt8(ascii: " ") { return 1 }
    if position >= 2, page[position - 2] == 0xC2, page[position - 1] == 0xA0 { return 2 }
    let isNarrow =
      position >= 3 && page[position - 3] == 0xE2 && page[position - 2] == 0x80 && page[position - 1] == 0xAF
    return isNarrow ? 3 : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
  private static func isPart(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
  }
}
