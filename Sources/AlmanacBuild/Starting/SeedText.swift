import AlmanacContent
import AlmanacModel
import CivilTime

/// A file of `seeds/` with its gaps: `{{title}}`, `{{id}}`, `{{region}}`, and days such as `{{day}}`,
/// `{{day+14}}` and `{{day-3}}`, counted from the day on which it is used.
struct SeedText {
  /// The day from which `{{day…}}` counts.
  let today: Day
  /// What stands in the other gaps.
  var words: [String: String] = [:]

  /// The text with its gaps filled; what is no gap stays.
  func filled(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "{{"), let end = rest[start.upperBound...].firstRange(of: "}}") {
      result += rest[..<start.lowerBound]
      let name = String(rest[start.upperBound..<end.lowerBound])
      result += value(name) ?? "{{\(name)}}"
      rest = rest[end.upperBound...]
    }
    return result + rest
  }

  private func value(_ name: String) -> String? {
    if let word = words[name] { return word }
    guard name.hasPrefix("day") else { return nil }
    let offset = name.dropFirst(3)
    guard let days = offset.isEmpty ? 0 : Int(offset) else { return nil }
    return "\(today.adding(days: days))"
  }
}

/// A text as the value of a one-line field: quoted only where it would be read as something else.
enum FieldText {
  static func of(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
      .unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }.reduce(into: "") {
        $0.unicodeScalars.append($1)
      }
    let trimmed = line.drop { $0 == " " }
    guard let first = trimmed.unicodeScalars.first else { return "\"\"" }
    let special: Set<Unicode.Scalar> = [
      "\"", "'", "[", "]", "{", "}", "|", ">", "&", "*", "!", "%", "`", "-", "?", ":", ",", "#", "~",
    ]
    guard special.contains(first) || trimmed.hasSuffix(" ") else { return String(trimmed) }
    return YAMLText.quoted(trimmed)
  }
}
