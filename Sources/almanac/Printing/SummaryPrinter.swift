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

  func print(_ report: PublishingReport, _ site: Site, findings: [Diagnostic]) {
    for path in report.foreign {
      terminal.say(
        "Nicht von Almanac, bleibt liegen: \(path)", "Not made by Almanac, left alone: \(path)")
    }
    guard !isQuiet else { return }
    let written = report.added.count + report.changed.count
    let (posts, events) = (
      CountedWord.posts.text(site.posts.count), CountedWord.events.text(site.events.count)
    )
    let files = CountedWord.files.text(written + report.unchanged)
    terminal.say(
      "\(posts.german), \(events.german): \(files.german), \(report.added.count) neu, \(report.changed.count) geändert, \(report.removed.count) entfernt, \(report.unchanged) unverändert.",
      "\(posts.english), \(events.english): \(files.english), \(report.added.count) new, \(report.changed.count) changed, \(report.removed.count) removed, \(report.unchanged) unchanged."
    )
    if isVerbose {
      for path in report.added { terminal.say("+ \(path)") }
      for path in report.changed { terminal.say("~ \(path)") }
      for path in report.removed { terminal.say("- \(path)") }
    }
    let summary = BuildSummary(site)
    for hidden in summary.hidden {
      terminal.say(
        "Nicht gezeigt: \(hidden.title) (\(hidden.reason.german))",
        "Hidden: \(hidden.title) (\(hidden.reason.english))")
    }
    if let day = summary.nextBuild {
      terminal.say("Das nächste Mal bauen: \(day).", "Build next on \(day).")
    }
    let warnings = findings.count { $0.severity == .warning }
    if warnings > 0 {
      let text = CountedWord.warnings.text(warnings)
      terminal.say("\(text.german).", "\(text.english).")
    }
  }

  /// Why nothing was published and how to publish the rest.
  func printRefusal(_ findings: [Diagnostic]) {
    let errors = findings.filter { $0.severity == .error }
    let counted = CountedWord.errors.text(errors.count)
    terminal.say(
      "\(counted.german): Nichts wurde veröffentlicht, output/ ist, wie es war.",
      "\(counted.english): nothing was published, output/ is as it was.")
    let all = Set(errors.compactMap { $0.location?.path }).sorted()
    let more = all.count - Self.listedFiles
    let files = all.prefix(Self.listedFiles) + (more > 0 ? ["… + \(more)"] : [])
    terminal.say(
      "Ohne das Fehlerhafte veröffentlichen: almanac build --keep-going (es fehlt dann, was in diesen Dateien falsch ist: \(files.joined(separator: ", "))).",
      "To publish without it: almanac build --keep-going (what is wrong in these files will be missing: \(files.joined(separator: ", ")))."
    )
  }

  func print(_ timings: StageTimings) {
    for stage in timings.stages {
      let milliseconds =
        Double(stage.duration.components.seconds) * 1000
        + Double(stage.duration.components.attoseconds) / 1e15
      let number = String(Int(milliseconds * 10))
      let padded = String(repeating: "0", count: max(0, 2 - number.count)) + number
      terminal.say("\(padded.dropLast()).\(padded.suffix(1)) ms  \(stage.name)")
    }
  }
}
