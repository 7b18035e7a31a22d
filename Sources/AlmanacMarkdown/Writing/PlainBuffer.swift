/// Plain text as it is written: blocks apart by blank lines, items of tight lists by line breaks.
struct PlainBuffer {
  private(set) var bytes: [UInt8] = []
  private(set) var anchors: [LinkAnchor] = []
  /// How many line breaks go before the next block.
  private var gap = 2
  private var indent = 0
  private var marker: String?
  private var markerWidth = 0
  private var gapAfterMarker = 2

  /// Makes room for so many bytes.
  mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(count)
  }

  /// Begins a paragraph or the like.
  mutating func beginBlock() {
    if !bytes.isEmpty {
      while bytes.last == Ascii.space { bytes.removeLast() }
      for _ in 0..<gap { bytes.append(Ascii.newline) }
    }
    for _ in 0..<indent { bytes.append(Ascii.space) }
    guard let marker else { return }
    bytes.append(contentsOf: marker.utf8)
    indent += markerWidth
    gap = gapAfterMarker
    self.marker = nil
  }

  /// Begins the caption of a picture, a block of its own.
  /// - Returns: where it begins, for `endCaption`.
  mutating func beginCaption() -> (offset: Int, anchor: Int) {
    while bytes.last == Ascii.space { bytes.removeLast() }
    let start = (bytes.count, anchors.count)
    beginBlock()
    return start
  }

  mutating func endCaption(_ start: (offset: Int, anchor: Int)) {
    let length = bytes.count - start.offset
    guard length > 0, start.anchor <= anchors.count else { return }
    anchors.insert(LinkAnchor(offset: start.offset, kind: .caption(length: length)), at: start.anchor)
  }

  /// Notes what a picture shows.
  /// - Parameter isBlock: whether the picture stands by itself.
  mutating func describe(_ description: String, isBlock: Bool) {
    guard !description.isEmpty else { return }
    while bytes.last == Ascii.space { bytes.removeLast() }
    anchors.append(LinkAnchor(offset: bytes.count, kind: .description(description, isBlock: isBlock)))
  }

  /// Writes one item of a list: its first block follows the marker, the others are indented.
  mutating func item(_ marker: String, isFirst: Bool, isTight: Bool) -> (indent: Int, gap: Int) {
    let outer = (indent, gap)
    markerWidth = (self.marker == nil ? 0 : markerWidth) + min(3, marker.unicodeScalars.count)
    self.marker = (self.marker ?? "") + marker
    gapAfterMarker = isTight ? 1 : 2
    if !isFirst { gap = isTight ? 1 : 2 }
    return outer
  }

  mutating func endItem(_ outer: (indent: Int, gap: Int)) {
    if marker != nil { beginBlock() }
    (indent, gap) = outer
  }

  /// Text, without control characters.
  mutating func append(_ text: some Collection<UInt8>) {
    if text.contains(where: Ascii.isControl) {
      bytes.append(contentsOf: text.filter { !Ascii.isControl($0) })
    } else {
      bytes.append(contentsOf: text)
    }
  }

  mutating func append(_ byte: UInt8) {
    bytes.append(byte)
  }

  /// Starts a new line in the same block.
  mutating func lineBreak() {
    bytes.append(Ascii.newline)
    for _ in 0..<indent { bytes.append(Ascii.space) }
  }

  mutating func anchor(_ kind: LinkAnchor.Kind) {
    anchors.append(LinkAnchor(offset: bytes.count, kind: kind))
  }

  /// How many words there are: runs with at least one letter or digit between white space.
  var wordCount: Int {
    bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      var isWord = false
      for byte in bytes {
        if byte <= Ascii.space {
          if isWord { count += 1 }
          isWord = false
        } else if !isWord, Ascii.isLetter(byte) || Ascii.isDigit(byte) || (byte >= 0xC3 && byte != 0xE2) {
          isWord = true
        }
      }
      return isWord ? count + 1 : count
    }
  }
}
