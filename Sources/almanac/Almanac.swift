import ArgumentParser

/// The command line: one file per command in `Commands/`.
struct Almanac: ParsableCommand {
  static let configuration = CommandConfiguration(
    "almanac", .almanac, version: "almanac \(Version.text)",
    subcommands: [
      InitCommand.self,
      NewCommand.self,
      BuildCommand.self,
      PublishCommand.self,
      RestoreCommand.self,
      ScheduleCommand.self,
      ServeCommand.self,
      CheckCommand.self,
      ImportCommand.self,
      ShareCommand.self,
      ListCommand.self,
      ReportCommand.self,
      NewsletterCommand.self,
      ChangesCommand.self,
      ForgetCommand.self,
      ThemeCommand.self,
      SchemaCommand.self,
      MarkdownCommand.self,
      DoctorCommand.self,
    ])

  /// As every other complaint begins.
  static var _errorPrefix: String { "error: " }

  /// Taken before the command too, for every command.
  @OptionGroup var language: LanguageOption
}
