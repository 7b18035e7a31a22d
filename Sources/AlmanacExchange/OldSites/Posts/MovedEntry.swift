import AlmanacContent
import AlmanacModel
import Editing

/// A post or page of an old site on its way into the content folder.
struct MovedEntry {
  enum Kind: String { case post, page }
  var kind: Kind
  /// The source, for places and relative links.
  var source: String
  /// Whether the old site knew no day of it, so that it has the day on which it came along.
  var isUndated = false
  /// The line at which the text begins.
  var line = 1
  /// The path that it would like below `magazine/` or `pages/`, without ending.
  var stem: String
  var title: String
  /// As the content folder has it; nil where there is none.
  var date: String?
  var slug: String?
  /// English keys with values, in the order in which they are written.
  var fields: [(key: String, value: FieldValue)] = []
  var image: (address: String, alt: String, caption: String, credit: String)?
  /// Its address on the old site.
  var address: String
  /// Former addresses that the old site knew.
  var aliases: [String] = []
  /// Where it goes, below the content folder.
  var path = ""
  var isNew = true

  /// Whether readers do not see it, so that no link may lead there.
  var isHidden: Bool { fields.contains { $0.key == "draft" || $0.key == "visibility" } }

  mutating func set(_ key: String, _ value: FieldValue) {
    fields.removeAll { $0.key == key }
    fields.append((key, value))
  }

  private static let order = [
    "updated", "authors", "topics", "regions", "projects", "kind", "series", "summary", "lang", "featured",
    "draft",
    "visibility", "publish", "expires", "canonical", "contact", "order", "menu", "noindex",
  ]

  /// The whole file.
  func text(
    body: String, image written: (src: String, alt: String, caption: String, credit: String)?,
    aliases: [String]
  )
    -> String
  {
    var lines = ["---", "title: " + EntryText.scalar(title)]
    if let date { lines.append("date: \(date)") }
    for key in Self.order {
      guard let field = fields.first(where: { $0.key == key }) else { continue }
      lines.append(key + ":" + EntryText.value(field.value, field: key, indent: 0, lineEnd: "\n"))
    }
    if let written {
      if written.alt.isEmpty, written.caption.isEmpty, written.credit.isEmpty {
        lines.append("image: " + EntryText.scalar(written.src))
      } else {
        lines.append("image:")
        for (key, value) in [
          ("src", written.src), ("alt", written.alt), ("caption", written.caption),
          ("credit", written.credit),
        ]
        where !value.isEmpty { lines.append("  \(key): " + EntryText.scalar(value)) }
      }
    }
    if let slug { lines.append("slug: " + EntryText.scalar(slug)) }
    if !aliases.isEmpty {
      lines.append("aliases:" + EntryText.value(.list(aliases), field: "aliases", indent: 0, lineEnd: "\n"))
    }
    return lines.joined(separator: "\n") + "\n---\n" + (body.isEmpty ? "" : "\n" + body + "\n")
  }
}

/// Finds a place for each moved text, beside what is there.
struct Placing {
  private let known: KnownTexts
  /// What is there, by path.
  private let texts: [String: [UInt8]]
  private var taken: Set<String>
  private var slugs: Set<String>
  private var aliases: Set<String>
  /// The next number to try for names that are there already: what is taken stays taken.
  private var numbers: [String: Int] = [:]

  init(content: ParsedContent, tree: SourceTree) {
    known = KnownTexts(content)
    texts = tree.texts
    taken = Set(tree.texts.keys.map { $0.lowercased() })
    slugs = Set(content.posts.map(\.slug.value))
    let matters = content.posts.map(\.matter) + content.pages.map(\.matter)
    aliases = Set(matters.flatMap { $0.aliases.map { OldLinks.key($0.value) } })
  }

  /// Addresses that the site makes itself.
  private static let reserved: Set<String> = [
    "magazin", "magazine", "termine", "events", "regionen", "regions", "projekte", "projects", "themen",
    "topics",
    "newsletter", "presse", "press", "suche", "search", "kalender", "calendars", "quellen", "sources",
    "media", "assets",
    "feeds", "daten", "data", "autoren", "authors", "reihen", "series", "mitwirkende", "personen", "people",
    "mitglieder", "members", "art", "kind", "seite", "page", "bereich", "area", "formate", "formats",
    "artikel", "article", "archiv",
    "archive", "netzwerk", "network", "abonnieren", "subscribe", "bericht", "report", "partner", "partners",
  ]

  /// Sets path, slug and whether the text is new.
  mutating func place(_ entry: inout MovedEntry) {
    let folder = entry.kind == .post ? "magazine" : "pages"
    let parts = entry.stem.split(separator: "/").map { part -> String in
      let clean = String(part).filter { !":*?\"<>|\\".contains($0) && !$0.isNewline }
      return clean.isEmpty || clean.hasPrefix(".") ? "x" + clean : String(clean.prefix(100))
    }
    let isReserved = entry.kind == .page && Self.reserved.contains(Slug.make(parts.first ?? ""))
    let kept = isReserved ? ["\(parts.first ?? "")-2"] + parts.dropFirst() : parts
    let stem = folder + "/" + (parts.isEmpty ? "text" : kept.joined(separator: "/"))
    if let path = known.path(of: entry, stem: stem) {
      (entry.path, entry.isNew) = (path, false)
      return
    }
    entry.path = freePath(stem)
    guard entry.kind == .post else { return }
    let name = entry.path.split(separator: "/").last.map { String($0.dropLast(3)) } ?? ""
    let derived = Slug.make(OldName.withoutDate(name))
    let wanted = entry.slug.map { Slug.make($0) }.flatMap { $0.isEmpty ? nil : $0 } ?? derived
    let base = wanted.isEmpty ? "beitrag" : wanted
    let slug = slugs.insert(base).inserted ? base : freeSlug(String(base.prefix(70)))
    entry.slug = slug == derived ? nil : slug
  }

  /// Whether a text that is there differs from what would be written. Slug and former addresses do not count, which
  /// depend on the other texts, nor does a day that stands for none.
  func isEdited(_ entry: MovedEntry, _ text: String) -> Bool {
    guard let bytes = texts[entry.path] else { return false }
    let passed = ["aliases", "slug"] + (entry.isUndated ? ["date"] : [])
    return WrittenText(String(decoding: bytes, as: UTF8.self), without: passed)
      != WrittenText(text, without: passed)
  }

  /// The path with the first number that no text has.
  private mutating func freePath(_ stem: String) -> String {
    var number = numbers[stem] ?? 1
    var path = ""
    repeat {
      path = stem + (number == 1 ? "" : "-\(number)") + ".md"
      number += 1
    } while !taken.insert(path.lowercased()).inserted
    numbers[stem] = number
    return path
  }

  /// The slug with the first number from 2 that no post has.
  private mutating func freeSlug(_ base: String) -> String {
    var number = numbers["slug " + base] ?? 2
    var slug = ""
    repeat {
      slug = "\(base)-\(number)"
      number += 1
    } while !slugs.insert(slug).inserted
    numbers["slug " + base] = number
    return slug
  }

  /// The former addresses of a text that are written: each leads to one text, none to where the text is anyway.
  mutating func aliases(of entry: MovedEntry, _ losses: inout Losses) -> [String] {
    var result: [String] = []
    let slug =
      entry.slug
      ?? Slug.make(
        OldName.withoutDate(entry.path.split(separator: "/").last.map { String($0.dropLast(3)) } ?? ""))
    for address in [entry.address] + entry.aliases {
      guard !address.isEmpty, !address.contains("?") else { continue }
      let decoded = PercentCoding.strictlyDecoded(address) ?? address
      let key = OldLinks.key(decoded)
      let own =
        entry.kind == .post
        ? ["magazin/\(slug)", "magazine/\(slug)"].contains(key)
        : key == OldLinks.key(String(entry.path.dropFirst(6).dropLast(3)))
      guard !key.isEmpty, !own else { continue }
      let folders = key.split(separator: "/").map(String.init)
      let isSites =
        Self.reserved.contains(folders.first ?? "")
        && (folders.count == 1 || ["themen", "topics"].contains(folders.first ?? ""))
      guard !isSites else {
        losses.add(.address, decoded, entry.source)
        continue
      }
      guard aliases.insert(key).inserted else {
        if !result.contains(where: { OldLinks.key($0) == key }) {
          losses.add(.address, decoded, entry.source)
        }
        continue
      }
      result.append(decoded)
    }
    return result
  }
}
