import AlmanacModel
import CivilTime

/// A file with its repairs, line for line.
public struct MendedFile: Sendable {
  /// Relative to the content folder.
  public let path: String
  /// Each line as it was and what stands in its place.
  public let lines: [(old: String, new: [String])]
  private let fileLines: FileLines

  init(path: String, lines: [(old: String, new: [String])], of fileLines: FileLines) {
    self.path = path
    self.lines = lines
    self.fileLines = fileLines
  }

  /// The whole file as it should be.
  public var bytes: [UInt8] { fileLines.joined(lines.map(\.new)) }

  /// The lines that are repaired as they were, by their numbers from 1.
  public var repaired: [Int: String] {
    var found: [Int: String] = [:]
    for (index, line) in lines.enumerated() where [line.old] != line.new { found[index + 1] = line.old }
    return found
  }

  /// The file with one line repaired and no other.
  /// - Parameter number: from 1.
  public func bytes(repairing number: Int) -> [UInt8] {
    fileLines.joined(lines.indices.map { $0 + 1 == number ? lines[$0].new : [lines[$0].old] })
  }
}

/// Repairs what can be repaired without asking: ids of events, quotes, and the form of dates. Comments, order
/// and everything else stay, and what a file says stays the same: that is checked by reading it again.
public struct ContentMending {
  private let tree: SourceTree
  private let today: Day
  private let body: @Sendable (String) -> String?
  /// The digests of the originals of translations that name none, by the path of the translation.
  private let digests: [String: String]

  /// - Parameters:
  ///   - tree: the content folder as it was read.
  ///   - today: the day for the reading of dates.
  ///   - digests: of the originals of translations that do not name theirs, by the path of the translation.
  ///   - body: what repairs the text below a front matter, its lines ended by LF; nil for a text that is well.
  public init(
    _ tree: SourceTree, today: Day, digests: [String: String] = [:],
    body: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.digests = digests
    self.tree = tree
    self.today = today
    self.body = body
  }

  /// The files that become better, in the order of their paths.
  /// - Parameter paths: of the files that are looked at; nil for all.
  public func files(_ paths: Set<String>? = nil) -> [MendedFile] {
    let events = ContentParser(today: today).parse(tree, jobs: 1).events
    return tree.texts.keys.filter { paths?.contains($0) ?? true }.sorted().compactMap { path in
      mended(path, events.filter { $0.path == path })
    }
  }

  private func mended(_ path: String, _ events: [Event], mayBeSpaced: Bool = true) -> MendedFile? {
    guard let bytes = tree.texts[path], SourceBytes.firstInvalidByte(in: bytes) == nil,
      !bytes.starts(with: [0xEF, 0xBB, 0xBF])
    else { return nil }
    let isList = path == "events.yaml" || path.hasPrefix("events/")
    guard isList || MarkdownPath.isMeant(path) else { return nil }
    let old = FileLines(bytes)
    if mayBeSpaced, let spaced = spaced(old, in: path) { return mended(path, old, spaced) }
    let new = fields(old, in: path, isList: isList)
    var lines = zip(old.texts, new).map { (old: String($0), new: [$1]) }
    if isList { addIDs(events, to: &lines) } else { mendBody(&lines) }
    if let digest = digests[path] { add(digest, to: &lines) }
    guard lines.contains(where: { [$0.old] != $0.new }) else { return nil }
    return MendedFile(path: path, lines: lines, of: old)
  }

  /// Notes of which state of the original a translation was made, at the end of its front matter.
  private func add(_ digest: String, to lines: inout [(old: String, new: [String])]) {
    guard lines.first?.old.hasPrefix("---") ?? false,
      let end = lines.dropFirst().firstIndex(where: { $0.old.hasPrefix("---") || $0.old.hasPrefix("...") })
    else { return }
    lines[end].new.insert("translated_from: \(digest)", at: 0)
  }

  // MARK: - Blanks

  /// The lines with plain blanks behind keys, where the reader stopped because of another; nil where there are none.
  private func spaced(_ lines: FileLines, in path: String) -> [String]? {
    guard [0xC2, 0xE2].contains(where: lines.bytes.contains) else { return nil }
    let old = lines.texts.map(String.init)
    var texts = old
    // The reader stops at the first such blank of an entry.
    for _ in 0..<Self.mostPasses {
      let next = spacedOnce(texts, of: lines, in: path)
      if next == texts { break }
      texts = next
    }
    return texts == old ? nil : texts
  }

  /// As many keys of one entry are repaired at once: no entry of people has more, and those of others end in time.
  private static let mostPasses = 64

  private func spacedOnce(_ old: [String], of lines: FileLines, in path: String) -> [String] {
    let alone = SourceTree(texts: [path: lines.joined(old.map { [$0] })], zones: tree.zones)
    let places = ContentParser(today: today).parse(alone, jobs: 1).log.diagnostics.filter {
      $0.code == SyntaxMessages.blankBehindKey && $0.location?.path == path
    }
    var texts = old
    for line in places.compactMap({ $0.location?.position.line }) where texts.indices.contains(line - 1) {
      for blank in ["\u{A0}", "\u{202F}"] {
        guard let found = texts[line - 1].firstRange(of: ":" + blank) else { continue }
        texts[line - 1].replaceSubrange(found, with: ": ")
      }
    }
    return texts
  }

  /// A file that can be read since its blanks are plain, with all its repairs.
  private func mended(_ path: String, _ old: FileLines, _ spaced: [String]) -> MendedFile? {
    var readable = tree
    readable.texts[path] = old.joined(spaced.map { [$0] })
    let again = ContentMending(readable, today: today, digests: digests, body: body)
    let events = ContentParser(today: today).parse(readable, jobs: 1).events.filter { $0.path == path }
    let new = again.mended(path, events, mayBeSpaced: false)?.lines.map(\.new) ?? spaced.map { [$0] }
    return MendedFile(path: path, lines: zip(old.texts, new).map { (old: String($0), new: $1) }, of: old)
  }

  // MARK: - Fields

  private func fields(_ lines: FileLines, in path: String, isList: Bool) -> [String] {
    let texts = lines.texts
    let old = texts.map(String.init)
    var wanted = old
    var changed: [Int] = []
    let unreadable = unreadableLines(texts, in: path, isList: isList)
    for index in fieldLines(texts, isList: isList) where !unreadable.contains(index) {
      guard let line = FieldLine(texts[index]), let value = FieldMending.mended(line) else { continue }
      wanted[index] = line.with(value)
      changed.append(index)
    }
    guard !changed.isEmpty else { return old }
    func meaning(_ texts: [String]) -> Meaning {
      Meaning(tree, path, lines.joined(texts.map { [$0] }), today)
    }
    // What would say something else is tried in halves, until the lines that are to blame are left alone.
    let meant = meaning(old)
    var safe = old
    var untried = [changed[...]]
    while let part = untried.popLast() {
      var attempt = safe
      for index in part { attempt[index] = wanted[index] }
      if meant == meaning(attempt) {
        safe = attempt
      } else if part.count > 1 {
        let middle = part.startIndex + part.count / 2
        untried += [part[middle...], part[..<middle]]
      }
    }
    return safe
  }

  /// The lines on which fields may stand: of Markdown files those of the front matter, and nowhere those of
  /// texts over several lines.
  private func fieldLines(_ lines: [Substring], isList: Bool) -> [Int] {
    var found: [Int] = []
    var end = lines.count
    if !isList {
      guard lines.first == "---", let close = lines.dropFirst().firstIndex(of: "---") else { return [] }
      end = close
    }
    var block: Int?
    for index in 0..<end {
      let line = lines[index]
      let depth = line.prefix { $0 == " " }.count
      if let open = block {
        if line.allSatisfy({ $0 == " " }) || depth > open { continue }
        block = nil
      }
      guard let field = FieldLine(line) else { continue }
      if field.value.hasPrefix("|") || field.value.hasPrefix(">") {
        block = field.depth - 1
        continue
      }
      let next = lines[(index + 1)..<end].first { !$0.allSatisfy { $0 == " " } } ?? ""
      let continues =
        next.prefix { $0 == " " }.count > field.depth && FieldLine(next) == nil
        && !next.drop { $0 == " " }.hasPrefix("#")
      if !continues { found.append(index) }
    }
    return found
  }

  /// The lines of what the reader gives up: the list item, or the whole front matter, with an error of syntax.
  /// What is meant there only its author knows.
  private func unreadableLines(_ lines: [Substring], in path: String, isList: Bool) -> Set<Int> {
    let alone = SourceTree(texts: tree.texts.filter { $0.key == path }, zones: tree.zones)
    let errors = ContentParser(today: today).parse(alone, jobs: 1).log.diagnostics.filter {
      SyntaxMessages.codes.contains($0.code) && $0.location?.path == path
    }
    guard !errors.isEmpty else { return [] }
    guard isList else { return Set(lines.indices) }
    let starts = lines.indices.filter { lines[$0].hasPrefix("-") }
    var found: Set<Int> = []
    for line in errors.compactMap({ $0.location?.position.line }) {
      let start = starts.last { $0 < line } ?? 0
      let end = starts.first { $0 > start } ?? lines.count
      found.formUnion(start..<end)
    }
    return found
  }

  // MARK: - Texts

  private func mendBody(_ lines: inout [(old: String, new: [String])]) {
    let old = lines.map(\.old)
    let close = old.first == "---" ? old.dropFirst().firstIndex(of: "---") : nil
    let start = close.map { $0 + 1 } ?? 0
    guard old.first != "---" || close != nil,
      let text = body(old[start...].joined(separator: "\n"))
    else { return }
    let new = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (index, replacement) in LineAlignment.aligned(Array(old[start...]), new).enumerated() {
      lines[start + index].new = replacement
    }
  }

  // MARK: - Ids

  private func addIDs(_ events: [Event], to lines: inout [(old: String, new: [String])]) {
    for event in events where !event.hasGivenID {
      let index = event.position.line - 1
      guard lines.indices.contains(index), let line = lines[index].new.first else { continue }
      let indent = line.prefix { $0 == " " }
      let dash = line.dropFirst(indent.count).prefix { $0 == "-" || $0 == " " }
      let rest = line.dropFirst(indent.count + dash.count)
      guard dash.hasPrefix("- "), let first = rest.first, first.isLetter else { continue }
      let blanks = String(repeating: " ", count: indent.count + dash.count)
      lines[index].new = ["\(indent)\(dash)id: \(event.id.value)", "\(blanks)\(rest)"]
    }
  }
}

/// What a file says, without where it says it, and what is found on which line.
private struct Meaning: Equatable {
  private let text: String

  init(_ tree: SourceTree, _ path: String, _ file: [UInt8], _ today: Day) {
    var alone = SourceTree(
      texts: tree.texts.filter { $0.key.hasPrefix("regions/") || $0.key == "site.yaml" }, zones: tree.zones)
    alone.texts[path] = file
    let content = ContentParser(today: today).parse(alone, jobs: 1)
    let findings = content.log.diagnostics.filter { $0.location?.path == path }.map {
      "\($0.code) \($0.location?.position.line ?? 0)"
    }
    let posts = content.posts.filter { $0.matter.path == path }
    text = Self.withoutPlaces(
      "\(findings) \(posts) \(content.events) \(content.newsletters) \(content.pages) \(content.projects)")
  }

  /// The description of a value without its positions.
  private static func withoutPlaces(_ description: String) -> String {
    var result: [Substring] = []
    var rest = description[...]
    let mark = "SourcePosition("
    while let start = rest.firstRange(of: mark), let end = rest[start.upperBound...].firstIndex(of: ")") {
      result.append(rest[..<start.lowerBound])
      rest = rest[end...]
    }
    return (result + [rest]).joined()
  }
}
