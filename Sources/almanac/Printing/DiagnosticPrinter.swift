import AlmanacModel

/// Writes findings for people: place, severity, code, sentence; the line with a marker; the remedy.
struct DiagnosticPrinter {
  private let language: UILanguage
  private let usesColor: Bool
  private let content: String
  /// A file outside the content folder that findings may be about.
  private let foreign: String?
  /// Columns that a line of the file may take.
  private let width: Int
  /// Nobody reads longer lines; nothing can be seen in shorter ones.
  private static let widths = 20...100

  /// - Parameters:
  ///   - content: the content folder as it was given; it stands in front of every path. Empty for a file alone.
  ///   - width: the columns of the terminal; nil where there is none.
  init(
    language: UILanguage, usesColor: Bool, content: String, foreign: String? = nil, width: Int? = nil
  ) {
    self.foreign = foreign
    let room = (width ?? .max) - Self.indent.count
    self.width = min(max(room, Self.widths.lowerBound), Self.widths.upperBound)
    self.language = language
    self.usesColor = usesColor
    self.content = content
  }

  /// The path as it is printed.
  func path(_ location: SourceLocation?) -> String {
    guard let location else { return content }
    let path = Self.printable(location.path)
    if location.path.hasPrefix("themes/") || location.path == foreign || content.isEmpty { return path }
    return content.hasSuffix("/") ? content + path : "\(content)/\(path)"
  }

  func text(_ diagnostic: Diagnostic) -> String {
    let position = diagnostic.location?.position ?? .start
    let label = "\(diagnostic.severity.rawValue)[\(diagnostic.code)]"
    var lines = [
      "\(path(diagnostic.location)):\(position.line):\(position.column): \(colored(label, diagnostic.severity)): "
        + Self.printable(diagnostic.message.text.text(in: language))
    ]
    if let excerpt = diagnostic.excerpt, !excerpt.isEmpty {
      lines += marked(excerpt, column: position.column, length: diagnostic.markerLength)
    }
    lines.append("help: " + Self.printable(diagnostic.message.help.text(in: language)))
    return lines.joined(separator: "\n")
  }

  /// Findings as people read them, each with a line between it and the next.
  func text(_ findings: [Diagnostic]) -> String {
    CondensedFindings(findings).items.map { text($0) + "\n\n" }.joined()
  }

  func text(_ item: CondensedFindings.Item) -> String {
    switch item {
    case .finding(let finding): text(finding)
    case .rest(let rest): text(rest: rest)
    }
  }

  /// How many more there are of one code in one file, and on which lines.
  private func text(rest: [Diagnostic]) -> String {
    guard let first = rest.first else { return "" }
    var lines: [Int] = []
    for finding in rest {
      let line = finding.location?.position.line ?? 1
      if lines.last != line { lines.append(line) }
    }
    let label = colored("\(first.severity.rawValue)[\(first.code)]", first.severity)
    let sentence = CommandMessages.moreOfOneCode(rest.count, lines: lines).text(in: language)
    return "\(path(first.location)): \(label): \(sentence)"
  }

  private func colored(_ label: String, _ severity: Severity) -> String {
    guard usesColor else { return label }
    return "\u{1B}[1;\(Self.colour(of: severity))m\(label)\u{1B}[0m"
  }

  /// Red, yellow, cyan.
  private static func colour(of severity: Severity) -> Int {
    switch severity {
    case .error: 31
    case .warning: 33
    case .note: 36
    }
  }

  private static let indent = "  "

  /// The line, cut to what the terminal shows, with carets below the text that is meant.
  private func marked(_ line: String, column: Int, length: Int) -> [String] {
    let scalars = Array(Self.printable(line).unicodeScalars)
    let start = min(max(0, column - 1), scalars.count)
    let end = min(scalars.count, start + max(1, length))
    let shown = MarkedExcerpt(scalars, marking: start..<end, width: width)
    return [Self.indent + shown.text, Self.indent + shown.marker]
  }

  /// Control characters could change what the terminal shows; they are made visible.
  private static func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      result.unicodeScalars.append(isControl(scalar) ? "\u{FFFD}" : scalar)
    }
    return result
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value < 0x20 && scalar != "\t") || (0x7F...0x9F).contains(scalar.value)
      || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }
}
