/// Texts as they are written into files, so that this reader and other YAML readers take them for themselves.
public enum YAMLText {
  /// A text in double quotes, on one line (YAML 1.2, section 7.3.1). Control characters other than line feeds and
  /// tabs are left out.
  public static func quoted(_ text: some StringProtocol) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\u{0}"..<" ", "\u{7F}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
