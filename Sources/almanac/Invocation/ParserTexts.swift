import AlmanacModel
import ArgumentParser

extension ArgumentHelp {
  /// - Parameter value: what stands for the value; without it the name of the property, for flags nothing.
  init(_ text: BilingualText, _ value: BilingualText? = nil) {
    let language = ChosenLanguage.current.language
    self.init(text.text(in: language), valueName: value?.text(in: language))
  }
}

extension CommandConfiguration {
  init(
    _ name: String, _ help: CommandHelp, version: String = "", subcommands: [ParsableCommand.Type] = []
  ) {
    let language = ChosenLanguage.current.language
    self.init(
      commandName: name, abstract: help.abstract.text(in: language),
      discussion: help.discussion.text(in: language), version: version, subcommands: subcommands)
  }
}

extension ValidationError {
  init(_ text: BilingualText) { self.init(text.text(in: ChosenLanguage.current.language)) }
}
