@testable import AlmanacContent

/// Edits of a content folder, as people make them, and as they happen to them: every kind of file, every field, files that
/// come, go and change their names, mistakes and their mending.
struct RandomEdits {
  /// What lies at a path.
  enum Item: Equatable {
    case text(String)
    /// Leads out of the folder.
    case link
  }

  /// What happens at once: what lies at some paths then.
  struct Edit {
    let name: String
    let items: [String: Item?]
  }

  private(set) var items: [String: Item]
  private let originals: [String: Item]
  private var random: SeededRandom

  init(_ originals: [String: String], seed: UInt64) {
    self.originals = originals.mapValues(Item.text)
    items = self.originals
    random = SeededRandom(seed: seed)
  }

  /// The next edit.
  mutating func next() -> Edit {
    var edit = one()
    if random.happens(oneIn: 12) {
      let second = one()
      edit = Edit(
        name: "\(edit.name), \(second.name)", items: edit.items.merging(second.items) { _, new in new })
    }
    return edit
  }

  /// An edit of a file by its path, such as what a publication writes.
  mutating func write(_ text: String, to path: String) -> Edit { put("write", path, .text(text)) }

  private mutating func one() -> Edit {
    let broken =
      items.keys.filter { items[$0] != originals[$0] }.sorted() + originals.keys.filter { items[$0] == nil }
    if random.happens(oneIn: 4), let path = broken.randomElement(using: &random) {
      return put("mend", path, originals[path])
    }
    let paths = items.keys.filter { if case .text = items[$0] { true } else { false } }.sorted()
    guard let path = paths.randomElement(using: &random), case .text(let old) = items[path] else {
      return put("mend", "site.yaml", originals["site.yaml"])
    }
    switch Int.random(in: 0..<20, using: &random) {
    case 0: return put("remove", path, nil)
    case 1: return rename(path, old)
    case 2: return put("copy", random.choice(of: Self.strangers, else: "pages/x.md"), .text(old))
    case 3: return put("replace by a link", path, .link)
    case 4: return put("empty", path, .text(random.choice(of: ["", " \n", "---\n---\n"], else: "")))
    case 5:
      return put(
        "picture", "media/steg.svg", .text(Self.picture(width: Int.random(in: 1...4, using: &random))))
    default: return put("edit", path, .text(edited(old, path)))
    }
  }

  private mutating func put(_ name: String, _ path: String, _ item: Item?) -> Edit {
    items[path] = item
    return Edit(name: "\(name) \(path)", items: [path: item])
  }

  private mutating func rename(_ path: String, _ text: String) -> Edit {
    let folder = path.contains("/") ? path.split(separator: "/").dropLast().joined(separator: "/") + "/" : ""
    let ending = path.split(separator: ".").last ?? "md"
    let name = "\(folder)\(random.choice(of: Self.words, else: "neu")).\(ending)"
    // A name that stays is a file that was saved again.
    guard name != path else { return put("save", path, .text(text)) }
    items[path] = nil
    items[name] = .text(text)
    return Edit(name: "rename \(path) to \(name)", items: [path: Item?.none, name: .text(text)])
  }

  private mutating func edited(_ old: String, _ path: String) -> String {
    var text = EditedText(old)
    for _ in 0..<(random.happens(oneIn: 3) ? 2 : 1) {
      switch Int.random(in: 0..<12, using: &random) {
      case 0: text.removeLine(&random)
      case 1: text.repeatLine(&random)
      case 2: text.disturb(with: random.choice(of: Self.marks, else: "x"), &random)
      case 3: text.insert(random.choice(of: Self.texts, else: "x"), &random)
      case 4...6 where path.hasSuffix(".md"): text.append(random.choice(of: Self.texts, else: "x"))
      case 4 where path.hasSuffix(".yaml"): text.moveEntry(&random)
      default: setField(in: &text, of: path)
      }
    }
    return text.text
  }

  private mutating func setField(in text: inout EditedText, of path: String) {
    let key = random.choice(of: Self.keys(of: path), else: "title")
    let values = (Self.own[key] ?? []) + (random.happens(oneIn: 3) ? Self.values : [])
    let value =
      random.happens(oneIn: 8) ? nil : random.choice(of: values.isEmpty ? Self.values : values, else: "x")
    if path.hasSuffix(".md") {
      text.setField(key, to: value, &random)
    } else if path == "site.yaml" {
      text.insert("\(key): \(value ?? "")", &random)
    } else {
      text.setEntryField(key, to: value, &random)
    }
  }

  private static func picture(width: Int) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) 3\" width=\"\(width)\" height=\"3\"/>\n"
  }
}

extension RandomEdits {
  /// The keys of a file's fields, in every language.
  private static func keys(of path: String) -> [String] {
    switch path.split(separator: "/").first {
    case "magazine": PostField.table.names
    case "regions": RegionField.table.names
    case "projects": ProjectField.table.names
    case "pages": PageField.table.names
    case "newsletter": NewsletterField.table.names
    case "people.yaml": PersonField.table.names
    case "members.yaml", "partners.yaml": OrganisationField.table.names
    case "topics.yaml": TopicField.table.names
    case "sources.yaml": SourceField.table.names
    case "site.yaml": SiteField.table.names
    default: EventField.table.names
    }
  }

  /// Good values of some fields.
  private static let own: [String: [String]] = [
    "title": ["Sommerfest", "Lesenacht", "Zuletzt", "Am Anfang: jetzt", "\"Ein „Titel“\""],
    "start": ["2031-06-01", "2031-06-01 18:00", "2031-05-30 20:00", "1.7.2031", "Juni 2031"],
    "end": ["21:00", "2031-07-08", "2031-07-08 12:00"], "date": ["2031-01-01", "2031-04-30", "2032-01-01"],
    "id": ["fest", "neu", "holz-2031", "fest-2"], "regions": ["aue", "[aue, hoehe]", "tal", "alle"],
    "region": ["aue", "hoehe"], "topics": ["wasser", "[wasser, holz]", "neues-thema"],
    "series": ["Reihe am Fluss"],
    "authors": ["ada-sommer", "[ada-sommer, Kim Neu]"], "speakers": ["ben-winter", "Kapelle Süd"],
    "image": ["media/steg.svg", "{src: media/steg.svg, alt: \"Der 'Steg'\", credit: Kim}"],
    "typography": ["nein", "ja"], "lang": ["en", "de"], "language": ["en", "de"], "draft": ["ja", "nein"],
    "visibility": ["intern", "öffentlich", "auf einladung"],
    "status": ["cancelled", "postponed", "confirmed"],
    "repeat": ["weekly until 2031-06-24", "jeden Dienstag bis 31.7.2031", "alle 2 Wochen, 6 mal"],
    "kind": ["press", "report", "interview"], "events": ["fest", "[fest, lesung]"], "projects": ["steg"],
    "report": ["magazine/2030/2030-12-01-rueckblick"], "aliases": ["/alt/hier/", "[/alt/eins/, /alt/zwei/]"],
    "summary": ["Kurz gesagt.", "Mit *Stern* & Co."], "slug": ["kurz", "holz"],
    "format": ["fest", "werkstatt"],
    "source": ["\"bericht-2030, 3\""], "updated": ["2031-04-02"], "expires": ["2031-05-02", "2031-04-30"],
    "publish": ["2031-05-02", "2031-04-01"], "theme": ["plain", "alliance", "gibt-es-nicht"],
    "url": ["https://bund.beispielhaft.de/", "https://bund.beispielhaft.de/fluss/"],
    "description": [
      "Ein [Link](../regions/aue.md) und [noch einer](weg.md).", "|\n    Zwei\n\n    Absätze.",
    ],
    "bio": ["Kennt [das Fest](event:fest).", "Kennt [nichts](event:nichts)."], "hue": ["40", "200"],
  ]

  private static let values = [
    "", "ja", "nein", "intern", "2031-06-01", "2031-02-30", "aue", "[aue, hoehe]", "gibt-es-nicht", "wasser",
    "12", "-3",
    "steg", "fest", "ada-sommer", "https://beispielhaft.de/x", "javascript:x", "media/fehlt.svg", "x y",
    "\"offen",
    "[offen", "{a: b}", "Ein anderer Satz.", "ca. 30", "press",
  ]
  private static let texts = [
    "Ein Satz mehr.", "## Abschnitt", "## Anfahrt", "[Fest](event:fest)", "[Aue](../../regions/aue.md)",
    "[Abschnitt](../../regions/aue.md#abschnitt)", "[Anfahrt](../pages/ueber-uns.md#anfahrt)",
    "[Hier](../../pages/ueber-uns.md)", "![Steg](../../media/steg.svg)", "![fehlt](fehlt.png)",
    "[weg](weg.md)",
    "```events\nregion: aue\n```", "```people\nids: [ada-sommer]\n```", "```posts\ntopic: wasser\n```",
    "> [!NOTE]\n> Ein Hinweis.", "Ein\u{200B}Zeichen.", "<<<<<<< HEAD", "«Bitte ersetzen.»",
    "[Post](/magazin/holz/)",
    "[Person](person:ada-sommer)", "[Thema](topic:wasser)",
  ]
  private static let marks = ["\t", "[", "\"", "---", "\u{202E}", ":", " ", "#", "ä", "*", "- "]
  private static let words = [
    "neu", "aue", "zweite-fassung", "ohne titel", "Steg", "holz", "2031-04-10-holz",
  ]
  private static let strangers = [
    "magazine/2031/2031-04-10-holz (Kopie).md", "magazine/2031/kopie.md", "pages/kopie.md", "regions/neu.md",
    "events/neu.yaml", "events.yaml", "pages/ueber-uns.sync-conflict-20310501-120000-ABCDEFG.md",
    "unbekannt.txt.md",
    "projects/neu.md", "newsletter/neu.md", "topics.yaml", "pages/COM1.md",
  ]
}
