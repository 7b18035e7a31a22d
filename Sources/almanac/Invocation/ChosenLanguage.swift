import AlmanacModel
import FoundationEssentials

/// The language in which the program speaks to whoever called it. It is known before the arguments are parsed,
/// because help and what the parser says are in it too.
struct ChosenLanguage: Sendable {
  let language: UILanguage
  /// What `--lang` says, before or after the command; nil without it.
  let option: String?

  /// The choice of whoever started this process.
  static let current = ChosenLanguage(
    Array(Swift.CommandLine.arguments.dropFirst()), ProcessInfo.processInfo.environment)

  /// - Parameters:
  ///   - arguments: without the name of the program; of several `--lang` the last counts.
  ///   - environment: decides where there is no `--lang`, or one that Almanac does not speak.
  init(_ arguments: [String], _ environment: [String: String]) {
    option = Self.option(in: arguments)
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
    let first = names.first { !$0.isEmpty } ?? ""
    language = option.flatMap(Self.spoken) ?? Self.spoken(first) ?? .english
  }

  /// What `--lang` names, where Almanac does not speak it.
  var unknown: String? { option.flatMap { Self.spoken($0) == nil ? $0 : nil } }

  /// `de`, `de-AT` and `de_DE.UTF-8` are German.
  private static func spoken(_ name: String) -> UILanguage? {
    let code = name.lowercased().prefix { $0.isLetter }
    return UILanguage.allCases.first { $0.rawValue == code }
  }

  private static func option(in arguments: [String]) -> String? {
    var found: String?
    var rest = arguments.prefix { $0 != "--" }
    while let argument = rest.popFirst() {
      if argument == "--lang" { found = rest.popFirst() }
      if argument.hasPrefix("--lang=") { found = String(argument.dropFirst("--lang=".count)) }
    }
    return found.flatMap { $0.isEmpty ? nil : $0 }
  }
}
