import AlmanacBuild
import AlmanacExchange
import AlmanacModel
import ArgumentParser
import CivilTime

/// What moving in is told.
struct MoveOptions: ParsableArguments {
  @OptionGroup var site: SiteOptions

  @Flag(help: ArgumentHelp(OptionHelp.dryRun))
  var dryRun = false

  @Option(help: ArgumentHelp(OptionHelp.textOrJSON, ValueName.format))
  var format: ImportOptions.Format = .text

  var today: Day { site.buildOptions.today ?? Zone.utc.local(at: site.buildOptions.now).day }
}

/// `almanac import posts DIR`.
struct PostImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration("posts", .importPosts)

  @Argument(help: ArgumentHelp(OptionHelp.oldFolder, ValueName.folder))
  var folder: String

  @OptionGroup var options: MoveOptions

  @Option(help: ArgumentHelp(OptionHelp.keyMapping, ValueName.keyMapping))
  var map: [String] = []

  @Option(help: ArgumentHelp(OptionHelp.permalink, ValueName.rule))
  var permalink: String?

  func validate() throws {
    for text in map where !text.contains("=") { throw ValidationError(UsageMessages.takesMapping(not: text)) }
  }

  func run() throws {
    let move = MoveRun(options: options, source: folder)
    let lock = try move.lock()
    defer { withExtendedLifetime(lock) {} }
    let tree = try move.tree()
    let mapping = try mapping(tree, move.run)
    let (old, folder) = try move.run.attempt {
      let loader = OldFolderLoader(folder: self.folder)
      let contents = try loader.load(where: OldFolder.isText)
      return (
        loader,
        OldFolder(
          texts: contents.texts, others: contents.others, refused: contents.refused,
          isOccupied: loader.occupation(of: options.site.content))
      )
    }
    let plan = PostImport(tree: tree, today: options.today, map: mapping.fields, permalink: permalink).plan(
      folder)
    guard !plan.items.isEmpty else {
      var log = DiagnosticLog()
      log.report(MoveMessages.noPosts, at: SourceLocation(path: self.folder))
      move.print(log, tree)
      throw CommandRun.Code.content
    }
    move.list(plan)
    if !options.dryRun {
      try move.run.attempt {
        for (path, bytes) in plan.files.sorted(by: { $0.key < $1.key }) { try move.write(bytes, path) }
        _ = try old.copy(plan.copies, to: options.site.content)
        try WholeFile.flush(options.site.content)
        try remember(tree)
      }
    }
    move.print(plan.findings(path: self.folder), tree)
    move.sum(plan)
  }

  private func mapping(_ tree: SourceTree, _ run: CommandRun) throws -> KeyMapping {
    var mapping = KeyMapping(tree.texts[ImportMapping.path])
    for (key, field) in pairs where !mapping.set(key, field) {
      let nearest = NearestName.of(field, in: KeyMapping.names) ?? KeyMapping.names.joined(separator: ", ")
      run.explain(CommandMessages.unknownValue(field, of: "--map"), CommandMessages.known(nearest))
      throw CommandRun.Code.usage
    }
    return mapping
  }

  private var pairs: [(column: String, field: String)] {
    map.map { text in
      let end = text.lastIndex(of: "=") ?? text.endIndex
      return (String(text[..<end]), String(text[end...].dropFirst()))
    }
  }

  private func remember(_ tree: SourceTree) throws {
    guard !pairs.isEmpty else { return }
    let known = tree.texts[ImportMapping.path]
    guard let bytes = ImportMapping.adding(pairs, program: "posts", part: "keys", to: known) else { return }
    let path = "\(options.site.content)/\(ImportMapping.path)"
    try WholeFile.write(bytes, to: path)
    options.site.terminal.say(CommandMessages.columnsRemembered(path))
  }
}

/// `almanac import wordpress FILE`.
struct WordPressImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration("wordpress", .importWordPress)

  @Argument(help: ArgumentHelp(OptionHelp.wordPressFile, ValueName.file))
  var file: String

  @OptionGroup var options: MoveOptions

  @Option(help: ArgumentHelp(OptionHelp.media, ValueName.folder))
  var media: String?

  @Option(help: ArgumentHelp(OptionHelp.regionOfImport, ValueName.id))
  var region: String?

  @Option(help: ArgumentHelp(OptionHelp.areaOfImport, ValueName.id))
  var area: String?

  func run() throws {
    let move = MoveRun(options: options, source: file)
    let lock = try move.lock()
    defer { withExtendedLifetime(lock) {} }
    let tree = try move.tree()
    let source = EventImport(tree: tree, today: options.today, program: "wordpress", path: file)
    let mapping = try mapping(source, move.run)
    let loader = media.map(OldFolderLoader.init)
    let files = try move.run.attempt { try loader?.load { _ in false } }
    let occupation = loader?.occupation(of: options.site.content)
    var wordPress = WordPressImport(
      tree: tree, today: options.today, path: file, media: files?.others, refused: files?.refused ?? [:],
      isOccupied: { occupation?($0, $1) ?? false })
    var isTaken = true
    try move.run.attempt {
      try FilePieces.read(file) { bytes in
        isTaken = wordPress.learn(bytes)
        return isTaken
      }
    }
    guard isTaken, wordPress.learned() else {
      move.print(wordPress.refusal, tree)
      throw CommandRun.Code.content
    }
    try move.run.attempt {
      try FilePieces.read(file) { bytes in
        for text in wordPress.move(bytes, jobs: options.site.buildOptions.jobs) where !options.dryRun {
          try move.write(text.bytes, text.path)
          _ = try loader?.copy(text.copies, to: options.site.content)
        }
        return true
      }
      if !options.dryRun { try WholeFile.flush(options.site.content) }
    }
    let events = wordPress.eventPlan(mapping)
    move.list(wordPress.plan, events)
    if !options.dryRun { try write(events, move) }
    move.print(wordPress.plan.findings(path: file, byNewPath: true), tree)
    move.print(events.log, tree)
    move.sum(wordPress.plan, events)
  }

  private func mapping(_ source: EventImport, _ run: CommandRun) throws -> ImportMapping {
    var mapping = source.savedMapping
    if let region {
      guard let id = source.names.regionID(region) else {
        throw unknown(region, "--region", source.names.regions, run)
      }
      mapping.setDefault("regions", id)
    }
    if let area {
      guard source.names.areas.contains(area) else { throw unknown(area, "--area", source.names.areas, run) }
      mapping.setDefault("area", area)
    }
    return mapping
  }

  private func unknown(_ name: String, _ option: String, _ known: [String], _ run: CommandRun) -> ExitCode {
    let nearest = NearestName.of(name, in: known) ?? known.sorted().joined(separator: ", ")
    run.explain(CommandMessages.unknownValue(name, of: option), CommandMessages.known(nearest))
    return CommandRun.Code.usage
  }

  private func write(_ events: ImportPlan, _ move: MoveRun) throws {
    guard !events.log.hasErrors else { return }
    try move.run.attempt {
      for (path, bytes) in events.files.sorted(by: { $0.key < $1.key }) {
        let target = "\(options.site.content)/\(path)"
        if path.contains("/") { try WholeFile.makeFolder(WholeFile.folder(of: target)) }
        try WholeFile.write(bytes, to: target)
      }
      if let sources = events.sources {
        try WholeFile.write(sources, to: "\(options.site.content)/\(ImportSources.path)")
      }
    }
  }
}
