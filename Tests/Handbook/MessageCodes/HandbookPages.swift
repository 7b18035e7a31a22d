import AlmanacModel

/// What the handbook says of a message where the program's own words depend too much on the moment.
struct HandbookWords: Decodable {
  let text: String?
  let help: String?
}

/// A mistake that gives a message, and what is right. Tests/Editor tries each.
struct HandbookExample: Decodable {
  let place: String
  let wrong: String
  let right: String

  /// Where its lines stand.
  var label: String? {
    [
      "event": "Bei einem Termin in `content/events.yaml`", "events": "In `content/events.yaml`",
      "post": "Am Anfang eines Beitrags, zwischen den beiden Zeilen `---`",
      "file": "Die Datei eines Beitrags",
      "text": "Im Text eines Beitrags", "region": "Am Anfang einer Region, zwischen den beiden Zeilen `---`",
      "site": "In `content/site.yaml`",
    ][place]
  }
}

/// The handbook's pages of codes, by their paths below `pages/`.
struct HandbookPages {
  private let messages: [String: [DiagnosticMessage]]
  private let words: [String: HandbookWords]
  private let examples: [String: HandbookExample]

  init(
    _ messages: [String: [DiagnosticMessage]], words: [String: HandbookWords],
    examples: [String: HandbookExample]
  ) {
    self.messages = messages
    self.words = words
    self.examples = examples
  }

  var all: [String: String] {
    var pages = ["meldungen.md": index]
    for code in messages.keys { pages["meldungen/\(code.lowercased()).md"] = page(code) }
    return pages
  }

  private static let kinds = [
    "E": "Ein Fehler: Solange er da ist, wird nichts veröffentlicht.",
    "W": "Ein Hinweis: Er hindert nichts, aber etwas ist wahrscheinlich nicht so gemeint.",
    "N": "Eine Notiz: Sie sagt, was ist, und auch `--strict` zählt sie nicht.",
  ]
  private static let groups = [
    (100, "Dateien und Schreibweise"), (130, "Felder"), (150, "Datum und Uhrzeit"),
    (170, "Einträge und Kennungen"),
    (200, "site.yaml"), (300, "Texte und Bausteine"), (400, "Verweise und Adressen"), (409, "Wiederholungen"),
    (430, "Bilder und Downloads"), (500, "Gestaltung"), (600, "Veröffentlichungen"), (700, "Prüfung"),
    (740, "Vor der ersten Veröffentlichung"), (770, "Geplante Beiträge und unbekannte Namen"),
    (800, "Newsletter, Einfuhr und Bericht"), (900, "Vorschau"),
  ]

  private func number(_ code: String) -> Int { Int(code.dropFirst()) ?? 0 }

  /// One sentence of an error and a warning stands once.
  private func words(_ code: String) -> HandbookWords? {
    words[code] ?? (code.hasPrefix("W6") ? words["E" + code.dropFirst()] : nil)
  }

  private func text(_ code: String) -> String {
    words(code)?.text ?? messages[code]?.first?.text.german ?? ""
  }

  /// All that may be to be done.
  private func help(_ code: String) -> String {
    if let help = words(code)?.help { return help }
    return (messages[code] ?? []).map(\.help.german).reduce(into: []) { helps, help in
      if !helps.contains(help) { helps.append(help) }
    }.joined(separator: " ")
  }

  private func page(_ code: String) -> String {
    var page = """
      ---
      title: "\(code): \(quoted(text(code)))"
      ---

      \(Self.kinds[String(code.prefix(1))] ?? "")

      ## Was zu tun ist

      \(escaped(help(code)))

      """
    if let example = examples[code], let label = example.label {
      page += """

        ## Ein Beispiel

        \(label), falsch:

        ```text
        \(example.wrong)
        ```

        Richtig:

        ```text
        \(example.right)
        ```

        """
    }
    return page + "\n[Alle Meldungen](../meldungen.md)\n"
  }

  private var index: String {
    var text = """
      ---
      title: Alle Meldungen
      order: 30
      ---

      Jede Meldung nennt Datei, Zeile und Spalte, zeigt die Zeile und sagt, was zu tun ist. `error` hindert das \
      Veröffentlichen, `warning` nicht, und `note` ist eine Auskunft, die auch `--strict` nicht zählt.
      Vieles behebt `almanac check --fix` von selbst: fehlende Kennungen, Anführungszeichen, Schreibweisen von Tagen.

      """
    let ordered = messages.keys.sorted { (number($0), $0) < (number($1), $1) }
    let ends = Self.groups.dropFirst().map(\.0) + [1_000]
    for ((start, name), end) in zip(Self.groups, ends) {
      let group = ordered.filter { (start..<end).contains(number($0)) }
      guard !group.isEmpty else { continue }
      text += "\n## \(name)\n\n| Code | Was geschehen ist |\n| --- | --- |\n"
      for code in group {
        text += "| [\(code)](meldungen/\(code.lowercased()).md) | \(escaped(self.text(code))) |\n"
      }
    }
    return text
  }

  private func quoted(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }

  /// Text in which Markdown finds nothing to do.
  private func escaped(_ text: String) -> String {
    text.replacing(/[*_`\[\]<>|#!\\&]/) { "\\" + $0.output }
  }
}
