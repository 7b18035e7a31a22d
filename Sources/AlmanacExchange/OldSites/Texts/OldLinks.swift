import AlmanacModel

/// What stood where on the old site, and where it is now.
struct OldLinks: Sendable {
  /// What an address of the old site leads to.
  enum Target: Equatable {
    /// A text, as a path below the content folder, with what follows `#`.
    case entry(String, fragment: String)
    /// A picture or download, as a path below the old folder.
    case file(String)
    /// Another site, a mail address, a place within the text.
    case outside(String)
    /// Nothing that came along.
    case nothing
  }

  /// Whether files of the old site were given at all.
  var hasFiles = true
  /// Hosts of the old site, without `www.`.
  var hosts: Set<String> = []
  /// Other hosts on which its files lay, without `www.`; what else is there is not of the old site.
  var fileHosts: Set<String> = []
  /// The path below which it lay, without `/` at the ends.
  var basePath = ""
  /// Where its files go.
  var places = MediaPlaces()
  private var entries: [String: String] = [:]
  private var files: [String: String] = [:]
  /// The further files of addresses that differ in large and small letters alone.
  private var variants: [String: [String]] = [:]
  /// The files of each folder.
  private var folders: [String: Set<String>] = [:]
  private var names: [String: String] = [:]
  private var refused: [String: Refused] = [:]

  /// A file that is there and does not come along.
  struct Refused: Sendable, Hashable {
    /// Below the old folder.
    let file: String
    let refusal: FileRefusal
  }

  /// An address or a source path without what does not tell addresses apart.
  static func key(_ path: String) -> String {
    var parts: [Substring] = []
    let decoded = PercentCoding.decoded(path).lowercased()
    for part in decoded.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    if parts.last == "index.html" || parts.last == "index.htm" || parts.last == "index.php" {
      parts.removeLast()
    }
    return parts.joined(separator: "/")
  }

  /// Says where a text is now; of two with one address the first keeps it.
  mutating func add(entry path: String, address: String) {
    let key = Self.key(address)
    if entries[key] == nil { entries[key] = path }
  }

  /// Says where the text of a source file is now, which links may also name without its folder.
  mutating func add(entry path: String, source: String) {
    let key = Self.key(source)
    entries[key] = path
    let stem = key.lastIndex(of: ".").map { String(key[..<$0]) } ?? key
    if entries[stem] == nil { entries[stem] = path }
    let name = String(key.split(separator: "/").last ?? "")
    names[name] = names[name] == nil ? path : ""
    let short = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    names[short] = names[short] == nil ? path : ""
  }

  /// Says which file an address of the old site shows.
  mutating func add(file: String, address: String) {
    let key = Self.key(address)
    guard let first = files[key] else {
      files[key] = file
      remember(file, in: key)
      return
    }
    // Of two folders the first counts, of two names in one folder what the text writes.
    if first != file, first.lowercased() == file.lowercased() {
      variants[key, default: []].append(file)
      remember(file, in: key)
    }
  }

  private mutating func remember(_ file: String, in key: String) {
    if let slash = key.lastIndex(of: "/") { folders[String(key[..<slash]), default: []].insert(file) }
  }

  /// Says that an address is that of a file that is there and does not come along; of two the first in order of paths.
  mutating func add(refused file: String, _ refusal: FileRefusal, address: String) {
    let key = Self.key(address)
    guard refused[key].map({ file < $0.file }) ?? true else { return }
    refused[key] = Refused(file: file, refusal: refusal)
  }

  /// The file that does not come along, of an address that leads nowhere; nil where there is none.
  func refused(_ address: String, folder: String, page: String) -> Refused? {
    let (path, query) = Self.cut(Self.cut(Self.mended(address), at: "#").0, at: "?")
    if !query.isEmpty, let found = refused["?" + query.lowercased()] { return found }
    return keys(Self.split(path)?.rest ?? path, folder: folder, page: page).lazy
      .compactMap { refused[$0] ?? refused[Self.withoutSize($0)] }.first
  }

  /// The files in a folder of the old site, in order.
  func files(in folder: String) -> [String] { (folders[Self.key(folder)] ?? []).sorted() }

  /// What an address means in a text.
  /// - Parameters:
  ///   - folder: of the text's source file.
  ///   - page: the text's own old address.
  func target(_ address: String, folder: String, page: String) -> Target {
    let trimmed = Self.mended(address)
    guard !trimmed.isEmpty, trimmed != "//" else { return .nothing }
    if trimmed.hasPrefix("#") { return .outside(trimmed) }
    var path = trimmed
    if let (host, rest) = Self.split(trimmed) {
      guard hosts.contains(host) else {
        if fileHosts.contains(host), let file = file(Self.key(Self.cut(rest, at: "?").0)) {
          return .file(file)
        }
        return .outside(trimmed.hasPrefix("//") ? "https:" + trimmed : trimmed)
      }
      path = rest.isEmpty ? "/" : rest
    } else if let colon = trimmed.firstIndex(of: ":"), !trimmed[..<colon].contains("/"),
      colon != trimmed.startIndex
    {
      return ["mailto", "tel", "webcal"].contains(trimmed[..<colon].lowercased())
        ? .outside(trimmed) : .nothing
    }
    let (front, fragment) = Self.cut(path, at: "#")
    let (plain, query) = Self.cut(front, at: "?")
    if let found = found(plain, query: query, folder: folder, page: page) {
      if case .entry(let target, _) = found { return .entry(target, fragment: fragment) }
      return found
    }
    return query.isEmpty && isFront(plain) ? .outside("/") : .nothing
  }

  /// Whether a path is that of the old front page, in whose place is the new one.
  private func isFront(_ path: String) -> Bool {
    path.hasPrefix("/") && ["", basePath.lowercased()].contains(Self.key(path))
  }

  /// The address without signs that old editors left around it.
  private static func mended(_ address: String) -> String {
    var text = address.split(whereSeparator: \.isNewline).joined().replacing("%22", with: "").strippedBlanks
    let signs: Set<Character> = ["\"", "'", "(", "<", "“", "”", "„"]
    while let first = text.first, signs.contains(first) {
      text.removeFirst()
      if let last = text.last, ["\"", "'", ")", ">", "“", "”"].contains(last) { text.removeLast() }
    }
    for scheme in ["http:/", "https:/"] where text.hasPrefix(scheme) && !text.hasPrefix(scheme + "/") {
      text = scheme + "/" + text.dropFirst(scheme.count)
    }
    return text
  }

  /// What a path may stand under, the likeliest first.
  private func keys(_ path: String, folder: String, page: String) -> [String] {
    var keys: [String] = []
    if path.hasPrefix("@/") {
      keys = [Self.key("content/" + path.dropFirst(2)), Self.key(String(path.dropFirst(2)))]
    } else if path.hasPrefix("/") {
      let key = Self.key(path)
      let base = basePath.lowercased()
      if !base.isEmpty, key == base || key.hasPrefix(base + "/") {
        keys.append(String(key.dropFirst(base.count).drop { $0 == "/" }))
      }
      keys += [key, "content/" + key]
    } else {
      let above = page.hasSuffix("/") ? page : page.split(separator: "/").dropLast().joined(separator: "/")
      keys = [Self.key(folder + "/" + path), Self.key(above + "/" + path), Self.key(path)]
    }
    return keys
  }

  private func found(_ path: String, query: String, folder: String, page: String) -> Target? {
    if !query.isEmpty {
      let key = "?" + query.lowercased()
      if let entry = entries[key] { return .entry(entry, fragment: "") }
      if let file = files[key] { return .file(file) }
    }
    let keys = keys(path, folder: folder, page: page)
    for key in keys {
      if let entry = entries[key] { return .entry(entry, fragment: "") }
      if let file = file(key) { return .file(variant(of: file, key, named: path)) }
    }
    guard !path.hasPrefix("/"), let name = names[Self.key(path)], !name.isEmpty else { return nil }
    return .entry(name, fragment: "")
  }

  /// Of files whose names differ in large and small letters alone the one that an address means.
  private func variant(of file: String, _ key: String, named path: String) -> String {
    guard let others = variants[key] else { return file }
    let wanted = PercentCoding.decoded(path).split(separator: "/")
    func matches(_ file: String) -> Int {
      zip(file.split(separator: "/").reversed(), wanted.reversed()).prefix { $0 == $1 }.count
    }
    return others.reduce(file) { matches($1) > matches($0) ? $1 : $0 }
  }

  private func file(_ key: String) -> String? { files[key] ?? files[Self.withoutSize(key)] }

  /// `bild-300x200.jpg` is a smaller `bild.jpg`.
  static func withoutSize(_ path: String) -> String {
    guard let dot = path.lastIndex(of: "."), let dash = path[..<dot].lastIndex(of: "-") else { return path }
    let size = path[path.index(after: dash)..<dot].split(separator: "x", omittingEmptySubsequences: false)
    guard size.count == 2,
      size.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return path }
    return String(path[..<dash] + path[dot...])
  }

  /// The host of a full address, without `www.`, and what follows it.
  static func split(_ address: String) -> (host: String, rest: String)? {
    let lower = address.lowercased()
    guard let scheme = ["https://", "http://", "//"].first(where: lower.hasPrefix) else { return nil }
    let rest = address.dropFirst(scheme.count)
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let name = host.lowercased()
    return (name.hasPrefix("www.") ? String(name.dropFirst(4)) : name, String(rest[host.endIndex...]))
  }

  private static func cut(_ text: String, at sign: Character) -> (String, String) {
    guard let place = text.firstIndex(of: sign) else { return (text, "") }
    return (String(text[..<place]), String(text[text.index(after: place)...]))
  }

  /// A path of the content folder as a file in another folder of it writes it.
  static func relative(_ path: String, from file: String) -> String {
    let from = file.split(separator: "/").dropLast()
    let to = path.split(separator: "/")
    let shared = zip(from, to).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: from.count - shared) + to.dropFirst(shared).map(String.init))
      .joined(separator: "/")
  }
}

extension String {
  var strippedBlanks: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
