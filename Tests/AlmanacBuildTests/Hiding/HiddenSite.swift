import AlmanacModel

/// A site with an entry of every kind that is to be hidden, each with a word of its own that nothing else has.
struct HiddenSite {
  /// The word of each file.
  static let words = [
    "magazine/geheim.md": "Zirbelpost", "pages/geheim.md": "Zirbelseite", "regions/geheim.md": "Zirbelregion",
    "projects/geheim.md": "Zirbelprojekt", "newsletter/2031-02.md": "Zirbelbrief",
    "events.yaml": "Zirbeltermin",
    "events/auental.yaml": "Zirbelauentermin", "people.yaml": "Zirbelperson",
    "members.yaml": "Zirbelmitglied",
    "partners.yaml": "Zirbelpartner", "topics.yaml": "Zirbelthema", "sources.yaml": "Zirbelquelle",
  ]

  let files: [String: String]

  /// - Parameter lines: what hides each entry.
  init(_ lines: String) {
    var files = [
      "regions/auental.md": "---\ntitle: Auental\nin: im Auental\n---\nText.\n",
      "magazine/offen.md": "---\ntitle: Offen\ndate: 2031-01-01\nregions: auental\n---\nText.\n",
    ]
    for (path, word) in Self.words {
      files[path] = path.hasSuffix(".md") ? Self.page(path, word, lines) : Self.list(path, word, lines)
    }
    self.files = files
  }

  /// The line of the file on which the lines stand that hide.
  static func line(in path: String) -> Int {
    switch path {
    case "magazine/geheim.md", "newsletter/2031-02.md": 5
    case "events.yaml": 7
    case "events/auental.yaml": 4
    default: path.hasSuffix(".md") ? 4 : 3
    }
  }

  private static func page(_ path: String, _ word: String, _ lines: String) -> String {
    let hasDate = path.hasPrefix("magazine") || path.hasPrefix("newsletter")
    let date = hasDate ? "date: 2031-02-01\n" : ""
    return "---\ntitle: \(word)\nlang: de\n\(date)\(lines)\n---\n\n\(word).\n"
  }

  private static func list(_ path: String, _ word: String, _ lines: String) -> String {
    let inner = lines.split(separator: "\n").map { "  \($0)\n" }.joined()
    switch path {
    case "events.yaml":
      return "- title: Offen\n  start: 2031-06-01\n  region: auental\n- title: \(word)\n  start: 2031-06-02\n"
        + "  region: auental\n\(inner)- title: Auch offen\n  start: 2031-06-03\n  region: auental\n"
    case "events/auental.yaml":
      return "- title: \(word)\n  start: 2031-06-02\n  description: \(word)\n\(inner)"
    case "sources.yaml": return "- id: quelle\n  title: \(word)\n\(inner)"
    default: return "- id: eintrag\n  name: \(word)\n\(inner)"
    }
  }
}
