/// Leads the links and pictures of Markdown to what came along.
struct MarkdownLinks {
  private let text: [UInt8]
  private var result: [UInt8] = []
  /// Where brackets opened: in the result, and whether it is a picture.
  private var open: [(start: Int, isPicture: Bool)] = []
  private var place = 0
  /// Links that were never closed; a text with very many is not searched for their ends any more.
  private var torn = 0

  static func moved(_ text: String, move: inout TextMove) -> String {
    guard text.utf8.contains(UInt8(ascii: "]")) || text.contains("<http") else { return text }
    var reader = MarkdownLinks(text: Array(text.utf8))
    let first = move.line
    reader.read(&move)
    move.line = first
    return String(decoding: reader.result, as: UTF8.self)
  }

  private init(text: [UInt8]) { self.text = text }

  private mutating func read(_ move: inout TextMove) {
    while place < text.count {
      let byte = text[place]
      switch byte {
      case UInt8(ascii: "\\"):
        take()
        if place < text.count { take() }
      case UInt8(ascii: "\n"):
        move.line += 1
        take()
        if place < text.count, text[place] == 0x0A { open = [] }
      case UInt8(ascii: "["):
        let isPicture = result.last == UInt8(ascii: "!")
        if open.count < 100 { open.append((result.count - (isPicture ? 1 : 0), isPicture)) }
        take()
      case UInt8(ascii: "]"): close(&move)
      default: take()
      }
    }
  }

  private mutating func take() {
    result.append(text[place])
    place += 1
  }

  private mutating func close(_ move: inout TextMove) {
    let next = place + 1
    guard let bracket = open.popLast() else { return take() }
    if next < text.count, text[next] == UInt8(ascii: ":"), isAtLineStart(bracket.start) {
      return definition(&move)
    }
    guard next < text.count, text[next] == UInt8(ascii: "(") else { return reference(bracket, &move) }
    guard torn < 500 else { return take() }
    guard let target = destination(from: next + 1) else {
      torn += 1
      return take()
    }
    let inner = Array(result[(bracket.start + (bracket.isPicture ? 2 : 1))...])
    let rest = String(decoding: target.title, as: UTF8.self)
    let goal = bracket.isPicture ? move.picture(target.address) : move.link(target.address)
    if let goal {
      result += "](\(MarkdownWords.destination(goal))\(rest))".utf8
    } else {
      result.removeSubrange(bracket.start...)
      // A picture of another host stays reachable.
      if bracket.isPicture, OldLinks.split(target.address) != nil, !isWithinLink {
        let words = inner.isEmpty ? Array((target.address.split(separator: "/").last ?? "").utf8) : inner
        if move.isElsewhere(target.address) {
          result += "[".utf8 + words + "](\(MarkdownWords.destination(target.address)))".utf8
        } else {
          result += inner
        }
      } else {
        result += inner
      }
    }
    place = target.end
  }

  /// `[words][name]`, `[name][]` and `[name]`.
  private mutating func reference(_ bracket: (start: Int, isPicture: Bool), _ move: inout TextMove) {
    guard !move.references.isEmpty else { return take() }
    let inner = Array(result[(bracket.start + (bracket.isPicture ? 2 : 1))...])
    var (name, end) = (inner[...], place + 1)
    if end < text.count, text[end] == UInt8(ascii: "["),
      let close = text[end...].prefix(1_000).firstIndex(of: UInt8(ascii: "]"))
    {
      if close > end + 1 { name = text[(end + 1)..<close] }
      end = close + 1
    }
    switch move.references[String(decoding: name, as: UTF8.self)] {
    case .dead?:
      result.removeSubrange(bracket.start...)
      result += inner
      place = end
    case .elsewhere(let host)? where bracket.isPicture:
      move.lose(.pictureElsewhere, host)
      result.removeSubrange(bracket.start...)
      if isWithinLink {
        result += inner
      } else {
        result += [UInt8(ascii: "[")] + inner + text[place..<end]
      }
      place = end
    default: take()
    }
  }

  private var isWithinLink: Bool { open.contains { !$0.isPicture } }

  private func isAtLineStart(_ index: Int) -> Bool {
    result[..<index].reversed().prefix { $0 != 0x0A }.allSatisfy { $0 == 0x20 } && open.isEmpty
  }

  /// `[name]: address "Title"`
  private mutating func definition(_ move: inout TextMove) {
    let start = result.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    take()
    take()
    let end = text[place...].firstIndex(of: 0x0A) ?? text.count
    let line = text[place..<end]
    let isNote = result.reversed().prefix { $0 != 0x0A }.contains(UInt8(ascii: "^"))
    let blank = line.prefix { $0 == 0x20 || $0 == 0x09 }
    let word = line.dropFirst(blank.count).prefix { $0 > 0x20 }
    guard !isNote, !word.isEmpty else { return }
    var address = String(decoding: word, as: UTF8.self)
    if address.hasPrefix("<"), address.hasSuffix(">") { address = String(address.dropFirst().dropLast()) }
    let isPicture = PictureAddress.isPicture(address) && !move.isElsewhere(address)
    let goal = isPicture ? move.picture(address) : move.link(address)
    guard let goal else {
      result.removeSubrange(start...)
      place = end
      return
    }
    result += " \(MarkdownWords.destination(goal))".utf8
    place = word.endIndex
  }

  /// The destination of a link, what follows it up to the bracket, and where the text goes on.
  private func destination(from start: Int) -> (address: String, title: [UInt8], end: Int)? {
    var index = start
    while index < text.count, text[index] == 0x20 || text[index] == 0x0A { index += 1 }
    let first = index
    var address: ArraySlice<UInt8>
    if index < text.count, text[index] == UInt8(ascii: "<") {
      guard let close = text[index...].prefix(2_000).firstIndex(of: UInt8(ascii: ">")) else { return nil }
      address = text[(index + 1)..<close]
      index = close + 1
    } else {
      var depth = 0
      while index < text.count, index - first < 2_000 {
        let byte = text[index]
        if byte <= 0x20 && !isPathWithBlank(from: index) { break }
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") {
          if depth == 0 { break }
          depth -= 1
        }
        index += 1
      }
      address = text[first..<index]
    }
    var end = index
    var quote: UInt8?
    while end < text.count, end - index < 2_000 {
      let byte = text[end]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") {
        quote = byte
      } else if byte == UInt8(ascii: ")") {
        return (String(decoding: address, as: UTF8.self), Array(text[index..<end]), end + 1)
      }
      end += 1
    }
    return nil
  }

  /// A blank within a path, which ends only at the bracket.
  private func isPathWithBlank(from index: Int) -> Bool {
    guard text[index] == 0x20 else { return false }
    let next = text[(index + 1)...].prefix(200).first { $0 != 0x20 }
    guard let next, !"\"'()=\n".utf8.contains(next) else { return false }
    return text[index...].prefix(200).prefix { $0 != 0x0A && $0 != UInt8(ascii: "\"") }.contains(
      UInt8(ascii: ")"))
  }
}

extension TextMove {
  /// Whether an address is one of another host.
  func isElsewhere(_ address: String) -> Bool {
    guard OldLinks.split(address) != nil, case .outside = links.target(address, folder: folder, page: page)
    else {
      return false
    }
    return true
  }
}
