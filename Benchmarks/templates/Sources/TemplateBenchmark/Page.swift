import Mustache
import MustacheTemplates

/// The same data for both engines: a record for one, `child(named:)` for the other.
struct Entry: MustacheParent {
  let title: String
  let url: String
  let isCurrent: Bool

  static let schema = Schema(
    "Entry", [Field("title", .text, ""), Field("url", .text, ""), Field("isCurrent", .flag, "")])
  var record: Record { Self.schema.record([.text(title), .text(url), .flag(isCurrent)]) }

  func child(named name: String) -> Any? {
    switch name {
    case "title": title
    case "url": url
    case "isCurrent": isCurrent
    default: nil
    }
  }
}

struct Card: MustacheParent {
  let title: String
  let url: String
  let isoDate: String
  let date: String
  let isFeatured: Bool
  let teaserHTML: String
  let topics: [String]

  static let schema = Schema(
    "Card",
    [
      Field("title", .text, ""), Field("url", .text, ""), Field("isoDate", .text, ""),
      Field("date", .text, ""), Field("isFeatured", .flag, ""), Field("teaserHTML", .html, ""),
      Field("topics", .texts, ""),
    ])
  var record: Record {
    Self.schema.record([
      .text(title), .text(url), .text(isoDate), .text(date), .flag(isFeatured), .htmlText(teaserHTML),
      .texts(topics),
    ])
  }

  func child(named name: String) -> Any? {
    switch name {
    case "title": title
    case "url": url
    case "isoDate": isoDate
    case "date": date
    case "isFeatured": isFeatured
    case "teaserHTML": teaserHTML
    case "topics": topics
    default: nil
    }
  }
}

struct Site: MustacheParent {
  let title = "Zeitschrift & Kalender der Allianz"
  let publisher = "Allianz der Regionen e. V., Beispielstraße 1"
  let notice = "Dies ist eine Beispielausgabe."

  static let schema = Schema(
    "Site", [Field("title", .text, ""), Field("publisher", .text, ""), Field("notice", .text, "")])
  var record: Record { Self.schema.record([.text(title), .text(publisher), .text(notice)]) }

  func child(named name: String) -> Any? {
    switch name {
    case "title": title
    case "publisher": publisher
    case "notice": notice
    default: nil
    }
  }
}

struct Page: MustacheParent {
  let site = Site()
  let language = "de"
  let description = "Berichte, Gespräche und Termine aus sechs Regionen"
  let canonical = "https://example.org/magazin/"
  let base = "../"
  let imprintTitle = "Impressum"
  let heading = "Magazin"
  let navigation = (1...8).map { number in
    Entry(title: "Bereich \(number)", url: "../bereich-\(number)/", isCurrent: number == 2)
  }
  let posts = (1...12).map { number in
    Card(
      title: "Was \"kluge\" Werkzeuge im Betrieb \(number) leisten", url: "../2026/beitrag-\(number)/",
      isoDate: "2026-10-\(number + 10)", date: "\(number + 10). Oktober 2026", isFeatured: number == 1,
      teaserHTML: "<p>Ein Besuch in der Werkstatt, in der vieles <em>anders</em> läuft als gedacht.</p>",
      topics: ["Handwerk", "Mittelstand"])
  }

  static let schema = Schema(
    "Page",
    [
      Field("site", .view("Site"), ""), Field("language", .text, ""), Field("description", .text, ""),
      Field("canonical", .text, ""), Field("base", .text, ""), Field("imprintTitle", .text, ""),
      Field("heading", .text, ""), Field("navigation", .list("Entry"), ""),
      Field("posts", .list("Card"), ""),
    ])
  var record: Record {
    Self.schema.record([
      .view(site.record), .text(language), .text(description), .text(canonical), .text(base),
      .text(imprintTitle), .text(heading), .list(navigation.map(\.record)), .list(posts.map(\.record)),
    ])
  }

  func child(named name: String) -> Any? {
    switch name {
    case "site": site
    case "language": language
    case "description": description
    case "canonical": canonical
    case "base": base
    case "imprintTitle": imprintTitle
    case "heading": heading
    case "navigation": navigation
    case "posts": posts
    default: nil
    }
  }
}
