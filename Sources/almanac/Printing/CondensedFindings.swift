import AlmanacModel

/// Findings as people read them: of one code in one file the first three, and for the rest their lines.
struct CondensedFindings {
  enum Item {
    case finding(Diagnostic)
    /// What else has the code in the file, in the order of the findings; never none.
    case rest([Diagnostic])
  }

  /// In the order of the findings; the rest stands behind the third.
  let items: [Item]
  /// So many say what is to be done.
  private static let shown = 3

  init(_ findings: [Diagnostic]) {
    var counts: [Key: Int] = [:]
    for key in findings.compactMap(Key.init) { counts[key, default: 0] += 1 }
    var rests: [Key: [Diagnostic]] = [:]
    for finding in findings.reversed() {
      guard let key = Key(finding), let count = counts[key], count > Self.shown else { continue }
      rests[key, default: []].append(finding)
    }
    var seen: [Key: Int] = [:]
    items = findings.flatMap { finding -> [Item] in
      guard let key = Key(finding), let rest = rests[key] else { return [.finding(finding)] }
      seen[key, default: 0] += 1
      switch seen[key, default: 0] {
      case ..<Self.shown: return [.finding(finding)]
      case Self.shown: return [.finding(finding), .rest(rest.reversed().dropFirst(Self.shown).map(\.self))]
      default: return []
      }
    }
  }

  private struct Key: Hashable {
    let code: String
    let path: String

    init?(_ finding: Diagnostic) {
      guard let path = finding.location?.path else { return nil }
      (code, self.path) = (finding.code, path)
    }
  }
}

extension CondensedFindings.Item {
  var severity: Severity {
    switch self {
    case .finding(let finding): finding.severity
    case .rest(let rest): rest.first?.severity ?? .note
    }
  }

  /// How many findings it stands for.
  var count: Int {
    switch self {
    case .finding: 1
    case .rest(let rest): rest.count
    }
  }
}
