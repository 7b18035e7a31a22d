import ArgumentParser

/// `almanac import`.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Takes events of other programs into the event list.",
    discussion: """
      New events are added, changed ones shown; --update writes the changes. Nothing else in the list is touched.

      Example: almanac import notion termine.csv --dry-run
      Example: almanac import ics kalender.ics --region freiburg
      """,
    subcommands: [NotionImport.self, CalendarImport.self, TableImport.self])
}

/// `almanac import notion FILE`.
struct NotionImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notion", abstract: "Reads the CSV that Notion exports, in German or English.")
  @OptionGroup var options: ImportOptions
  @OptionGroup var columns: ColumnOptions

  func run() throws { try ImportRun(options: options, program: "notion", columns: columns).run() }
}

/// `almanac import csv FILE`.
struct TableImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "csv", abstract: "Reads a table as CSV, with commas, semicolons or tabs.")
  @OptionGroup var options: ImportOptions
  @OptionGroup var columns: ColumnOptions

  func run() throws { try ImportRun(options: options, program: "csv", columns: columns).run() }
}

/// `almanac import ics FILE`.
struct CalendarImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ics", abstract: "Reads a calendar file of any calendar program.")
  @OptionGroup var options: ImportOptions

  func run() throws { try ImportRun(options: options, program: "ics", columns: nil).run() }
}

/// What every import is told.
struct ImportOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "The file; - is standard input.")
  var file: String

  @OptionGroup var site: SiteOptions

  @Flag(help: "Writes the changes of entries that differ.")
  var update = false

  @Flag(help: "Only shows what would be done.")
  var dryRun = false

  @Option(help: "text or json.")
  var format: Format = .text

  @Option(help: ArgumentHelp("The region of new events that name none.", valueName: "id"))
  var region: String?

  @Option(help: ArgumentHelp("The area of new events that name no region.", valueName: "id"))
  var area: String?

  func validate() throws {
    if region != nil && area != nil { throw ValidationError("--region and --area exclude each other.") }
  }
}

/// How the columns of a table are understood.
struct ColumnOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What a column means, such as \"Wann?=start\" or \"Intern=ignore\".", valueName: "column=field"))
  var column: [String] = []

  @Flag(help: "Writes the meaning of the columns to content/import.yaml.")
  var saveMapping = false

  func validate() throws {
    for text in column where !text.contains("=") {
      throw ValidationError("--column takes COLUMN=FIELD, not “\(text)”.")
    }
  }
}
