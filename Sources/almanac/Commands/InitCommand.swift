import AlmanacBuild
import AlmanacModel
import ArgumentParser
import Foundation

/// `almanac init`.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Lays out a new site with a small example.",
    discussion: "Example: almanac init mein-verbund")

  @Argument(help: "The folder of the new site; it is made if it does not exist.")
  var folder: String

  @Option(help: ArgumentHelp("The language of the site: de or en.", valueName: "language"))
  var lang: String?

  @Option(help: ArgumentHelp("The day from which the dates of the examples count.", valueName: "day"))
  var today: String?

  func validate() throws { try SeedOptions.validate(lang: lang, today: today) }

  func run() throws {
    let terminal = Terminal(language: lang)
    let starter = Starter(
      seeds: InstalledFiles.folders("seeds", besides: "content"), language: SeedOptions.language(lang),
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
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Begins a post, event, region, project, page or issue of the newsletter.",
    discussion: "Example: almanac new post \"Was im Sommer geschah\"")

  @Argument(help: "post, event, region, project, page or newsletter.")
  var kind: Archetype.Kind

  @Argument(help: "The title.")
  var title: String

  @Option(help: ArgumentHelp("The folder of what editors write.", valueName: "dir"))
  var content = "content"

  @Option(help: ArgumentHelp("The id of the region it belongs to.", valueName: "id"))
  var region: String?

  @Option(help: ArgumentHelp("The language of keys and explanations: de or en.", valueName: "language"))
  var lang: String?

  @Option(help: ArgumentHelp("Its date; events lie two weeks later.", valueName: "day"))
  var today: String?

  func validate() throws {
    try SeedOptions.validate(lang: lang, today: today)
    if title.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty {
      throw ValidationError("The title is empty.")
    }
    if let region, Slug.make(region) != region {
      throw ValidationError("--region takes the id of a region, not “\(region)”.")
    }
  }

  func run() throws {
    let terminal = Terminal(language: lang)
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

/// What `init` and `new` have in common.
enum SeedOptions {
  static func validate(lang: String?, today: String?) throws {
    if let lang, UILanguage(rawValue: lang) == nil {
      throw ValidationError("--lang takes de or en, not “\(lang)”.")
    }
    if let today, DayArgument.day(today) == nil {
      throw ValidationError("--today takes a day such as 2025-12-01, not “\(today)”.")
    }
  }

  /// A new site is German where nothing else is said, whatever language the machine speaks.
  static func language(_ option: String?) -> UILanguage {
    option.flatMap(UILanguage.init(rawValue:)) ?? .german
  }

  /// The given day, else today where the user is.
  static func day(_ option: String?) -> Day {
    if let day = option.flatMap(DayArgument.day) { return day }
    let now = Date()
    let seconds = Int(now.timeIntervalSince1970) + TimeZone.current.secondsFromGMT(for: now)
    return Zone.utc.local(at: Instant(seconds: seconds)).day
  }

  static func attempt<Result>(_ terminal: Terminal, _ step: () throws -> Result) throws -> Result {
    let run = CommandRun(terminal: terminal, content: "")
    do {
      return try step()
    } catch let failure as Starter.Failure {
      switch failure {
      case .notEmpty(let path):
        run.explain(CommandMessages.siteIsThere(path), CommandMessages.nameOtherFolder)
        throw CommandRun.Code.usage
      case .missingSeeds:
        run.explain(CommandMessages.missingSeeds, CommandMessages.unpackAgain("seeds"))
        throw CommandRun.Code.machine
      case .notWritten(let path, let reason):
        run.explain(CommandMessages.seedNotWritten(path, reason), CommandMessages.checkSpaceAndAccess)
        throw CommandRun.Code.machine
      }
    }
  }
}
