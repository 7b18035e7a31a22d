import AlmanacBuild
import AlmanacModel
import ArgumentParser

/// `almanac theme`.
struct ThemeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "theme", .theme,
    subcommands: [ThemeCheckCommand.self, ThemeNewCommand.self, ThemeReferenceCommand.self])
}

/// `almanac theme check`.
struct ThemeCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration("check", .themeCheck)

  @Argument(help: ArgumentHelp(OptionHelp.theme, ValueName.name))
  var name: String?

  @OptionGroup var site: SiteOptions

  @Option(help: ArgumentHelp(OptionHelp.textJSONOrGitHub, ValueName.format))
  var format: FindingFormat = .text

  @Flag(help: ArgumentHelp(OptionHelp.strict))
  var strict = false

  func run() throws {
    let terminal = site.terminal
    let name = try name ?? themeOfSite()
    let findings = ThemeInspection(folders: site.buildOptions.themes).findings(of: name)
    let printer = terminal.printer(on: .result, content: site.content, isPlain: format != .text)
    terminal.result(
      FindingList(findings: findings, printer: printer, language: terminal.language).text(format))
    let errors = findings.count { $0.severity == .error }
    if format == .text {
      terminal.say("\(name): \(CountedWord.findings(findings).text(in: terminal.language))")
    }
    if errors > 0 || (strict && !findings.isEmpty) { throw CommandRun.Code.content }
  }

  private func themeOfSite() throws -> String {
    var timings = StageTimings()
    let run = CommandRun(terminal: site.terminal, content: site.content)
    return try run.attempt { try SiteBuilder(site.buildOptions).read(&timings) }.site.configuration.theme
  }
}

/// `almanac theme new`.
struct ThemeNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration("new", .themeNew)

  @Argument(help: ArgumentHelp(OptionHelp.newTheme, ValueName.name))
  var name: String

  @Option(help: ArgumentHelp(OptionHelp.themes, ValueName.folder))
  var themes = "themes"

  @OptionGroup var language: LanguageOption

  func run() throws {
    let terminal = Terminal()
    let run = CommandRun(terminal: terminal, content: "content")
    do {
      let paths = try run.attempt { try ThemeStarter(name: name, in: themes).write() }
      for path in paths { terminal.result(path + "\n") }
    } catch let failure as ThemeStarter.Failure {
      let (sentence, help) = wording(of: failure)
      run.explain(sentence, help)
      throw CommandRun.Code.usage
    }
    terminal.say(CommandMessages.themeBegun(name))
  }

  private func wording(of failure: ThemeStarter.Failure) -> (BilingualText, BilingualText) {
    switch failure {
    case .unusableName(let name):
      (CommandMessages.unusableThemeName(name), CommandMessages.usableThemeNames)
    case .exists(let path): (CommandMessages.themeIsThere(path), CommandMessages.chooseOtherName)
    }
  }
}

/// `almanac theme reference`.
struct ThemeReferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration("reference", .themeReference)

  @OptionGroup var language: LanguageOption

  func run() throws {
    Terminal().result(ThemeInspection.reference)
  }
}
