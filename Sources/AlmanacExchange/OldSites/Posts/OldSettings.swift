import AlmanacContent
import AlmanacModel

/// What the settings of an old site say: which program made it, where it lay, how its addresses were made.
struct OldSettings {
  enum Generator: String {
    case hugo, jekyll, zola, eleventy, other
  }
  var generator = Generator.other
  /// The full address of the site, empty where nobody says it.
  var url = ""
  /// Rules of addresses by section; the empty one for all.
  var permalinks: [String: String] = [:]
  /// The folder that holds the texts, with `/` at its end.
  var contentFolder = ""

  init(_ folder: OldFolder) {
    var tree = TextTree.empty
    for path in Self.files {
      guard let bytes = folder.texts[path], let found = Self.read(path, bytes), case .map = found else {
        continue
      }
      tree = found
      break
    }
    let isJekyll =
      folder.texts["_config.yml"] != nil || folder.texts["_config.yaml"] != nil
      || folder.texts.keys.contains { $0.hasPrefix("_posts/") || $0.contains("/_posts/") }
    let isEleventy = folder.others.contains { $0.hasPrefix(".eleventy.") || $0.hasPrefix("eleventy.config.") }
    let content = Self.text(tree, "contentdir") ?? "content"
    let hasContent = folder.texts.keys.contains { $0.hasPrefix("\(content)/") }
    let base = Self.text(tree, "baseurl")
    let zola = Self.text(tree, "base_url")
    if isJekyll {
      generator = .jekyll
    } else if isEleventy {
      generator = .eleventy
    } else if zola != nil {
      generator = .zola
    } else if base != nil
      || hasContent && folder.texts.keys.contains(where: { $0.hasPrefix("config") || $0.hasPrefix("hugo.") })
    {
      generator = .hugo
    }
    url = isJekyll ? (Self.text(tree, "url") ?? "") + (base ?? "") : zola ?? base ?? ""
    if (generator == .hugo || generator == .zola), hasContent { contentFolder = content + "/" }
    read(Self.value(tree, "permalinks") ?? Self.value(tree, "permalink"))
  }

  private mutating func read(_ rule: TextTree?) {
    switch rule {
    case .text(let text)?: permalinks[""] = text
    case .map(let pairs)?:
      for pair in pairs {
        if case .text(let text) = pair.value {
          permalinks[pair.key.split(separator: "/").joined(separator: "/")] = text
        }
        if pair.key == "page", case .map(let inner) = pair.value {
          for item in inner { if case .text(let text) = item.value { permalinks[item.key] = text } }
        }
      }
    default: break
    }
  }

  private static let files = [
    "hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "config.yaml", "config.yml",
    "config.json",
    "config/_default/hugo.toml", "config/_default/config.toml", "config/_default/hugo.yaml",
    "config/_default/config.yaml", "_config.yml", "_config.yaml", "_config.toml", "zola.toml",
  ]

  private static func read(_ path: String, _ bytes: [UInt8]) -> TextTree? {
    if path.hasSuffix(".toml") { return try? TOMLReader.read(bytes) }
    if path.hasSuffix(".json") { return try? JSONTextReader.read(bytes).tree }
    var log = DiagnosticLog()
    let tree = TextTree.read(path: path, bytes: bytes, log: &log)
    return log.hasErrors ? nil : tree
  }

  private static func value(_ tree: TextTree, _ key: String) -> TextTree? {
    guard case .map(let pairs) = tree else { return nil }
    return pairs.first { $0.key.lowercased() == key }?.value
  }

  private static func text(_ tree: TextTree, _ key: String) -> String? {
    if case .text(let text)? = value(tree, key), !text.isEmpty { text } else { nil }
  }
}
