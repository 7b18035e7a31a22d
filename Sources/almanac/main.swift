import ArgumentParser
import Glibc
import Pictures

// Before anything else: a worker has no terminal, no language and no options.
PictureWorker.runIfAsked(CommandLine.arguments)

private let terminal = Terminal()
do {
  var command = try Almanac.parseAsRoot()
  if let unknown = ChosenLanguage.current.unknown, !(command is InitCommand || command is NewCommand) {
    terminal.warn(CommandMessages.unknownLanguage(unknown), CommandMessages.knownLanguages)
  }
  try command.run()
} catch {
  let text = Almanac.fullMessage(for: error, columns: ParserSpeech.unbroken)
  let speech = ParserSpeech(terminal.language, width: terminal.columns(of: .result) ?? 80)
  let code = Almanac.exitCode(for: error)
  if !text.isEmpty {
    if code.isSuccess { terminal.result(speech.text(text) + "\n") } else { terminal.say(speech.text(text)) }
  }
  // Wrong usage is 2 here; the parser's own number for it is 64.
  Glibc.exit(code == .validationFailure ? CommandRun.Code.usage.rawValue : code.rawValue)
}
