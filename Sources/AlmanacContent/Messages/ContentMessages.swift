import AlmanacModel
import CivilTime

/// The wording of everything that the reading of content has to say, by topic in the files beside this one.
///
/// E101–E108, E118 and W101: files. E103, E110–E127: notation. E130–E141, W110 and W111: fields.
/// E150–E162, W150 and W151: dates. E170–E180: entries and ids. E181–E186: hiding. E188 and E189: notation. E200–E203 and W200: site.yaml.
enum ContentMessages {
  static func error(_ code: String, _ text: BilingualText, help: BilingualText) -> DiagnosticMessage {
    DiagnosticMessage(.error, code, text: text, help: help)
  }

  static func warning(_ code: String, _ text: BilingualText, help: BilingualText) -> DiagnosticMessage {
    DiagnosticMessage(.warning, code, text: text, help: help)
  }

  /// The author's words for use between quotation marks: on one line, and not longer than a line.
  static func cut(_ text: String) -> String {
    let scalars = text.unicodeScalars.prefix(60).map { $0.properties.generalCategory == .control ? " " : $0 }
    return String(String.UnicodeScalarView(scalars)) + (text.unicodeScalars.count > 60 ? "…" : "")
  }

  /// The words that a field takes, as a sentence.
  static func possible(_ words: [String]) -> BilingualText {
    BilingualText(
      "Möglich sind: \(words.map { "„\($0)“" }.joined(separator: ", ")).",
      "Possible: \(words.map { "“\($0)”" }.joined(separator: ", ")).")
  }

  /// A day as German texts write it, in the form that the reader takes as well: 6.5.2025.
  static func germanDay(_ day: Day) -> String {
    let parts = day.parts
    return "\(parts.day).\(parts.month).\(parts.year)"
  }
}
