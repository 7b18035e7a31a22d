import AlmanacBuild
import AlmanacExchange
import AlmanacModel
import ArgumentParser
import CivilTime
import Glibc

/// An import from the command line: read, compare, show, write.
struct ImportRun {
  let options: ImportOptions
  /// `notion`, `csv` or `ics`.
  let program: String
  let columns: ColumnOptions?

  private var terminal: Terminal { options.site.terminal }

  func run() throws {
    let run = CommandRun(terminal: terminal, content: options.site.content)
    let lock = try run.attempt {
      options.dryRun ? nil : try SiteLock.takeIfWritable(content: options.site.content, patience: 3000)
    }
    defer { withExtendedLifetime(lock) {} }
    let (bytes, (tree, diskLog)) = try run.attempt {
      let bytes = options.file == "-" ? try WholeFile.readStandardInput() : try WholeFile.read(options.file)
      return (bytes, try SourceTreeLoader(folder: options.site.content).load(jobs: 1))
    }
    // What is in a list that is not here would come in a second time.
    guard tree.absent.isEmpty else {
      run.printFindings(Excerpts(tree).fill(diskLog))
      throw CommandRun.Code.content
    }
    let today = options.site.buildOptions.today ?? Zone.utc.local(at: options.site.buildOptions.now).day
    let name = options.file == "-" ? "stdin" : options.file
    let source = EventImport(tree: tree, today: today, program: program, path: name)
    let mapping = try mapping(source, run)
    let (reading, plan) = source.run(bytes, mapping: mapping, updates: options.update)
    var log = source.log
    log.merge(reading.log)
    log.merge(plan.log)
    guard !reading.isRefused else {
      print(log, tree, name)
      throw CommandRun.Code.content
    }
    terminal.result(
      ImportListing(plan: plan, content: options.site.content, language: terminal.language).bytes(
        options.format.rawValue))
    print(log, tree, name)
    guard !log.hasErrors else { throw CommandRun.Code.content }
    if !options.dryRun { try write(plan, reading, tree, run) }
    sum(plan, skipped: reading.skipped + plan.skipped)
  }

  /// The saved mapping with what the command line adds.
  private func mapping(_ source: EventImport, _ run: CommandRun) throws -> ImportMapping {
    var mapping = source.savedMapping
    for text in columns?.column ?? [] {
      let end = text.lastIndex(of: "=") ?? text.endIndex
      let (column, field) = (String(text[..<end]), String(text[end...].dropFirst()))
      if !mapping.setColumn(column, field) { throw unknown(field, "--column", known: [], run) }
    }
    let names = source.names
    if let region = options.region {
      guard let id = names.regionID(region) else {
        throw unknown(region, "--region", known: names.regions, run)
      }
      mapping.setDefault("regions", id)
    }
    if let area = options.area {
      guard names.areas.contains(area) else { throw unknown(area, "--area", known: names.areas, run) }
      mapping.setDefault("area", area)
    }
    return mapping
  }

  private func unknown(_ name: String, _ option: String, known: [String], _ run: CommandRun) -> ExitCode {
    let nearest = NearestName.of(name, in: known) ?? known.sorted().joined(separator: ", ")
    run.explain(
      CommandMessages.unknownValue(name, of: option),
      nearest.isEmpty ? CommandMessages.takeField : CommandMessages.known(nearest))
    return CommandRun.Code.usage
  }

  // MARK: - Writing

  private func write(_ plan: ImportPlan, _ reading: ImportReading, _ tree: SourceTree, _ run: CommandRun)
    throws
  {
    try run.attempt {
      for (path, bytes) in plan.files.sorted(by: { $0.key < $1.key }) {
        let target = "\(options.site.content)/\(path)"
        if path.contains("/") { try WholeFile.makeFolder(WholeFile.folder(of: target)) }
        try WholeFile.write(bytes, to: target)
      }
      if let sources = plan.sources {
        try WholeFile.write(sources, to: "\(options.site.content)/\(ImportSources.path)")
      }
      guard columns?.saveMapping == true else { return }
      let path = "\(options.site.content)/\(ImportMapping.path)"
      guard
        let merged = ImportMapping.adding(
          reading.columns, program: program, to: tree.texts[ImportMapping.path])
      else { return }
      try WholeFile.write(merged, to: path)
      terminal.say(CommandMessages.columnsRemembered(path))
    }
  }

  // MARK: - Saying

  private func print(_ log: DiagnosticLog, _ tree: SourceTree, _ name: String) {
    let printer = terminal.printer(on: .talk, content: options.site.content, foreign: name)
    for finding in Excerpts(tree).fill(log) { terminal.say(printer.text(finding) + "\n") }
  }

  private func sum(_ plan: ImportPlan, skipped: Int) {
    let changed = plan.count(.changed)
    terminal.say(
      CommandMessages.imported(
        new: plan.count(.new), changed: changed, unchanged: plan.count(.unchanged), skipped: skipped))
    if options.dryRun {
      terminal.say(CommandMessages.nothingWritten)
    } else if changed > 0 && !options.update {
      terminal.say(CommandMessages.changesNotWritten)
    }
  }
}

/// What an import does, as a diff for people or as JSON.
struct ImportListing {
  let plan: ImportPlan
  let content: String
  let language: UILanguage

  func bytes(_ format: String) -> [UInt8] {
    guard format == "json" else { return Array(plan.items.map(text).joined().utf8) }
    let items = plan.items.map { item in
      JSONValue.allMembers([
        "action": .text(item.action.rawValue), "id": .text(item.id), "source_id": .text(item.sourceID),
        "title": .text(item.title), "start": .text(item.start), "row": .number(item.row),
        "file": .text(path(item)),
        "changes": .array(
          item.changes.map {
            .allMembers(["field": .text($0.field), "old": JSONValue($0.old), "new": JSONValue($0.new)])
          }),
      ])
    }
    return JSONValue.allMembers(["version": 1, "items": .array(items)]).bytes(indented: true) + [0x0A]
  }

  private func path(_ item: ImportPlan.Item) -> String { "\(content)/\(item.path)" }

  /// New entries with a plus, changed ones with their fields; of what stays only the number is said.
  private func text(_ item: ImportPlan.Item) -> String {
    switch item.action {
    case .unchanged: return "= \(item.start)  \(item.title)  (\(item.id))\n"
    case .new: return "+ \(item.start)  \(item.title)  (\(path(item)), \(item.id))\n"
    case .changed:
      let lines = item.changes.map { change in
        "    \(change.field):\n" + (change.old.map { "    - \($0)\n" } ?? "")
          + (change.new.map { "    + \($0)\n" } ?? "")
      }
      return "~ \(item.start)  \(item.title)  (\(path(item)), \(item.id))\n" + lines.joined()
    }
  }
}
