import AlmanacModel

/// A hash of what subscribers see of an entry, part by part, so that the ledger can say what changed.
struct ContentHash {
  /// The parts in the order of the hash.
  enum Part: String, CaseIterable {
    case time, title, place, status, text
  }

  private var parts: [Part: StableHash] = [:]

  mutating func add(_ text: String, to part: Part) { parts[part, default: StableHash()].add(text) }

  mutating func add(_ bytes: [UInt8], to part: Part) { parts[part, default: StableHash()].add(bytes) }

  /// Eight hexadecimal digits for each part.
  var text: String {
    Part.allCases.map { String((parts[$0] ?? StableHash()).hexadecimal.prefix(8)) }.joined(separator: "-")
  }

  /// The names of the parts in which two hashes differ; none where they are not hashes of parts.
  static func difference(_ old: String, _ new: String) -> [Part] {
    let (before, after) = (old.split(separator: "-"), new.split(separator: "-"))
    guard before.count == Part.allCases.count, after.count == Part.allCases.count else { return [] }
    return zip(Part.allCases, zip(before, after)).filter { $0.1.0 != $0.1.1 }.map(\.0)
  }
}
