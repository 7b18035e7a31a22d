import AlmanacModel
import Editing

/// A text on its way out of an old site: what it may refer to, and what is found on the way.
struct TextMove {
  let links: OldLinks
  /// The source file, for places.
  let source: String
  /// The old address of the text.
  let page: String
  /// Where the text goes, below the content folder.
  let target: String
  /// What made the old site, and so what its texts may hold.
  let generator: OldSettings.Generator
  var losses = Losses()
  /// Files of the old folder that the text shows.
  private(set) var usedFiles: Set<String> = []
  var line: Int
  /// The places of the text.
  var headings = HeadingAnchors()
  /// Addresses that names in brackets stand for and that nothing can be made of as it is.
  var references = MarkdownReferences()
  private var blocks: [String] = []

  init(
    links: OldLinks, source: String, page: String, target: String, line: Int = 1,
    generator: OldSettings.Generator = .other
  ) {
    self.links = links
    self.generator = generator
    self.source = source
    self.page = page
    self.target = target
    self.line = line
  }

  var folder: String { source.split(separator: "/").dropLast().joined(separator: "/") }

  mutating func lose(_ kind: Losses.Kind, _ name: String) { losses.add(kind, name, source, line: line) }

  // MARK: - Parts that are set aside

  static let openMark: Character = "\u{E000}"
  static let closeMark: Character = "\u{E001}"

  /// A mark for a finished piece, which no later step touches.
  mutating func set(aside text: String, isBlock: Bool) -> String {
    blocks.append(text)
    return "\(Self.openMark)\(isBlock ? "b" : "i")\(blocks.count - 1)\(Self.closeMark)"
  }

  /// The text without the characters that marks are made of, and with a blank for each control character: behind an
  /// address a vertical tab would become part of it.
  static func withoutMarks(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0xEE || isControl(UInt32($0)) }) else { return text }
    let kept = text.unicodeScalars.lazy.filter { !(0xE000...0xF8FF).contains($0.value) }
    return String(String.UnicodeScalarView(kept.map { isControl($0.value) ? " " : $0 }))
  }

  private static func isControl(_ code: UInt32) -> Bool {
    code < 0x20 && ![0x09, 0x0A, 0x0D].contains(code) || code == 0x7F
  }

  /// The text with all pieces in their places; blocks stand on lines of their own, as deep as their mark.
  func restored(_ text: String) -> String { restored(text, depth: 0) }

  private func restored(_ text: String, depth: Int) -> String {
    guard depth < 8, Self.mayHaveMarks(text.utf8) else { return text }
    var result = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if !result.isEmpty || line.startIndex != text.startIndex { result += "\n" }
      guard Self.mayHaveMarks(line.utf8) else {
        result += line
        continue
      }
      restore(line, depth, into: &result)
    }
    return result
  }

  /// Whether a text has the byte with which marks begin.
  private static func mayHaveMarks(_ text: some Sequence<UInt8>) -> Bool { text.contains(0xEE) }

  private func restore(_ line: Substring, _ depth: Int, into result: inout String) {
    let lead = line.prefix { " >-*+".contains($0) || $0.isNumber || $0 == "." }
    let margin = String(lead.map { $0 == ">" || $0 == " " ? $0 : " " })
    var rest = line
    var isFresh = true
    while let open = rest.firstIndex(of: Self.openMark),
      let close = rest[open...].firstIndex(of: Self.closeMark)
    {
      let mark = rest[rest.index(after: open)..<close]
      let before = rest[..<open]
      rest = rest[rest.index(after: close)...]
      guard let index = Int(mark.dropFirst()), blocks.indices.contains(index) else { continue }
      let piece = restored(blocks[index], depth: depth + 1)
      guard mark.first == "b" else {
        result += before + piece
        isFresh = false
        continue
      }
      let isBare = isFresh && before.count == lead.count
      result += before
      if !isBare { result += "\n" + margin.blanksCutAtEnd + "\n" + margin }
      result += piece.split(separator: "\n", omittingEmptySubsequences: false).joined(
        separator: "\n" + margin)
      let behind = rest.drop { $0 == " " }
      rest = behind
      isFresh = false
      if !behind.isEmpty { result += "\n" + margin.blanksCutAtEnd + "\n" + margin }
    }
    result += rest
  }

  // MARK: - Addresses

  /// What a link is to lead to; nil where it leads nowhere any more.
  mutating func link(_ address: String) -> String? {
    switch links.target(address, folder: folder, page: page) {
    case .outside(let address) where address.hasPrefix("#"):
      if let place = headings.slug(of: String(address.dropFirst())) { return "#" + place }
      lose(.deadLink, address)
      return nil
    case .outside(let address): return address
    // Places of pages are called otherwise here; the page itself is reached.
    case .entry(let path, _): return OldLinks.relative(path, from: target)
    case .file(let file): return use(file)
    case .nothing:
      guard !loseRefused(address) else { return nil }
      if !links.hasFiles, address.contains("/uploads/") {
        losses.add(.fileWithoutFolder, "", source, line: line, file: address)
      } else {
        lose(.deadLink, address)
      }
      return nil
    }
  }

  /// Notes a file that is there and does not come along.
  /// - Returns: whether the address is that of one.
  private mutating func loseRefused(_ address: String) -> Bool {
    guard let refused = links.refused(address, folder: folder, page: page) else { return false }
    losses.add(refused, source, line: line)
    return true
  }

  /// The path of a picture; nil where there is none.
  mutating func picture(_ address: String) -> String? {
    switch links.target(address, folder: folder, page: page) {
    case .file(let file): return use(file)
    case .outside(let address) where address.lowercased().hasPrefix("http") || address.hasPrefix("//"):
      lose(.pictureElsewhere, OldLinks.split(address)?.host ?? address)
      return nil
    default:
      guard !loseRefused(address) else { return nil }
      if links.hasFiles || address.hasPrefix("data:") {
        lose(.pictureMissing, address.hasPrefix("data:") ? "data:" : address)
      } else {
        losses.add(.fileWithoutFolder, "", source, line: line, file: address)
      }
      return nil
    }
  }

  private mutating func use(_ file: String) -> String {
    usedFiles.insert(file)
    return OldLinks.relative(links.places[file], from: target)
  }

  // MARK: - Blocks

  /// A fenced block.
  static func block(_ name: String, _ keys: [(String, String)], text: String = "") -> String {
    let lines: [Substring] = text.split(separator: "\n")
    let longest = lines.map { $0.drop { $0 == " " }.prefix { $0 == "`" }.count }.max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    let parameters = keys.filter { !$0.1.isEmpty }.map { key, value in
      "\(key): \(EntryText.scalar(value.split(whereSeparator: \.isWhitespace).joined(separator: " ")))"
    }
    let body = parameters + (text.isEmpty ? [] : (parameters.isEmpty ? [] : [""]) + [text])
    return ([fence + name] + body + [fence]).joined(separator: "\n")
  }

  /// A picture with what is said of it; words alone where there is none.
  mutating func figure(
    _ address: String, alt: String, caption: String, credit: String = "", link: String = ""
  )
    -> String
  {
    let alt = alt.isEmpty && !caption.isEmpty ? "" : alt
    guard let path = picture(address) else {
      return words([alt, caption].filter { !$0.isEmpty }.joined(separator: " – "), for: address)
    }
    let isSelf = link.isEmpty || PictureAddress.isPicture(link)
    let goal = isSelf ? "" : self.link(link) ?? ""
    return Self.block(
      "figure",
      [("src", path), ("alt", alt), ("caption", caption), ("credit", credit), ("link", goal)])
  }

  /// What stands in the place of a picture that did not come along: a link to another host, else its words.
  private func words(_ words: String, for address: String) -> String {
    guard address.lowercased().hasPrefix("http"),
      links.target(address, folder: folder, page: page) != .nothing
    else { return words }
    return "[\(words.isEmpty ? address : words)](\(address))"
  }

  /// Several pictures; behind them the words of those that did not come along.
  mutating func gallery(_ pictures: [(address: String, alt: String)], caption: String) -> String {
    var lines: [String] = []
    var others: [String] = []
    for (address, alt) in pictures {
      if let path = picture(address) {
        lines.append("![\(MarkdownWords.escaped(alt))](\(MarkdownWords.destination(path)))")
      } else {
        others.append(words(alt, for: address))
      }
    }
    let block =
      lines.isEmpty
      ? caption : Self.block("gallery", [("caption", caption)], text: lines.joined(separator: "\n"))
    return ([block] + others).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }
}

/// Addresses of pictures.
enum PictureAddress {
  private static let endings = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif"]
  static func isPicture(_ address: String) -> Bool {
    let path = address.lowercased().prefix { $0 != "?" && $0 != "#" }
    return endings.contains { path.hasSuffix($0) }
  }
}

/// Words and addresses within Markdown.
enum MarkdownWords {
  static func escaped(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ").replacing("[", with: "\\[").replacing(
      "]", with: "\\]")
  }

  static func destination(_ address: String) -> String {
    address.contains { $0 == " " || $0 == "(" || $0 == ")" } ? "<\(address)>" : address
  }
}

extension String {
  fileprivate var blanksCutAtEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
