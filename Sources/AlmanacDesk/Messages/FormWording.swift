import AlmanacContent
import AlmanacModel
import AlmanacSite
import CivilTime

/// Says in the words of a form what messages and the handbook say in those of files: labels instead of keys, and days as
/// people say them.
struct FormWording {
  let language: UILanguage
  /// The names of the site's editions but the main one.
  let editions: [String]
  private let labels: [String: String]

  /// - Parameter file: of the kind whose fields have the labels.
  init(_ file: PlacedFile, _ language: UILanguage) {
    (self.language, editions) = (language, file.editions)
    var labels: [String: String] = [:]
    // The fields of an entry count before those below them.
    for field in file.fields.flatMap(\.kind.parts) + file.fields {
      let label = FieldWords.label(field, language, in: file.editions)
      for name in [field.key] + field.others { labels[name] = label }
    }
    self.labels = labels
  }

  func spoken(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(where: { "`„“".contains($0) }) {
      let closing: Character = rest[open] == "`" ? "`" : rest[open] == "„" ? "“" : "”"
      guard let close = rest[rest.index(after: open)...].firstIndex(of: closing) else { break }
      result += plain(String(rest[..<open]))
      result += quoted(String(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    return result + plain(String(rest))
  }

  /// A name, a line or a word of a file between quotation marks.
  private func quoted(_ inner: String) -> String {
    let parts = inner.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first, let label = labels[String(name)] else { return marks(inner) }
    guard parts.count == 2, !parts[1].isEmpty else { return marks(label) }
    return marks("\(label):\(parts[1])")
  }

  private func marks(_ text: String) -> String { language == .german ? "„\(text)“" : "“\(text)”" }

  /// What stands outside of quotation marks: a line of a file keeps only its value.
  private func plain(_ text: String) -> String {
    var text = text
    for (line, words) in Self.lines { text.replace(line, with: words) }
    if let colon = text.firstRange(of: ": "), let next = text[colon.upperBound...].firstRange(of: ": "),
      labels[String(text[colon.upperBound..<next.lowerBound])] != nil
    {
      text.removeSubrange(colon.upperBound..<next.upperBound)
    }
    return days(text)
  }

  private static let lines = [
    ("Schreiben Sie eine Zeile wie: ", "Geben Sie etwa ein: "),
    ("Write a line such as: ", "Enter for example: "),
  ]

  /// Days such as 2031-05-06 in words; those that are a part of something longer stay.
  private func days(_ text: String) -> String {
    var (result, rest) = ("", text[...])
    while let first = rest.firstIndex(where: \.isNumber) {
      let end = rest[first...].firstIndex { !($0.isNumber || $0 == "-") } ?? rest.endIndex
      let word = String(rest[first..<end])
      result += rest[..<first]
      let isAlone = !(result.last.map { $0.isLetter || "-/_".contains($0) } ?? false)
      let day = isAlone ? Day(iso: word) : nil
      result += day.map { DateWording(language).text($0) } ?? word
      rest = rest[end...]
    }
    return result + rest
  }
}
