/// Times of day.
extension DateScanner {
  /// `:00`, `.00`, ` Uhr`, ` PM` behind an hour, with an offset; nil where the number is no hour.
  /// - Parameters:
  ///   - isAfterDay: a day was read, so that `am` cannot belong to one that follows.
  ///   - isISO: the hour stands behind `T`.
  mutating func clock(hour: Int, isAfterDay: Bool, isISO: Bool) throws(DateMistake) -> WrittenTime? {
    var (hour, minute, second) = (hour, 0, 0)
    var isClock = false
    var hasSeconds = false
    if let part = clockPart(":") {
      (minute, isClock) = (part, true)
      if let part = clockPart(":") {
        (second, hasSeconds) = (part, true)
        if byte() == UInt8(ascii: "."), isDigit(1) {
          skip(".")
          _ = number()
        }
      }
    } else if let part = clockPart(".") ?? minutesBehindComma(hour) {
      (minute, isClock) = (part, true)
    }
    half = try half(of: hour, isAfterDay: isAfterDay)
    if let half {
      guard (1...12).contains(hour) else { throw .noSuchTime }
      (hour, isClock) = (hour % 12 + half, true)
    } else if skip(oneOf: DateWords.hours) {
      isClock = true
    }
    guard isClock else { return nil }
    guard var time = WrittenTime(hour: hour, minute: minute, second: second) else { throw .noSuchTime }
    var next = self
    next.skipBlanks()
    // `10:00:00 -0500` is no range.
    if let offset = try next.offset(takesMinus: isISO || hasSeconds && (1...4).allSatisfy(next.isDigit)) {
      self = next
      time.offset = offset
    }
    return time
  }

  /// `,30` in `18,30 Uhr`, as many write it. What may be another hour, as in `18,20 Uhr`, is none.
  private mutating func minutesBehindComma(_ hour: Int) -> Int? {
    var next = self
    guard let minute = next.clockPart(","), minute > 23 || minute <= hour else { return nil }
    var behind = next
    guard behind.skip(oneOf: DateWords.hours) else { return nil }
    self = next
    return minute
  }

  /// 0 for `AM`, 12 for `PM`; nil where neither stands here. In front of a day, `am` is German for `on`.
  private mutating func half(of hour: Int, isAfterDay: Bool) throws(DateMistake) -> Int? {
    var next = self
    next.skipBlanks()
    guard var word = next.word() else { return nil }
    if word == "a" || word == "p", next.skip("."), let other = next.word() {
      word += other
      next.skip(".")
    }
    guard word == "am" || word == "pm" else { return nil }
    if word == "am", !isAfterDay, hour >= 12, next.goesOn {
      guard hour > 12 else { throw .unreadable }
      return nil
    }
    self = next
    return word == "am" ? 0 : 12
  }

  /// Whether more of the same date may follow.
  private var goesOn: Bool {
    var next = self
    next.skipPauses()
    return !next.isAtEnd && !next.skipJoint()
  }

  /// `+02:00`, `+0200`, `+02`, `+2` behind a time or the name of a zone: seconds east of UTC.
  mutating func offset(takesMinus: Bool) throws(DateMistake) -> Int? {
    var next = self
    let isMinus = takesMinus && next.skipMinus()
    guard isMinus || next.skip("+"), let number = next.number() else { return nil }
    var (hours, minutes) = (number.value, 0)
    switch number.digits {
    case 4: (hours, minutes) = (number.value / 100, number.value % 100)
    case 1, 2: minutes = next.clockPart(":") ?? 0
    default: throw .unreadable
    }
    guard hours <= 18, minutes < 60 else { throw .noSuchTime }
    self = next
    return (hours * 3600 + minutes * 60) * (isMinus ? -1 : 1)
  }
}
