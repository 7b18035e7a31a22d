import AlmanacBuild
import AlmanacModel
import AlmanacSite

/// Says after a build what came out, what changed, what is hidden, and when to build next.
struct SummaryPrinter {
  let terminal: Terminal
  let isQuiet: Bool
  let isVerbose: Bool
  /// More names than these nobody reads at the end of a build.
  private static let listedFiles = 5
  /// So many hidden entries and warnings are named.
  static let listedEntries = 10

  func print(_ report: PublishingReport, _ linked: LinkedSite, findings: [Diagnostic]) {
    let site = linked.site
    for path in report.foreign { terminal.say(CommandMessages.foreignFile(path)) }
    guard !isQuiet else { return }
    terminal.say(CommandMessages.built(posts: site.posts.count, events: site.events.count, report))
    if isVerbose {
      for path in report.added { terminal.say("+ \(path)") }
      for path in report.changed { terminal.say("~ \(path)") }
      for path in report.removed { terminal.say("- \(path)") }
    }
    let summary = BuildSummary(site, editions: linked.editions.map(\.site))
    let shown = isVerbose ? summary.hidden.count : Self.listedEntries
    for hidden in summary.hidden.prefix(shown) {
      terminal.say(CommandMessages.hidden(hidden.title, hidden.reason))
    }
    if summary.hidden.count > shown {
      terminal.say(CommandMessages.moreHidden(summary.hidden.count - shown))
    }
    if let day = summary.nextBuild { terminal.say(CommandMessages.nextBuild(day)) }
    let warnings = findings.count { $0.severity == .warning }
    if warnings > 0 { terminal.say(CommandMessages.warnings(warnings)) }
  }

  /// Why nothing was published and how to publish all the same.
  /// - Parameters:
  ///   - outlook: what would become of the entries with mistakes.
  ///   - hasTried: whether that was what was refused.
  func printRefusal(_ findings: [Diagnostic], outlook: BuildOutlook?, hasTried: Bool) {
    let errors = findings.filter { $0.severity == .error }
    terminal.say(CommandMessages.nothingPublished(errors: errors.count))
    guard !hasTried else {
      terminal.say(CommandMessages.notEvenDespiteMistakes)
      return
    }
    // Where the content has no mistakes it would do what it is to prevent.
    guard let outlook else { return }
    let files = Set(errors.compactMap { $0.location?.path }).sorted()
    terminal.say(CommandMessages.keepGoing(despite: listed(files)))
    print(outlook)
  }

  /// What became, or would become, of the entries with mistakes.
  func print(_ outlook: BuildOutlook) {
    if !outlook.partial.isEmpty { terminal.say(CommandMessages.appearsPartly(listed(outlook.partial))) }
    if !outlook.kept.isEmpty { terminal.say(CommandMessages.staysAsPublished(listed(outlook.kept))) }
    if !outlook.missing.isEmpty { terminal.say(CommandMessages.isMissing(listed(outlook.missing))) }
  }

  private func listed(_ names: [String]) -> String {
    let more = names.count - Self.listedFiles
    return (names.prefix(Self.listedFiles) + (more > 0 ? ["… + \(more)"] : [])).joined(separator: ", ")
  }

  func print(_ timings: StageTimings) {
    for stage in timings.stages {
      let milliseconds =
        Double(stage.duration.components.seconds) * 1000
        + Double(stage.duration.components.attoseconds) / 1e15
      let number = String(Int(milliseconds * 10))
      let padded = String(repeating: "0", count: max(0, 2 - number.count)) + number
      let name = CommandMessages.stage(stage.name).text(in: terminal.language)
      terminal.say("\(padded.dropLast()).\(padded.suffix(1)) ms  \(name)")
    }
  }
}
