/// Writes rows of CSV for spreadsheet programs.
public enum CSVRow {
  /// The cells with `;` between, quoted where needed, and CRLF at the end. A cell that a program would take
  /// for a formula gets an apostrophe in front.
  public static func bytes(_ cells: [String]) -> [UInt8] {
    Array((cells.map(cell).joined(separator: ";") + "\r\n").utf8)
  }

  private static func cell(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    let safe = isFormula ? "'\(text)" : text
    guard safe.unicodeScalars.contains(where: { ";\"\n\r,".unicodeScalars.contains($0) }) else { return safe }
    var quoted = "\""
    for scalar in safe.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
