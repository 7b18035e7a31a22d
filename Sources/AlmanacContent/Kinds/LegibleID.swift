import AlmanacModel
import WrittenDates

/// Finds the id of an entry that could not be read, so that references to it are not reported as well.
enum LegibleID {
  /// The ids that the lines (numbers from 0) seem to give: the one that is written, or those made of a title
  /// and a date or a name.
  static func find(in source: SourceText, lines: Range<Int>) -> Set<String> {
    var values: [String: String] = [:]
    for line in source.yamlLines(lines) {
      guard let (key, value) = pair(line, source), values[key] == nil else { continue }
      values[key] = value
    }
    if let id = values["id"] { return [id, Slug.make(id)].filter { !$0.isEmpty }.asSet }
    guard let title = values["title"] else { return [] }
    var ids: Set<String> = [Slug.make(title)]
    if let start = values["start"], let date = (try? DateReader().span(start))?.start,
      let time = try? EventTimeReader(zone: .utc).time(start: date, end: nil)
    {
      ids.insert(EventID.derived(title: title, time: time, number: 1))
    }
    return ids.filter { !$0.isEmpty }
  }

  /// The ids of all entries of a list that cannot be read as one.
  static func findAll(in source: SourceText) -> Set<String> {
    let starts = source.lineStarts.indices.filter { source.byte(at: source.lineStarts[$0]) == .dash }
    let ends = starts.dropFirst() + [source.lineStarts.count]
    return zip(starts, ends).reduce(into: []) { ids, lines in
      ids.formUnion(find(in: source, lines: lines.0..<lines.1))
    }
  }

  private static let keys = [
    "id": "id", "kennung": "id", "title": "title", "titel": "title", "name": "title", "start": "start",
    "beginn": "start", "datum": "start", "date": "start", "wann": "start", "when": "start",
  ]

  private static func pair(_ line: YAMLLine, _ source: SourceText) -> (String, String)? {
    var start = line.first
    while start < line.end, source.byte(at: start) == .dash || source.byte(at: start).isBlank { start += 1 }
    var colon = start
    while colon < line.end, source.byte(at: colon).isLetter { colon += 1 }
    guard colon - start <= 10, source.byte(at: colon) == .colon,
      let key = keys[source.string(start..<colon).lowercased()]
    else { return nil }
    var first = colon + 1
    var last = line.end
    let isQuote: (UInt8) -> Bool = { $0.isBlank || $0 == .quote || $0 == .apostrophe }
    while first < last, isQuote(source.byte(at: first)) { first += 1 }
    while last > first, isQuote(source.byte(at: last - 1)) { last -= 1 }
    return first < last ? (key, source.string(first..<last)) : nil
  }
}

extension [String] {
  fileprivate var asSet: Set<String> { Set(self) }
}
