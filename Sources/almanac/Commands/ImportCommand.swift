import ArgumentParser

/// `almanac import`.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "import", .importing,
    subcommands: [
      NotionImport.self, CalendarImport.self, TableImport.self, PostImportCommand.self,
      WordPressImportCommand.self,
    ])
}

/// `almanac import notion FILE`.
struct NotionImport: ParsableCommand {
  static let configuration = CommandConfiguration("notion", .importNotion)

  @OptionGroup var options: ImportOptions
  @OptionGroup var columns: ColumnOptions

  func run() throws { try ImportRun(options: options, program: "notion", columns: columns).run() }
}

/// `almanac import csv FILE`.
struct TableImport: ParsableCommand {
  static let configuration = CommandConfiguration("csv", .importTable)

  @OptionGroup var options: ImportOptions
  @OptionGroup var columns: ColumnOptions

  func run() throws { try ImportRun(options: options, program: "csv", columns: columns).run() }
}

/// `almanac import ics FILE`.
struct CalendarImport: ParsableCommand {
  static let configuration = CommandConfiguration("ics", .importCalendar)

  @OptionGroup var options: ImportOptions

  func run() throws { try ImportRun(options: options, program: "ics", columns: nil).run() }
}

/// What every import is told.
struct ImportOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: ArgumentHelp(OptionHelp.importFile, ValueName.file))
  var file: String

  @OptionGroup var site: SiteOptions

  @Flag(help: ArgumentHelp(OptionHelp.update))
  var update = false

  @Flag(help: ArgumentHelp(OptionHelp.dryRun))
  var dryRun = false

  @Option(help: ArgumentHelp(OptionHelp.textOrJSON, ValueName.format))
  var format: Format = .text

  @Option(help: ArgumentHelp(OptionHelp.regionOfImport, ValueName.id))
  var region: String?

  @Option(help: ArgumentHelp(OptionHelp.areaOfImport, ValueName.id))
  var area: String?

  func validate() throws {
    if region != nil && area != nil { throw ValidationError(UsageMessages.regionOrArea) }
  }
}

/// How the columns of a table are understood.
struct ColumnOptions: ParsableArguments {
  @Option(help: ArgumentHelp(OptionHelp.column, ValueName.column))
  var column: [String] = []

  @Flag(help: ArgumentHelp(OptionHelp.saveMapping))
  var saveMapping = false

  func validate() throws {
    for text in column where !text.contains("=") {
      throw ValidationError(UsageMessages.takesColumn(not: text))
    }
  }
}
