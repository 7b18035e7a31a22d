import ArgumentParser

/// The command line: one file per command in `Commands/`.
struct Almanac: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "almanac",
    abstract: "Turns a folder of Markdown and one event list into a website with magazine and calendar.",
    discussion: """
      It works in the current folder: content/ to output/, with the theme that site.yaml names.

      Example: almanac build
      """,
    version: "almanac \(Version.text)",
    subcommands: [
      InitCommand.self,
      NewCommand.self,
      BuildCommand.self,
      PublishCommand.self,
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
      MarkdownCommand.self,
      DoctorCommand.self,
    ])
}
