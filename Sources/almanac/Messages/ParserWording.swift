import AlmanacModel

/// What the argument parser writes, and what Almanac says instead.
enum ParserWording {
  /// How help begins.
  static let helpBeginnings = ["OVERVIEW: ", "USAGE: "]

  private static let usage = BilingualText("AUFRUF: {}", "USAGE: {}")
  private static let shortUsage = BilingualText("Aufruf: {}", "Usage: {}")

  /// Whether a line shows how a command is called, in either language.
  static func isUsage(_ line: String) -> Bool {
    [usage.german, usage.english, shortUsage.german, shortUsage.english].contains {
      line.hasPrefix($0.prefix { $0 != "{" })
    }
  }

  /// The first that fits counts.
  static let sentences = heads + complaints

  private static let heads = [
    ParserSentence("OVERVIEW: {}", BilingualText("ÜBERBLICK: {}", "OVERVIEW: {}")),
    ParserSentence("USAGE: {}", usage),
    ParserSentence("Usage: {}", shortUsage),
    ParserSentence("ARGUMENTS:", BilingualText("ANGABEN:", "ARGUMENTS:")),
    ParserSentence("OPTIONS:", BilingualText("OPTIONEN:", "OPTIONS:")),
    ParserSentence("SUBCOMMANDS:", BilingualText("BEFEHLE:", "SUBCOMMANDS:")),
    ParserSentence(
      "  See '{}' for detailed help.", BilingualText("  Mehr zu einem Befehl: {}", "  More on a command: {}")),
    ParserSentence(
      "  See '{}' for more information.", BilingualText("  Mehr dazu: {}", "  More on this: {}")),
  ]

  private static let complaints = [
    ParserSentence(
      "Unknown option '{}'. Did you mean '{}'?",
      BilingualText(
        "Die Option „{}“ gibt es nicht. Meinten Sie „{}“?", "There is no option “{}”. Did you mean “{}”?")),
    ParserSentence(
      "Unknown option '{}'", BilingualText("Die Option „{}“ gibt es nicht.", "There is no option “{}”.")),
    ParserSentence(
      "   or: Missing value for '{}' in '{}'",
      BilingualText("   oder: „{}“ fehlt der Wert, in „{}“.", "   or: “{}” lacks its value, in “{}”.")),
    ParserSentence(
      "Missing value for '{}'",
      BilingualText("Hinter „{}“ fehlt der Wert.", "The value is missing after “{}”.")),
    ParserSentence(
      "The option '{}' does not take any value, but '{}' was specified.",
      BilingualText(
        "Die Option „{}“ nimmt keinen Wert, auch nicht „{}“.",
        "The option “{}” takes no value, not “{}” either.")
    ),
    ParserSentence(
      "Unexpected argument '{}'",
      BilingualText("Mit „{}“ ist hier nichts anzufangen.", "“{}” means nothing here.")),
    ParserSentence(
      "{} unexpected arguments: {}", endsInList: true,
      BilingualText(
        "Mit {} Angaben ist hier nichts anzufangen: {}.", "{} arguments mean nothing here: {}.")),
    ParserSentence(
      "Missing expected argument '{}'",
      BilingualText("Es fehlt die Angabe „{}“.", "The argument “{}” is missing.")),
    ParserSentence(
      "The value '{}' is invalid for '{}'. Please provide one of the following:",
      BilingualText("„{}“ geht nicht für „{}“. Möglich sind:", "“{}” is nothing for “{}”. Possible are:")),
    ParserSentence(
      "The value '{}' is invalid for '{}'. Please provide one of {}.", endsInList: true,
      BilingualText(
        "„{}“ geht nicht für „{}“. Möglich sind: {}.", "“{}” is nothing for “{}”. Possible are: {}.")),
    ParserSentence(
      "The value '{}' is invalid for '{}'",
      BilingualText("„{}“ geht nicht für „{}“.", "“{}” is nothing for “{}”.")),
    ParserSentence(
      "Invalid option: {}", BilingualText("„{}“ ist keine Option.", "“{}” is no option.")),
    ParserSentence(
      "Can't autodetect a supported shell.",
      BilingualText("Welche Shell das ist, ist nicht zu erkennen.", "It cannot be told which shell this is.")),
    ParserSentence(
      "Can't generate completion scripts for '{}'.",
      BilingualText("Für „{}“ gibt es keine Vervollständigung.", "There are no completions for “{}”.")),
    ParserSentence(
      "Please use --generate-completion-script=<shell> with one of:",
      BilingualText(
        "--generate-completion-script=<shell> nimmt eine von diesen:",
        "--generate-completion-script=<shell> takes one of these:")),
  ]

  /// What stands beside names in help.
  static let remarks = [
    BilingualText("(Werte: ", "(values: "), BilingualText("(Vorgabe: ", "(default: "),
    BilingualText("; Vorgabe: ", "; default: "), BilingualText("<befehl>", "<subcommand>"),
    BilingualText("<befehle>", "<subcommands>"), BilingualText("<optionen>", "<options>"),
  ]

  /// What the parser says of its own options, in help and in completion scripts. No shell takes any of it for a sign.
  static let ownOptions = [
    BilingualText("Zeigt die Version.", "Show the version."),
    BilingualText("Zeigt diese Hilfe.", "Show help information."),
    BilingualText("Zeigt die Hilfe zu einem Befehl.", "Show subcommand help information."),
  ]
}
