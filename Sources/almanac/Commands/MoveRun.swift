import AlmanacBuild
import AlmanacExchange
import AlmanacModel
import ArgumentParser
import CivilTime

/// What both ways of moving in share: the content folder, the list of texts, the findings, the sum.
struct MoveRun {
  let options: MoveOptions
  /// The old folder or file.
  let source: String

  var run: CommandRun { CommandRun(terminal: options.site.terminal, content: options.site.content) }

  /// Keeps saving, publishing and restoring out until it is let go; nil where nothing is written.
  func lock() throws -> SiteLock? {
    try run.attempt {
      options.dryRun ? nil : try SiteLock.takeIfWritable(content: options.site.content, patience: 3000)
    }
  }

  /// The content folder.
  /// - Throws: an exit code, where files of it are not on this machine.
  func tree() throws -> SourceTree {
    let (tree, log) = try run.attempt { try SourceTreeLoader(folder: options.site.content).load(jobs: 1) }
    // What is in a file that is not here would come in a second time.
    guard tree.absent.isEmpty else {
      run.printFindings(Excerpts(tree).fill(log))
      throw CommandRun.Code.content
    }
    return tree
  }

  /// Writes a new text; it is `WholeFile.flush` that waits for the disk, once for all.
  func write(_ bytes: [UInt8], _ path: String) throws {
    try WholeFile.create(bytes, at: "\(options.site.content)/\(path)", isFlushed: false)
  }

  func print(_ log: DiagnosticLog, _ tree: SourceTree) {
    let printer = options.site.terminal.printer(on: .talk, content: options.site.content, foreign: source)
    for finding in Excerpts(tree).fill(log) { options.site.terminal.say(printer.text(finding) + "\n") }
  }

  /// New texts, or in JSON all of them.
  func list(_ plan: MovePlan, _ events: ImportPlan = ImportPlan()) {
    let content = options.site.content
    guard options.format == .json else {
      let lines = plan.items.filter(\.isNew).map { item in
        "+ \(item.date.isEmpty ? "" : "\(item.date.prefix(10))  ")\(item.title)  (\(content)/\(item.path))\n"
      }
      let listing = ImportListing(plan: events, content: content, language: options.site.terminal.language)
      return options.site.terminal.result(Array(lines.joined().utf8) + listing.bytes("text"))
    }
    let items = plan.items.map { item in
      JSONValue.allMembers([
        "action": .text(item.isNew ? "new" : "unchanged"), "edited": .flag(item.isEdited),
        "kind": .text(item.kind), "title": .text(item.title),
        "date": .text(item.date), "source": .text(item.source), "file": .text("\(content)/\(item.path)"),
        "aliases": .array(item.aliases.map { .text($0) }),
      ])
    }
    let further = events.items.map { item in
      JSONValue.allMembers([
        "action": .text(item.action.rawValue), "kind": .text("event"), "title": .text(item.title),
        "date": .text(item.start), "source": .text(item.sourceID), "file": .text("\(content)/\(item.path)"),
        "aliases": .array([]),
      ])
    }
    let losses = plan.losses.entries.map { entry in
      JSONValue.allMembers([
        "kind": .text("\(entry.kind)"), "name": .text(entry.name), "count": .number(entry.count),
        "places": .array(
          entry.places.map { .text($0.written) }),
        "files": .array(entry.places.compactMap { $0.file.map { .text($0) } }),
      ])
    }
    let queries = plan.queries.map { query in
      JSONValue.allMembers(["address": .text(query.address), "file": .text("\(content)/\(query.path)")])
    }
    let json = JSONValue.allMembers([
      "version": 1, "items": .array(items + further), "losses": .array(losses), "queries": .array(queries),
    ])
    options.site.terminal.result(json.bytes(indented: true) + [0x0A])
  }

  func sum(_ plan: MovePlan, _ events: ImportPlan = ImportPlan()) {
    let kinds = { (kind: String) in plan.items.count { $0.isNew && $0.kind == kind } }
    options.site.terminal.say(
      CommandMessages.movedIn(
        posts: kinds("post"), pages: kinds("page"), events: events.count(.new),
        known: plan.items.count - plan.newCount + events.items.count - events.count(.new),
        losses: plan.losses.toldEntries.count))
    if options.dryRun { options.site.terminal.say(CommandMessages.nothingWritten) }
  }
}
