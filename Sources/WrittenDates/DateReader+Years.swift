import CivilTime

extension DateReader {
  /// A text without a year, with the one that fits: the text as it is, and the year behind day and month.
  ///
  /// - Parameters:
  ///   - text: as it was written.
  ///   - today: from which the year is looked for.
  ///   - isPast: whether the date is likelier to lie behind than ahead, as that of a text does.
  /// - Returns: nil where no year is missing, or none fits.
  public func withYear(_ text: String, today: Day, isPast: Bool) -> String? {
    guard text.utf8.count <= 200 else { return nil }
    let years = today.year - (isPast ? 1 : 0)...today.year + 12
    let written = years.compactMap { year in
      insert(year, into: text).flatMap { text in (try? span(text)).flatMap { span in (text, span) } }
    }
    let fitting = written.filter { $0.1.wrongWeekday == nil }
    let dates = (fitting.isEmpty ? written : fitting).compactMap { text, span in
      span.start.days.map { (text, days: $0) }
    }
    guard isPast else { return (dates.first { $0.days.upperBound >= today } ?? dates.last)?.0 }
    let distance: (Day) -> Int = { abs($0.number - today.number) }
    return dates.min { distance($0.days.lowerBound) < distance($1.days.lowerBound) }?.0
  }

  /// A text with a year of two digits, with all four: first the one nearer to a day.
  public func withFullYears(_ text: String, today: Day) -> [String] {
    guard let range = place(in: text, of: { $0.shortYear }), range.count == 2,
      let year = Int(text.utf8Piece(range))
    else { return [] }
    let century = today.year / 100 * 100
    let years = [century + year, century - 100 + year].sorted { abs($0 - today.year) < abs($1 - today.year) }
    let (head, tail) = (
      text.utf8Piece(0..<range.lowerBound), text.utf8Piece(range.upperBound..<text.utf8.count)
    )
    let written = years.map { "\(head)\($0)\(tail)" }.compactMap { text in
      (try? span(text)).map { (text, $0.wrongWeekday == nil) }
    }
    let fitting = written.filter(\.1)
    return (fitting.isEmpty ? written : fitting).map(\.0)
  }

  private func insert(_ year: Int, into text: String) -> String? {
    guard let (offset, isNumber) = place(in: text, of: { $0.dateEnd }) else { return nil }
    let (head, tail) = (text.utf8Piece(0..<offset), text.utf8Piece(offset..<text.utf8.count))
    let gap = !isNumber ? " " : head.hasSuffix(".") || tail.hasPrefix(".") ? "" : "."
    if isNumber, tail.hasPrefix(".") { return "\(head).\(year)\(tail.dropFirst())" }
    return "\(head)\(gap)\(year)\(tail)"
  }

  /// What is noted of the last date of a text, or of its first where the last has none.
  private func place<Place>(in text: String, of place: (DatePartsReader) -> Place?) -> Place? {
    var reader = DatePartsReader(text, slashOrder: slashOrder)
    var found: Place?
    repeat {
      let parts = try? reader.read()
      found = place(reader) ?? found
      if parts == nil { return found }
    } while !reader.isAtEnd && reader.skipJoint()
    return found
  }
}
