import AlmanacModel
import AlmanacSite
import CivilTime

/// The lines of the content folder that come out where readers see them: no comment, no example of code, nothing
/// of a draft or an internal entry.
struct PublicLines {
  /// One line.
  struct Line {
    /// From 1.
    let number: Int
    let text: String
    /// A field of a file or of a list.
    let isField: Bool
  }

  private let linked: LinkedSite
  /// The site in all its languages.
  private let sites: [Site]
  private let shown: Set<String>
  /// The lines on which entries of lists begin that are shown, of lists that may have others.
  private let entries: [String: Set<Int>]
  private static let lists = [
    "site.yaml", "people.yaml", "members.yaml", "partners.yaml", "topics.yaml", "sources.yaml",
  ]

  init(_ linked: LinkedSite) {
    self.linked = linked
    let site = linked.site
    sites = [site] + linked.editions.map(\.site)
    shown = Set(sites.flatMap(\.shownTexts).map(\.path))
    var entries = Dictionary(grouping: site.events.map(\.event), by: \.path).mapValues {
      Set($0.map(\.position.line))
    }
    entries["people.yaml"] = Set(site.people.map(\.person.position.line))
    entries["members.yaml"] = Set(site.members.map(\.organisation.position.line))
    entries["partners.yaml"] = Set(site.partners.map(\.organisation.position.line))
    self.entries = entries
  }

  /// The files with something that readers see, in no order.
  var paths: [String] {
    linked.tree.texts.keys.filter { shown.contains($0) || entries[$0] != nil || Self.lists.contains($0) }
  }

  /// The files of posts that come out by themselves on a later day, with the day.
  var planned: [(path: String, day: Day)] {
    sites.flatMap(\.hiddenPosts).compactMap { hidden in
      guard case .future(let day) = hidden.reason else { return nil }
      return (hidden.post.matter.path, day)
    }
  }

  /// The bytes of a file; empty where it is none.
  func bytes(of path: String) -> [UInt8] { linked.tree.texts[path] ?? [] }

  /// The lines of a file that readers see.
  func lines(of path: String) -> [Line] {
    let lines = FileLines(bytes(of: path)).texts
    if path.hasSuffix(".yaml") || path.hasSuffix(".yml") { return listLines(lines, of: path) }
    return documentLines(lines)
  }

  private func listLines(_ lines: [Substring], of path: String) -> [Line] {
    let wanted = entries[path]
    var margin: Int?
    var isShown = wanted == nil
    var found: [Line] = []
    for (index, line) in lines.enumerated() {
      let text = line.drop { $0 == " " }
      let indent = line.count - text.count
      if let wanted, text.hasPrefix("-"), indent <= margin ?? indent {
        margin = indent
        // What a dash alone begins stands on the next line.
        isShown = wanted.contains(index + 1) || (text.dropFirst().isEmpty && wanted.contains(index + 2))
      } else if let wanted, margin == nil {
        isShown = wanted.contains(index + 1)
      }
      guard isShown, !text.isEmpty, !text.hasPrefix("#") else { continue }
      found.append(Line(number: index + 1, text: String(line), isField: true))
    }
    return found
  }

  private func documentLines(_ lines: [Substring]) -> [Line] {
    var found: [Line] = []
    var isMatter = lines.first.map { Self.isRule($0) } ?? false
    var fence: Fence?
    for (index, line) in lines.enumerated() {
      if isMatter {
        if index > 0 && Self.isRule(line) { isMatter = false }
        guard index > 0, isMatter, !line.drop(while: { $0 == " " }).hasPrefix("#") else { continue }
        found.append(Line(number: index + 1, text: String(line), isField: true))
      } else if let open = fence {
        if open.isClosed(by: line) { fence = nil }
        if fence != nil && open.isBlock {
          found.append(Line(number: index + 1, text: String(line), isField: false))
        }
      } else if let open = Fence(line) {
        fence = open
      } else if !line.isEmpty {
        found.append(Line(number: index + 1, text: Self.withoutCode(line), isField: false))
      }
    }
    return found
  }

  private static func isRule(_ line: Substring) -> Bool {
    line.hasPrefix("---") && line.allSatisfy { $0 == "-" || $0.isWhitespace }
  }

  /// The line with blanks for what stands between grave accents.
  private static func withoutCode(_ line: Substring) -> String {
    guard line.contains("`") else { return String(line) }
    var parts = line.split(separator: "`", omittingEmptySubsequences: false)
    // A last accent without a partner is one.
    let last = parts.count % 2 == 0 ? parts.count - 1 : parts.count
    for index in parts.indices where index % 2 == 1 && index < last {
      parts[index] = Substring(String(repeating: " ", count: parts[index].unicodeScalars.count))
    }
    return parts.joined(separator: " ")
  }
}

/// The beginning of fenced code: an example, or a block of the site whose lines readers see.
private struct Fence {
  let isBlock: Bool
  private let sign: Character
  private let length: Int
  private static let blocks: Set<String> = [
    "figure", "bild", "gallery", "galerie", "quote", "zitat", "callout", "hinweis", "events", "termine",
    "posts", "beitraege", "people", "personen", "video",
  ]

  init?(_ line: Substring) {
    let text = line.drop { $0 == " " }
    guard let first = text.first, first == "`" || first == "~" else { return nil }
    let signs = text.prefix { $0 == first }
    guard signs.count >= 3 else { return nil }
    sign = first
    length = signs.count
    let info = text[signs.endIndex...].split(whereSeparator: \.isWhitespace).first
    isBlock = Self.blocks.contains(SpellingKey.of(String(info ?? "")))
  }

  func isClosed(by line: Substring) -> Bool {
    let text = line.drop { $0 == " " }
    let signs = text.prefix { $0 == sign }
    return signs.count >= length && text[signs.endIndex...].allSatisfy(\.isWhitespace)
  }
}
