import AlmanacContent
import AlmanacModel
import CivilTime
import Editing
import WrittenDates

/// The front matter of an old text in our fields.
struct OldFields {
  let path: String
  let map: [String: String]
  let today: Day
  var title: String?
  /// As the content folder writes it.
  var date: String?
  var slug: String?
  /// An address of its own.
  var given: String?
  var topics: [String] = []
  var categories: [String] = []
  var aliases: [String] = []
  var image: (address: String, alt: String, caption: String, credit: String)?
  var values: [(key: String, value: FieldValue)] = []
  /// Whether something may have meant to hide the text.
  var isUnclear = false

  init(path: String, map: [String: String], today: Day) {
    self.path = path
    self.map = map
    self.today = today
  }

  private static let nests: Set<String> = ["taxonomies", "params", "extra", "seo", "header"]

  mutating func read(_ pairs: [TextTreePair], within nest: String = "", losses: inout Losses) {
    for pair in pairs {
      let key = pair.key.lowercased()
      if nest.isEmpty, Self.nests.contains(key), case .map(let inner) = pair.value {
        read(inner, within: pair.key + ".", losses: &losses)
      } else if !take(key, pair.value, losses: &losses) {
        losses.add(.field, nest + pair.key, path)
      }
    }
  }

  /// Takes a key; false where nobody knows it.
  private mutating func take(_ key: String, _ value: TextTree, losses: inout Losses) -> Bool {
    if let mapped = map[key] {
      if mapped == "ignore" { return true }
      return field(mapped, key, value, losses: &losses)
    }
    let text = Self.text(value)
    // What nothing stands for is nothing, also where it could hide.
    if value == .empty || text == "~" || text?.lowercased() == "null" || text == "" { return true }
    switch key {
    case "categories", "category", "kategorien", "kategorie":
      categories += Self.words(value, splitsBlanks: key == "category")
      return true
    case "permalink", "url", "path":
      given = text
      return true
    case "redirect_from", "redirect-from":
      aliases += Self.words(value)
      return true
    case "header_image", "teaser", "hero", "featured_image", "thumbnail", "feature_image", "og_image",
      "banner":
      setImage(value)
      return true
    case "subtitle", "unlisted": break
    default: break
    }
    if HidingVocabulary.isKnown(key) || key == "status" { return hide(key, text ?? "", losses: &losses) }
    if let nearest = HidingVocabulary.nearest(key),
      !["publish", "expires"].contains(PostVocabulary.field(key) ?? "")
    {
      _ = nearest
      isUnclear = true
      losses.add(.hiddenUnclear, "\(key): \(text ?? "")", path)
      return true
    }
    guard let name = PostVocabulary.field(key) else { return false }
    return field(name, key, value, losses: &losses)
  }

  /// A value that is one word, without the comment that YAML allows behind it.
  private static func withoutComment(_ text: String) -> String {
    text.firstRange(of: " #").map { String(text[..<$0.lowerBound]).strippedBlanks } ?? text
  }

  private mutating func hide(_ key: String, _ written: String, losses: inout Losses) -> Bool {
    let word = Self.withoutComment(written)
    switch HidingVocabulary.answer(word, in: key) {
    case .shown: break
    case .draft: values.append(("draft", .text("yes")))
    case .internal, .invited: values.append(("visibility", .text("internal")))
    case .unclear:
      isUnclear = true
      losses.add(.hiddenUnclear, "\(key): \(word)", path)
    }
    return true
  }

  private mutating func field(_ name: String, _ key: String, _ value: TextTree, losses: inout Losses) -> Bool
  {
    let text = Self.text(value)
    switch name {
    case "title": title = title ?? text
    case "date":
      guard let text else { return false }
      date = Self.date(Self.withoutComment(text))
      if date == nil { losses.add(.date, text, path) }
    case "updated", "publish", "expires":
      guard let text else { return false }
      guard let date = Self.date(Self.withoutComment(text)) else {
        if name != "updated" { isUnclear = true }
        losses.add(.date, text, path)
        return true
      }
      values.append((name, .text(name == "expires" ? String(date.prefix(10)) : date)))
    case "slug": slug = text
    case "topics": topics += Self.words(value)
    case "categories": categories += Self.words(value)
    case "aliases": aliases += Self.words(value)
    case "image": setImage(value)
    case "authors": values.append((name, .list(Self.people(value))))
    case "regions", "projects": values.append((name, .list(Self.words(value))))
    case "summary", "series", "contact", "lang":
      guard let line = text ?? Self.words(value).first else { return false }
      values.append((name, .text(line.split(whereSeparator: \.isNewline).joined(separator: " "))))
    case "canonical":
      guard let text, EventVocabulary.isAddress(text), text.contains("://") else { return false }
      values.append((name, .text(text)))
    case "featured":
      if EventVocabulary.yesOrNo(text ?? "") == true { values.append((name, .text("yes"))) }
    case "draft", "visibility": return hide(name, text ?? "", losses: &losses)
    case "kind":
      guard let text,
        [
          "article", "interview", "report", "portrait", "press", "news", "artikel", "bericht", "porträt",
          "presse", "meldung",
        ].contains(text.lowercased())
      else { return false }
      values.append((name, .text(text)))
    default: return false
    }
    return true
  }

  private mutating func setImage(_ value: TextTree) {
    guard image == nil else { return }
    switch value {
    case .text(let text): image = (text, "", "", "")
    case .list(let items): if let first = items.first { setImage(first) }
    case .map:
      let part = { (names: [String]) in names.lazy.compactMap { value[$0].flatMap(Self.text) }.first ?? "" }
      let address = part(["src", "url", "image", "path", "relative", "feature", "teaser", "file"])
      if !address.isEmpty {
        image = (address, part(["alt"]), part(["caption"]), part(["credit", "attribution"]))
      }
    case .empty: break
    }
  }

  // MARK: - Values

  static func text(_ value: TextTree) -> String? {
    if case .text(let text) = value { text.strippedBlanks } else { nil }
  }

  static func words(_ value: TextTree, splitsBlanks: Bool = false) -> [String] {
    switch value {
    case .text(let text):
      let isList = text.contains(",")
      return text.split(separator: isList ? "," : "\n").map { String($0).strippedBlanks }.filter {
        !$0.isEmpty
      }
    case .list(let items):
      return items.flatMap { item in text(item).map { [$0] } ?? [] }.filter { !$0.isEmpty }
    case .map, .empty: return []
    }
  }

  private static func people(_ value: TextTree) -> [String] {
    switch value {
    case .list(let items): items.flatMap(people)
    case .map:
      ["name", "display_name", "login"].lazy.compactMap { value[$0].flatMap(text) }.first.map { [$0] } ?? []
    case .text(let text): text.isEmpty ? [] : [text.strippedBlanks]
    case .empty: []
    }
  }

  /// A date of another program as the content folder writes it; nil where it is none.
  static func date(_ text: String) -> String? {
    let head = String(text.prefix(10))
    guard let day = Day(iso: head) else {
      guard let reading = try? DateReader().read(text), let range = DateReader().days(text) else {
        return nil
      }
      _ = reading
      return range.lowerBound.description
    }
    let rest = text.dropFirst(10).drop { $0 == "T" || $0 == "t" || $0 == " " }
    let clock = rest.prefix { $0.isNumber || $0 == ":" }.split(separator: ":")
    guard clock.count >= 2, let hour = Int(clock[0]), let minute = Int(clock[1]), hour < 24, minute < 60
    else {
      return day.description
    }
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    var zone = rest.dropFirst(clock.joined(separator: ":").count).drop { $0 == "." || $0.isNumber }.filter {
      $0 != " "
    }
    if let sign = zone.first, sign == "+" || sign == "-", zone.count == 5 {
      zone.insert(":", at: zone.index(zone.startIndex, offsetBy: 3))
    }
    let isZone = zone == "Z" || zone.count == 6 && (zone.first == "+" || zone.first == "-")
    if hour == 0, minute == 0, !isZone || zone == "Z" || zone == "+00:00" { return day.description }
    return "\(day)T\(two(hour)):\(two(minute)):00\(isZone ? zone : "")"
  }
}
