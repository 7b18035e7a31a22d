import AlmanacModel

/// What a setting can be.
enum SettingType: String, CaseIterable, Sendable {
  case flag, text, number, colour, choice
  /// A file in `assets/`, or a family that readers may have.
  case font

  /// The value in the one way in which templates and style sheets get it; nil for what does not fit.
  /// A flag that is off is an empty text.
  func value(of text: String, options: [String]) -> String? {
    switch self {
    case .text: text
    case .number: Int(text).map(String.init)
    case .colour: HexColour(text)?.text
    case .choice: options.first { $0.lowercased() == text.lowercased() }
    case .font:
      text.isEmpty || text.utf8.count > 80
        || !text.allSatisfy { $0.isLetter || $0.isNumber || " -_./".contains($0) }
        ? nil : text
    case .flag:
      switch SpellingKey.of(text) {
      case "true", "ja", "yes", "an", "on", "wahr": "true"
      case "false", "nein", "no", "aus", "off", "falsch": ""
      default: nil
      }
    }
  }
}
