import AlmanacContent
import AlmanacModel
import CivilTime

/// Takes the events of another program's file into the event list: reads them, compares them, works out the files as
/// they would be. Nothing is written here.
public struct EventImport: Sendable {
  public let names: SiteNames
  /// What `content/import.yaml` says about the program.
  public let savedMapping: ImportMapping
  /// Findings about `content/import.yaml`.
  public let log: DiagnosticLog
  private let tree: SourceTree
  private let content: ParsedContent
  private let today: Day
  private let program: String
  private let path: String

  /// - Parameters:
  ///   - tree: the content folder.
  ///   - today: the day for the reading of dates.
  ///   - program: `notion`, `csv` or `ics`.
  ///   - path: the file's name, for messages.
  public init(tree: SourceTree, today: Day, program: String, path: String) {
    self.tree = tree
    self.today = today
    self.program = program
    self.path = path
    content = ContentParser(today: today).parse(tree, jobs: 1)
    names = SiteNames(content)
    var log = DiagnosticLog()
    savedMapping = ImportMapping(tree.texts[ImportMapping.path], program: program, log: &log)
    self.log = log
  }

  /// What the file says, and what becomes of it.
  /// - Parameters:
  ///   - bytes: of the imported file.
  ///   - mapping: what columns and values of the program mean.
  ///   - updates: whether entries that differ are changed.
  public func run(
    _ bytes: [UInt8], mapping: ImportMapping, updates: Bool
  ) -> (reading: ImportReading, plan: ImportPlan) {
    let isTable = program != "ics"
    let reading =
      isTable
      ? TableImporter(names: names, mapping: mapping, path: path, today: today).read(bytes)
      : CalendarImporter(names: names, mapping: mapping, zones: tree.zones, today: today, path: path).read(
        bytes)
    guard !reading.isRefused else { return (reading, ImportPlan()) }
    let planner = ImportPlanner(content: content, tree: tree, today: today, program: program, path: path)
    return (reading, planner.plan(reading.records, updates: updates))
  }
}
