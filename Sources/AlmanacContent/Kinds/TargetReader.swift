import AlmanacModel
import CivilTime
import WrittenDates

/// Reads the targets of the grant from site.yaml.
enum TargetReader {
  /// The targets that could be read; what could not is reported.
  static func read(_ fields: EntryReader<SiteField>) -> [Target] {
    fields.items(.targets).compactMap { item -> Target? in
      guard case .map(let pairs) = item.content else {
        let names = ["period", "region", "small", "large"]
        fields.report(ContentMessages.detailsExpected(fields.name(.targets), keys: names), at: item.range)
        return nil
      }
      return target(EntryReader<TargetPart>(pairs, item.range, fields.findings, acceptsUnknown: true))
    }
  }

  private static func target(_ parts: EntryReader<TargetPart>) -> Target? {
    let region = parts.reference(.region).flatMap { FixedWords.allRegions.value($0.value) == nil ? $0 : nil }
    var counts = self.counts(parts.unknown, parts)
    if let nested = parts.details(.counts, as: NoField.self, acceptsUnknown: true) {
      counts.merge(self.counts(nested.unknown, nested)) { first, _ in first }
    }
    guard let period = period(parts) else { return nil }
    return Target(first: period.first, last: period.last, region: region, counts: counts)
  }

  private static func counts<Field: FieldName>(_ pairs: [YAMLPair], _ fields: EntryReader<Field>) -> [String:
    Int]
  {
    var counts: [String: Int] = [:]
    for pair in pairs {
      guard let word = fields.source.word(pair.value), let number = Int(word.text),
        (0...1_000_000).contains(number)
      else {
        let text = fields.source.word(pair.value)?.text ?? ""
        let range = pair.value.range.isEmpty ? pair.keyRange : pair.value.range
        fields.report(ContentMessages.numberExpected(text, pair.key, 0...1_000_000), at: range)
        continue
      }
      counts[FixedWords.size.value(pair.key)?.rawValue ?? pair.key] = number
    }
    return counts
  }

  /// `2024-01-01..2025-12-31`, or one month or year.
  private static func period(_ parts: EntryReader<TargetPart>) -> (first: Day, last: Day)? {
    guard let word = parts.word(.period) else {
      if !parts.has(.period) { parts.reportMissing(.period) }
      return nil
    }
    if let days = DateReader().days(word.text) { return (days.lowerBound, days.upperBound) }
    parts.report(ContentMessages.periodExpected(word.text, parts.name(.period)), at: word.range)
    return nil
  }
}
