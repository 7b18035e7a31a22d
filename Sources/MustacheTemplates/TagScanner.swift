/// Cuts a source into text and tags, byte by byte, and follows changes of the delimiters.
struct TagScanner {
  let source: [UInt8]
  var position = 0
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)

  init(source: [UInt8]) {
    self.source = source
  }

  /// The next piece, or `nil` at the end.
  mutating func next() -> Piece? {
    guard position < source.count else { return nil }
    let start = position
    guard let tagStart = find(opening, from: start) else {
      position = source.count
      return .text(start..<source.count)
    }
    if tagStart > start {
      position = tagStart
      return .text(start..<tagStart)
    }
    return scanTag()
  }

  private mutating func scanTag() -> Piece {
    let start = position
    var inner = start + opening.count
    var end = closing
    let sigil = byte(at: inner)
    if sigil == UInt8(ascii: "{"), opening == Array("{{".utf8) {
      end = [UInt8(ascii: "}")] + closing
      inner += 1
    } else if sigil == UInt8(ascii: "=") {
      end = [UInt8(ascii: "=")] + closing
      inner += 1
    }
    guard let innerEnd = find(end, from: inner) else { return bad(from: start) }
    if sigil != UInt8(ascii: "!"), let next = find(opening, from: inner), next < innerEnd {
      // The end found belongs to a later tag: this one was never closed.
      position = next
      return .bad(start..<next)
    }
    position = innerEnd + end.count
    let content = Array(source[inner..<innerEnd])
    switch sigil {
    case UInt8(ascii: "{"): return named(.unescaped, content[...], start)
    case UInt8(ascii: "="): return changeDelimiters(content, start)
    case UInt8(ascii: "!"): return .tag(Tag(kind: .comment, name: "", start: start, end: position))
    default: return signed(content, start)
    }
  }

  private func signed(_ content: [UInt8], _ start: Int) -> Piece {
    let trimmed = content.drop(while: isSpace)
    let kind: Tag.Kind
    switch trimmed.first {
    case UInt8(ascii: "#"): kind = .section
    case UInt8(ascii: "^"): kind = .inverted
    case UInt8(ascii: "/"): kind = .close
    case UInt8(ascii: ">"): kind = .partial
    case UInt8(ascii: "<"): kind = .parent
    case UInt8(ascii: "$"): kind = .block
    case UInt8(ascii: "&"): kind = .unescaped
    default: return named(.variable, trimmed, start)
    }
    return named(kind, trimmed.dropFirst(), start)
  }

  private func named(_ kind: Tag.Kind, _ content: ArraySlice<UInt8>, _ start: Int) -> Piece {
    var name = content.drop(while: isSpace)
    while let last = name.last, isSpace(last) { name.removeLast() }
    let isPath = kind == .variable || kind == .unescaped || kind == .section || kind == .inverted
    guard !name.isEmpty, name.allSatisfy({ !isSpace($0) && !isSigil($0) }), !isPath || isDotted(name) else {
      return .bad(start..<position)
    }
    return .tag(Tag(kind: kind, name: String(decoding: name, as: UTF8.self), start: start, end: position))
  }

  /// `.` alone, or parts that dots separate.
  private func isDotted(_ name: ArraySlice<UInt8>) -> Bool {
    let dot = UInt8(ascii: ".")
    return name.elementsEqual([dot])
      || name.split(separator: dot, omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
  }

  private mutating func changeDelimiters(_ content: [UInt8], _ start: Int) -> Piece {
    let parts = content.split(whereSeparator: isSpace).map(Array.init)
    guard let first = parts.first, let second = parts.dropFirst().first, parts.count == 2,
      !first.contains(UInt8(ascii: "=")), !second.contains(UInt8(ascii: "="))
    else { return .bad(start..<position) }
    opening = first
    closing = second
    return .tag(Tag(kind: .delimiters, name: "", start: start, end: position))
  }

  /// A tag without end: its line is given up, what follows is read again.
  private mutating func bad(from start: Int) -> Piece {
    var end = start
    while end < source.count, source[end] != UInt8(ascii: "\n"), source[end] != UInt8(ascii: "\r") {
      end += 1
    }
    position = end
    return .bad(start..<end)
  }

  private func byte(at offset: Int) -> UInt8? {
    offset < source.count ? source[offset] : nil
  }

  private func find(_ pattern: [UInt8], from start: Int) -> Int? {
    guard let first = pattern.first, start + pattern.count <= source.count else { return nil }
    var offset = start
    while offset + pattern.count <= source.count {
      if source[offset] == first, source[offset..<offset + pattern.count].elementsEqual(pattern) {
        return offset
      }
      offset += 1
    }
    return nil
  }
}

func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || (byte >= 0x09 && byte <= 0x0d)
}

/// Characters that mean something at the start of a tag and therefore cannot be part of a name.
private func isSigil(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "<"),
    UInt8(ascii: ">"), UInt8(ascii: "$"), UInt8(ascii: "&"), UInt8(ascii: "="), UInt8(ascii: "*"):
    true
  default: false
  }
}
