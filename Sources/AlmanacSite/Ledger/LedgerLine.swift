import AlmanacModel
import CivilTime

/// How an entry of the ledger is written: one line, its fields between tabs. The first nine are those of version 1.
enum LedgerLine {
  /// The version that is written.
  static let version = 2
  /// What begins the line that names the version.
  static let versionMark = "# ledger "

  private static let fieldCount = 14

  static let header = [
    "# kind", "id", "uid", "hash", "sequence", "first-published", "last-changed", "traits", "changes",
    "state",
    "state-since", "previous-start", "last-day", "addresses",
  ].joined(separator: "\t")

  static func text(_ entry: LedgerEntry) -> String {
    let state =
      entry.stateSequence > 0 ? "\(entry.state.rawValue) \(entry.stateSequence)" : entry.state.rawValue
    let fields: [String] = [
      entry.kind.rawValue, entry.id, entry.uid, entry.hash, String(entry.sequence),
      LedgerTime.text(entry.firstPublished), LedgerTime.text(entry.lastChanged), entry.traits, entry.changes,
      state, entry.stateSince.map { "\($0)" } ?? "", entry.previousStart ?? "",
      entry.lastDay.map { "\($0)" } ?? "",
      // Never empty: some editors cut blanks at the end of lines.
      entry.addresses.isEmpty ? "-" : entry.addresses.map(escaped).joined(separator: " "),
    ]
    return fields.joined(separator: "\t")
  }

  /// The entry of a line of either version; nil where it is damaged.
  static func entry(_ line: String) -> LedgerEntry? {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count >= 7, let kind = LedgerEntry.Kind(rawValue: fields[0]), !fields[1].isEmpty,
      !fields[2].isEmpty, let sequence = Int(fields[4]), sequence >= 0,
      let first = LedgerTime.instant(fields[5]), let last = LedgerTime.instant(fields[6])
    else { return nil }
    func field(_ index: Int) -> String { fields.indices.contains(index) ? fields[index] : "" }
    var entry = LedgerEntry(
      kind: kind, id: fields[1], uid: fields[2], hash: fields[3], sequence: sequence, firstPublished: first,
      lastChanged: last, traits: field(7), changes: field(8))
    // What stands behind a line of version 1 is left of a merge.
    guard fields.count >= fieldCount else { return entry }
    let state = field(9).split(separator: " ")
    guard let known = LedgerEntry.State(rawValue: state.first.map(String.init) ?? ""),
      let since = day(field(10)), let lastDay = day(field(12))
    else { return nil }
    entry.state = known
    entry.stateSequence = state.dropFirst().first.flatMap { Int($0) } ?? 0
    entry.stateSince = since
    entry.previousStart = field(11).isEmpty ? nil : field(11)
    entry.lastDay = lastDay
    entry.addresses = field(13) == "-" ? [] : field(13).split(separator: " ").map { unescaped($0) }
    return entry
  }

  /// Nil in nil where nothing is written; nil where something else than a day is.
  private static func day(_ text: String) -> Day?? {
    guard !text.isEmpty else { return .some(nil) }
    return Day(iso: text).map { .some($0) }
  }

  /// The front page's address is empty and stands as a slash.
  private static func escaped(_ path: String) -> String {
    guard !path.isEmpty else { return "/" }
    return PercentCoding.encoded(path) { $0 > 0x20 && $0 != 0x25 && $0 != 0x7F }
  }

  private static func unescaped(_ text: Substring) -> String {
    text == "/" ? "" : PercentCoding.decoded(String(text))
  }
}

/// Times in the ledger: `2025-12-01T00:00:00Z`.
enum LedgerTime {
  static func text(_ instant: Instant) -> String { "\(instant.utc)Z" }

  static func instant(_ text: String) -> Instant? {
    guard text.utf8.count == 20, text.hasSuffix("Z") else { return nil }
    let parts = text.dropLast().split(separator: "T").flatMap {
      $0.split(whereSeparator: { "-:".contains($0) })
    }
    let numbers = parts.compactMap { $0.allSatisfy { ("0"..."9").contains($0) } ? Int($0) : nil }
    guard parts.count == 6, numbers.count == 6,
      let day = Day(year: numbers[0], month: numbers[1], day: numbers[2]),
      let time = TimeOfDay(hour: numbers[3], minute: numbers[4], second: numbers[5])
    else { return nil }
    return Instant(seconds: LocalDateTime(day: day, time: time).seconds)
  }
}
