import AlmanacModel
import CivilTime

/// The address that a text had on its old site.
struct OldAddress {
  let settings: OldSettings
  /// A rule that the command gives, before all others.
  let rule: String?

  /// What addresses are made of.
  struct Parts {
    /// The source file, relative to the old folder.
    var source: String
    var title: String
    var slug: String?
    var date: String?
    var categories: [String] = []
    /// An address that the front matter itself gives.
    var given: String?
    var isPost: Bool
  }

  /// The path with `/` in front.
  func path(_ parts: Parts) -> String {
    if let given = parts.given, !given.isEmpty, !given.contains("{{") {
      let path = rooted(expanded(Self.named[given] ?? given, parts))
      // Whatever its last step looks like, to Zola it is a folder.
      return settings.generator == .zola && !path.hasSuffix("/") ? path + "/" : path
    }
    let file = Self.inner(parts.source, settings)
    if parts.isPost || settings.generator != .jekyll, let rule = rule ?? pattern(file, parts) {
      return rooted(expanded(Self.named[rule] ?? rule, parts))
    }
    let folders = file.folders.filter { !$0.hasPrefix("_") }
    let name =
      parts.slug ?? (settings.generator == .zola || settings.generator == .eleventy ? file.plain : file.stem)
    let isIndex = file.stem == "index" || file.stem == "_index"
    let stem =
      settings.generator == .jekyll || settings.generator == .eleventy
      ? name : name.lowercased().split(separator: " ").joined(separator: "-")
    let pieces = folders + (isIndex ? (parts.slug.map { [$0] } ?? []) : [stem])
    if settings.generator == .jekyll, !isIndex { return rooted(pieces.joined(separator: "/") + ".html") }
    let shown = isIndex && parts.slug != nil ? Array(folders.dropLast()) + pieces.suffix(1) : pieces
    return rooted(shown.joined(separator: "/") + (shown.isEmpty ? "" : "/"))
  }

  /// A former address that the front matter names, as the old program answered it.
  /// - Parameter address: where the text itself lay.
  func former(_ alias: String, of address: String) -> String {
    var path = alias
    if !alias.hasPrefix("/"), !alias.contains("://") {
      // Zola counts them from the site's root, others from the folder of the page.
      path =
        settings.generator == .zola
        ? "/" + alias
        : "/" + (address.split(separator: "/").dropLast() + [Substring(alias)]).joined(separator: "/")
    }
    let makesFolders = settings.generator == .hugo || settings.generator == .zola
    let isSaid = path.hasSuffix("/") || path.hasSuffix(".html") || path.contains("?")
    return makesFolders && !isSaid ? path + "/" : path
  }

  private func rooted(_ path: String) -> String {
    let base = OldLinks.split(settings.url)?.rest.split(separator: "/").joined(separator: "/") ?? ""
    let inner = path.split(separator: "/").joined(separator: "/")
    let end = inner.isEmpty || path.hasSuffix("/") ? "/" : ""
    return "/" + (base.isEmpty ? "" : base + (inner.isEmpty ? "" : "/")) + inner
      + (inner.isEmpty && base.isEmpty ? "" : end)
  }

  private func pattern(_ file: File, _ parts: Parts) -> String? {
    if let section = file.folders.first, let rule = settings.permalinks[section] { return rule }
    if settings.generator == .jekyll { return settings.permalinks[""] ?? "date" }
    return settings.permalinks[""]
  }

  private static let named = [
    "date": "/:categories/:year/:month/:day/:title.html", "pretty": "/:categories/:year/:month/:day/:title/",
    "ordinal": "/:categories/:year/:y_day/:title.html", "none": "/:categories/:title.html",
    "weekdate": "/:categories/:year/W:week/:short_day/:title.html",
  ]

  private struct File {
    var folders: [String]
    var stem: String
    /// The name without a date in front.
    var plain: String
  }

  private static func inner(_ source: String, _ settings: OldSettings) -> File {
    let path =
      source.hasPrefix(settings.contentFolder)
      ? String(source.dropFirst(settings.contentFolder.count)) : source
    var folders = path.split(separator: "/").map(String.init)
    let name = folders.popLast() ?? ""
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    return File(folders: folders, stem: stem, plain: OldName.withoutDate(stem))
  }

  private func expanded(_ rule: String, _ parts: Parts) -> String {
    let file = Self.inner(parts.source, settings)
    let isBundle = file.stem == "index" && settings.generator != .jekyll
    let name = isBundle ? OldName.withoutDate(file.folders.last ?? file.plain) : file.plain
    let folders = isBundle ? file.folders.dropLast() : file.folders[...]
    let day = parts.date.flatMap { Day(iso: $0.prefix(10)) }
    let clock = parts.date.map { $0.dropFirst(11).split(separator: ":").map(String.init) } ?? []
    let title = settings.generator == .hugo ? parts.slug ?? Slug.make(parts.title) : parts.slug ?? name
    let values: [(String, String)] = [
      ("slugorcontentbasename", parts.slug ?? name), ("slugorfilename", parts.slug ?? name),
      ("contentbasename", name),
      ("categories", parts.categories.map { Slug.make($0) }.joined(separator: "/")),
      ("short_month", ""), ("short_year", day.map { two($0.year % 100) } ?? ""),
      ("sections", folders.joined(separator: "/")), ("section", folders.first ?? ""),
      ("filename", settings.generator == .hugo ? (isBundle ? file.folders.last ?? "" : file.stem) : name),
      ("basename", name), ("collection", folders.first.map { String($0.drop { $0 == "_" }) } ?? ""),
      ("path", name), ("name", name), ("output_ext", ".html"), ("monthname", ""),
      ("monthnum", day.map { two($0.month) } ?? ""),
      ("i_month", day.map { String($0.month) } ?? ""), ("i_day", day.map { String($0.day) } ?? ""),
      ("y_day", ""), ("yearday", ""), ("postname", parts.slug ?? name), ("title", title),
      (
        "slug",
        parts.slug
          ?? (settings.generator == .hugo && rule == self.rule
            ? name : settings.generator == .hugo ? Slug.make(parts.title) : name)
      ),
      ("year", day.map { String($0.year) } ?? ""), ("month", day.map { two($0.month) } ?? ""),
      ("day", day.map { two($0.day) } ?? ""), ("hour", clock.first ?? ""),
      ("minute", clock.dropFirst().first ?? ""), ("second", clock.dropFirst(2).first ?? ""),
    ]
    var result = ""
    var rest = rule[...]
    while let colon = rest.firstIndex(of: ":") {
      result += rest[..<colon]
      let behind = rest[rest.index(after: colon)...]
      if let (key, value) = values.first(where: { behind.hasPrefix($0.0) }) {
        result += value
        rest = behind.dropFirst(key.count)
      } else {
        result += ":"
        rest = behind
      }
    }
    return result + rest
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

/// Names of files with a date in front.
enum OldName {
  /// The day with which a name begins, as ISO.
  static func day(_ stem: String) -> String? {
    let head = String(stem.prefix(10))
    guard head.utf8.count == 10, let day = Day(iso: head.replacing("_", with: "-")) else { return nil }
    return day.description
  }

  /// The day that stands in an address, folder by folder, as ISO.
  static func day(inAddress address: String) -> String? {
    let parts = address.split(separator: "/")
    return parts.indices.dropLast(2).lazy.compactMap { index -> String? in
      let date = parts[index...].prefix(3)
      guard date.map(\.utf8.count) == [4, 2, 2] else { return nil }
      return Day(iso: date.joined(separator: "-")[...])?.description
    }.first
  }

  static func withoutDate(_ stem: String) -> String {
    guard day(stem) != nil else { return stem }
    let rest = stem.dropFirst(10).drop { $0 == "-" || $0 == "_" || $0 == " " || $0 == "." }
    return rest.isEmpty ? stem : String(rest)
  }
}
