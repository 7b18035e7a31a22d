import AlmanacContent
import AlmanacModel
import AlmanacSite
import CivilTime
import FoundationEssentials
import Glibc
import SystemZones

/// The ids that events have or had: those of the list, and those that subscribers know from the ledger.
struct KnownEventIDs {
  private let ids: Set<String>

  /// - Parameters:
  ///   - content: the content folder.
  ///   - today: the day for the reading of dates.
  init(content: String, today: Day) {
    var texts: [String: [UInt8]] = [:]
    let lists = ((try? FolderReader("\(content)/events").list().files) ?? []).map { "events/\($0.path)" }
    for path in lists + ["events.yaml"] {
      texts[path] = FileManager.default.contents(atPath: "\(content)/\(path)").map { [UInt8]($0) }
    }
    let parsed = ContentParser(today: today).parse(
      SourceTree(texts: texts, zones: SystemZones.database()), jobs: 1)
    let ledger = LedgerReader().read(
      FileManager.default.contents(atPath: "\(content)/\(Ledger.path)").map { [UInt8]($0) }
    )
    .ledger
    ids = Set(parsed.events.map(\.id.value) + ledger.sortedEntries.map(\.id))
      .union(texts.values.flatMap(Self.written))
  }

  /// An id made of a title that no event has. It has no day in it: the day may change, an id may not.
  func unused(like title: String) -> String {
    let base = Slug.make(title).isEmpty ? "event" : Slug.make(title)
    var id = base
    var number = 1
    while ids.contains(id) {
      number += 1
      id = "\(base)-\(number)"
    }
    return id
  }

  /// What stands behind `id:` in a list, also in entries that have a mistake elsewhere.
  private static func written(in bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).compactMap { line in
      let text = line.trimmingPrefix { " -{".contains($0) }
      guard let colon = text.firstIndex(of: ":"), ["id", "kennung"].contains(text[..<colon].lowercased())
      else { return nil }
      let value = text[text.index(after: colon)...].trimmingPrefix { " \"'".contains($0) }
      return String(value.prefix { !" ,}\"'#".contains($0) })
    }
  }
}
