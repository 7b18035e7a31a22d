/// Names that say plainly that a program kept two versions.
enum ConflictName {
  /// The name of the other version; nil where nothing says so.
  static func original(of name: String) -> String? {
    inBrackets(name) ?? behindSign(name)
  }

  private static let phrases = [
    "conflicted copy", "conflicting copy", "conflict copy", "konfliktkopie", "in konflikt stehende",
    "sfconflict",
    "case conflict", "case clash", "encoding conflict", "kodierungskonflikt", "schreibungskonflikt",
  ]

  /// `werkbank (Konflikt 2031-05-01).md`, `werkbank (Annas conflicted copy 2031-05-01).md`, `werkbank [Conflict].md`.
  private static func inBrackets(_ name: String) -> String? {
    for (open, close) in [("(", ")"), ("[", "]")] as [(Character, Character)] {
      var rest = name[...]
      while let start = rest.firstIndex(of: open), let end = rest[start...].firstIndex(of: close) {
        if start > name.startIndex, says(name[name.index(after: start)..<end]) {
          return joined(name[..<start], name[name.index(after: end)...])
        }
        rest = rest[end...].dropFirst()
      }
    }
    return nil
  }

  private static func says(_ text: Substring) -> Bool {
    let text = text.lowercased()
    if phrases.contains(where: text.contains) { return true }
    return ["konflikt", "conflict", "conflicted"].contains { word in
      text.hasPrefix(word) && !(text.dropFirst(word.count).first?.isLetter ?? false)
    }
  }

  /// `werkbank.sync-conflict-20310501-120000-ABCDEFG.md`, `werkbank_conflict-20310501-120000.md`,
  /// `werkbank-Konfliktkopie.md`, `werkbank_PC1_May-01-120000-2031_Conflict.md`.
  private static func behindSign(_ name: String) -> String? {
    let lower = name.lowercased()
    guard lower.contains("nflict") || lower.contains("nflikt") else { return nil }
    let (stem, ending) = split(name)
    let low = stem.lowercased()
    for mark in [".sync-conflict-", "_conflict-", "-conflict-", ".conflict-", ".conflict.", "_conflicted"] {
      if let range = low.firstRange(of: mark), range.lowerBound > low.startIndex {
        let rest = low[range.upperBound...]
        guard mark == ".sync-conflict-" || rest.first?.isNumber ?? true else { continue }
        return joined(stem.prefix(low[..<range.lowerBound].count), ending[...])
      }
    }
    for phrase in ["konfliktkopie", "conflicted copy", "conflicting copy"] {
      if let range = low.firstRange(of: phrase), range.lowerBound > low.startIndex {
        return joined(stem.prefix(low[..<range.lowerBound].count), ending[...])
      }
    }
    for end in ["_conflict", ".conflict", "_conflict)"] where low.hasSuffix(end) {
      let head = stem.dropLast(end.count)
      // A machine and a time may stand between.
      let parts = head.split(separator: "_", omittingEmptySubsequences: false)
      let original = parts.count > 2 ? parts.dropLast(2).joined(separator: "_") : String(head)
      return original.isEmpty ? nil : original + ending
    }
    return nil
  }

  /// The name without an ending that content has, and that ending.
  static func split(_ name: String) -> (stem: String, ending: String) {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex, name[dot...].count <= 10,
      name[dot...].dropFirst().allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
    else { return (name, "") }
    return (String(name[..<dot]), String(name[dot...]))
  }

  /// Both sides of what was added, without what led to it.
  static func joined(_ head: Substring, _ tail: Substring) -> String? {
    var head = head
    while let last = head.last, " -_.–".contains(last) { head = head.dropLast() }
    return head.isEmpty ? nil : String(head) + tail.drop { $0 == " " }
  }
}
