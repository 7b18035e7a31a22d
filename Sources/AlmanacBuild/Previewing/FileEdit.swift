import AlmanacModel

/// What one file said and says now, and what is known to be wrong with the site.
struct FileEdit {
  let path: String
  /// What the file alone says.
  let now: ParsedContent
  /// Whether the same is wrong in the file as before.
  let hasSameFindings: Bool
  /// Whether nothing is wrong in the file, now as before, and no finding elsewhere tells a place in it.
  let leavesFindingsAlone: Bool

  /// - Parameter findings: what was wrong with the structure of the site.
  init(_ path: String, former: ParsedContent, now: ParsedContent, findings: [Diagnostic]) {
    self.path = path
    self.now = now
    hasSameFindings = former.log.diagnostics == now.log.diagnostics
    leavesFindingsAlone =
      now.log.diagnostics.isEmpty
      && findings.allSatisfy { finding in
        finding.location?.path != path
          && [finding.message.text, finding.message.help].allSatisfy { !$0.german.contains(path) }
      }
  }
}
