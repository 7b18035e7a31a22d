import AlmanacBuild
import AlmanacModel
import AlmanacOutputs
import AlmanacSite
import ArgumentParser

/// `almanac newsletter`.
struct NewsletterCommand: ParsableCommand {
  static let configuration = CommandConfiguration("newsletter", .newsletter)

  @Argument(help: ArgumentHelp(OptionHelp.issue, ValueName.id))
  var id: String?

  @OptionGroup var site: SiteOptions

  @Flag(help: ArgumentHelp(OptionHelp.draft))
  var draft = false

  @Option(help: ArgumentHelp(OptionHelp.draftFrom, ValueName.day))
  var from: String?

  @Option(help: ArgumentHelp(OptionHelp.mailOrDraftTo, ValueName.folderOrDay))
  var to: String?

  func validate() throws {
    if draft {
      guard id == nil else { throw ValidationError(UsageMessages.draftTakesNoID) }
      guard let from, let to else { throw ValidationError(UsageMessages.draftTakesPeriod) }
      let first = try DayArgument.required(from, option: "--from")
      let last = try DayArgument.required(to, option: "--to")
      if last < first { throw ValidationError(UsageMessages.endsBeforeItBegins) }
    } else if id == nil || to == nil {
      throw ValidationError(UsageMessages.mailOrDraft)
    } else if from != nil {
      throw ValidationError(UsageMessages.fromGoesWithDraft)
    }
  }

  func run() throws {
    let run = CommandRun(terminal: site.terminal, content: site.content)
    let linked = try run.attempt {
      var timings = StageTimings()
      return try SiteBuilder(site.buildOptions).read(&timings)
    }
    if draft { try propose(linked, run) } else { try send(linked, run) }
  }

  // MARK: - Mail

  private func send(_ linked: LinkedSite, _ run: CommandRun) throws {
    guard let id, let to else { return }
    var log = DiagnosticLog()
    guard let (part, index) = issue(id, in: linked) else {
      explainUnknown(id, linked.site.newsletters.map(\.issue.id), run)
      throw CommandRun.Code.usage
    }
    let path = part.site.newsletters[index].issue.matter.path
    let own = linked.log.diagnostics.filter { $0.location?.path == path || $0.location?.path == "site.yaml" }
    for finding in own { log.report(finding) }
    // A mail cannot be called back: no mark and no placeholder may go out with it.
    var waiting = DiagnosticLog()
    LaunchCheck(linked, .publication, seeds: []).run(&waiting)
    for finding in waiting.diagnostics where finding.location?.path == path { log.report(finding) }
    let mail = NewsletterMailRenderer(site: part.site, bodies: part.bodies).render(index, log: &log)
    run.printFindings(Excerpts(linked.tree).fill(log))
    guard let mail, !log.hasErrors else { throw CommandRun.Code.content }
    try run.attempt {
      try WholeFile.makeFolder(to)
      for (name, bytes) in [("mail.html", mail.html), ("mail.txt", mail.text), ("mail.eml", mail.eml)] {
        try WholeFile.write(bytes, to: "\(to)/\(name)")
        run.terminal.result("\(to)/\(name)\n")
      }
    }
  }

  /// The issue of a name, in the edition that has it: `2031-mai`, and `2031-mai.en` for its translation.
  private func issue(_ id: String, in linked: LinkedSite) -> (part: LinkedSite, index: Int)? {
    ([linked] + linked.editions).lazy.compactMap { part in
      part.site.newsletters.firstIndex {
        $0.issue.matter.path == "newsletter/\(id).md" || part.site.isMainEdition && $0.issue.id == id
      }.map { (part, $0) }
    }.first
  }

  private func explainUnknown(_ id: String, _ known: [String], _ run: CommandRun) {
    let list = NearestName.of(id, in: known) ?? known.sorted().joined(separator: ", ")
    run.explain(
      CommandMessages.unknownIssue(id),
      list.isEmpty ? CommandMessages.noIssues : CommandMessages.known(list))
  }

  // MARK: - Draft

  private func propose(_ linked: LinkedSite, _ run: CommandRun) throws {
    let first = try DayArgument.required(from ?? "", option: "--from")
    let last = try DayArgument.required(to ?? "", option: "--to")
    var log = DiagnosticLog()
    let draft = NewsletterDraft(site: linked.site, ledger: linked.ledger, from: first, to: last, log: &log)
    run.printFindings(log.diagnostics)
    let path = "\(site.content)/\(draft.path)"
    guard !WholeFile.exists(path) else {
      run.explain(CommandMessages.issueIsThere(path), CommandMessages.renameIssue)
      throw CommandRun.Code.usage
    }
    try run.attempt {
      try WholeFile.makeFolder("\(site.content)/newsletter")
      try WholeFile.write(Array(draft.text.utf8), to: path)
    }
    run.terminal.result(path + "\n")
  }
}
