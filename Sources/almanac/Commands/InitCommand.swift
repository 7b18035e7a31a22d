import AlmanacBuild
import AlmanacModel
import ArgumentParser
import CivilTime
import FoundationEssentials
import Glibc

/// `almanac init`.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration("init", .initialise)

  @Argument(help: ArgumentHelp(OptionHelp.newFolder, ValueName.folder))
  var folder: String?

  @Option(help: ArgumentHelp(OptionHelp.ci, ValueName.service))
  var ci: Recipe?

  @Option(help: ArgumentHelp(OptionHelp.siteLanguage, ValueName.language))
  var lang: String?

  @Option(help: ArgumentHelp(OptionHelp.exampleDay, ValueName.day))
  var today: String?

  func validate() throws {
    try SeedOptions.validate(today: today)
    if folder == nil, ci == nil { throw ValidationError(UsageMessages.folderOrCI) }
  }

  func run() throws {
    let terminal = Terminal()
    // A recipe goes into a site that is there; where none is, one begins with it.
    if let folder, ci == nil || !FileManager.default.fileExists(atPath: "\(folder)/content") {
      try begin(folder, terminal)
    }
    guard let ci else { return }
    let path = try SeedOptions.attempt(terminal) {
      try ci.write(
        into: folder ?? ".", seeds: InstalledFiles.folders("seeds", besides: "content"),
        language: terminal.language)
    }
    terminal.result("\(path)\n")
    terminal.say(CommandMessages.recipeWritten(path))
  }

  private func begin(_ folder: String, _ terminal: Terminal) throws {
    let starter = Starter(
      seeds: InstalledFiles.folders("seeds", besides: "content"), language: SeedOptions.language(),
      today: SeedOptions.day(today))
    let files = try SeedOptions.attempt(terminal) { try starter.lay(out: folder) }
    terminal.result("\(folder)\n")
    terminal.say(CommandMessages.laidOut(files.count))
    terminal.say("  cd \(ShellWord.of(folder))")
    terminal.say("  almanac serve")
  }
}

/// `almanac new`.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration("new", .new)

  @Argument(help: ArgumentHelp(OptionHelp.kind, ValueName.kind))
  var kind: Archetype.Kind

  @Argument(help: ArgumentHelp(OptionHelp.title, ValueName.title))
  var title: String

  @Option(help: ArgumentHelp(OptionHelp.content, ValueName.folder))
  var content = "content"

  @Option(help: ArgumentHelp(OptionHelp.regionOfNew, ValueName.id))
  var region: String?

  @Option(help: ArgumentHelp(OptionHelp.explanations, ValueName.language))
  var lang: String?

  @Option(help: ArgumentHelp(OptionHelp.dayOfNew, ValueName.day))
  var today: String?

  func validate() throws {
    try SeedOptions.validate(today: today)
    if title.allSatisfy(\.isWhitespace) {
      throw ValidationError(UsageMessages.titleIsEmpty)
    }
    if let region, Slug.make(region) != region {
      throw ValidationError(UsageMessages.takesRegion(not: region))
    }
  }

  func run() throws {
    let terminal = Terminal()
    guard FileManager.default.fileExists(atPath: content) else {
      let run = CommandRun(terminal: terminal, content: content)
      return try run.attempt { throw BuildFailure.missingContent(content) }
    }
    let archetype = Archetype(
      kind, seeds: InstalledFiles.folders("seeds", besides: content), language: terminal.language,
      content: content, today: SeedOptions.day(today))
    let made = try SeedOptions.attempt(terminal) { try archetype.make(title, region: region) }
    terminal.result("\(made.path)\n")
    if kind == .event { terminal.say(CommandMessages.eventBegins(at: made.line)) }
  }
}

extension Archetype.Kind: ExpressibleByArgument {}
extension Recipe: ExpressibleByArgument {}

/// What `init` and `new` have in common.
enum SeedOptions {
  static func validate(today: String?) throws {
    if let lang = ChosenLanguage.current.option, UILanguage(rawValue: lang) == nil {
      throw ValidationError(UsageMessages.takesLanguage(not: lang))
    }
    if let today, DayArgument.day(today) == nil {
      throw ValidationError(UsageMessages.takesDay("--today", not: today))
    }
  }

  /// A new site is German where nothing else is said, whatever language the machine speaks.
  static func language() -> UILanguage {
    ChosenLanguage.current.option.flatMap(UILanguage.init(rawValue:)) ?? .german
  }

  /// The given day, else today where the user is.
  static func day(_ option: String?) -> Day {
    if let day = option.flatMap(DayArgument.day) { return day }
    var now = time(nil)
    var clock = tm()
    localtime_r(&now, &clock)
    return Day(year: Int(clock.tm_year) + 1900, month: Int(clock.tm_mon) + 1, day: Int(clock.tm_mday))
      ?? .first
  }

  static func attempt<Result>(_ terminal: Terminal, _ step: () throws -> Result) throws -> Result {
    let run = CommandRun(terminal: terminal, content: "")
    do {
      return try run.attempt(step)
    } catch let failure as Starter.Failure {
      switch failure {
      case .notEmpty(let path):
        run.explain(CommandMessages.siteIsThere(path), CommandMessages.nameOtherFolder)
        throw CommandRun.Code.usage
      case .missingSeeds:
        run.explain(CommandMessages.missingSeeds, CommandMessages.unpackAgain("seeds"))
        throw CommandRun.Code.machine
      }
    }
  }
}
