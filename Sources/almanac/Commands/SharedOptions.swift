import AlmanacBuild
import AlmanacModel
import ArgumentParser
import CivilTime
import FoundationEssentials
import Glibc
import WrittenDates

/// The language of what the program says. It is chosen before the arguments are parsed (`ChosenLanguage`); here the
/// parser and its help are told of it.
struct LanguageOption: ParsableArguments {
  @Option(help: ArgumentHelp(OptionHelp.lang, ValueName.language))
  var lang: String?
}

/// Where a site lies and on which day it is looked at.
struct SiteOptions: ParsableArguments {
  @Option(help: ArgumentHelp(OptionHelp.content, ValueName.folder))
  var content = "content"

  @Option(help: ArgumentHelp(OptionHelp.themes, ValueName.folder))
  var themes: String?

  @Option(help: ArgumentHelp(OptionHelp.today, ValueName.day))
  var today: String?

  @OptionGroup var language: LanguageOption

  @Option(help: ArgumentHelp(OptionHelp.jobs, ValueName.number))
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError(UsageMessages.jobsFromOne) }
    if let today, DayArgument.day(today) == nil {
      throw ValidationError(UsageMessages.takesDay("--today", not: today))
    }
  }

  var terminal: Terminal { Terminal() }

  /// What the pipeline is told.
  var buildOptions: BuildOptions {
    let environment = ProcessInfo.processInfo.environment
    let epoch = environment["SOURCE_DATE_EPOCH"].flatMap(Int.init)
    var options = BuildOptions(now: Instant(seconds: epoch ?? Int(Date().timeIntervalSince1970)))
    options.content = content
    options.themes = themes.map { [$0] } ?? InstalledFiles.folders("themes", besides: content)
    options.seeds = InstalledFiles.folders("seeds", besides: content)
    options.cardTypeface = CardTypeface(
      folders: CardTypeface.folders(InstalledFiles.folders("fonts", besides: content)))
    options.today = today.flatMap(DayArgument.day)
    options.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    return options
  }
}

/// Days on the command line.
enum DayArgument {
  /// The day of `2025-12-01`, `1.12.2025`, `1. Dezember 2025`.
  static func day(_ text: String) -> Day? {
    guard case .day(let day)? = try? DateReader().read(text).date else { return nil }
    return day
  }
}

/// Finds files that come with Almanac.
enum InstalledFiles {
  /// Where a folder of that name may lie: in the site's folder, beside the binary, in its share folder, in
  /// the package.
  static func folders(_ name: String, besides content: String) -> [String] {
    var folders = [name, "\(content)/../\(name)"]
    guard let binary else { return folders }
    let steps = binary.split(separator: "/").dropLast().map(String.init)
    let above = (0...steps.count).reversed().map { "/" + steps.prefix($0).joined(separator: "/") }
    if let beside = above.first { folders.append("\(beside)/\(name)") }
    if let over = above.dropFirst().first { folders.append("\(over)/share/almanac/\(name)") }
    if let package = above.first(where: { WholeFile.exists("\($0)/Package.swift") }) {
      folders.append("\(package)/\(name)")
    }
    return folders
  }

  /// Where the running program lies on the disk.
  static var binary: String? {
    guard let path = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }
}
