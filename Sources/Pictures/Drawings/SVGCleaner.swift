/// Makes a drawing (SVG 2) safe to publish: refuses what acts or leads out, takes out comments, metadata
/// and the notes of drawing programs, and copies all else byte for byte.
struct SVGCleaner {
  private struct OpenElement {
    let name: Range<Int>
    let declared: [String]
  }

  /// No browser draws more in good time (bytes).
  private static let limit = 4 << 20

  private let bytes: [UInt8]
  private var scanner: MarkupScanner
  private var prefixes = SVGPrefixes()
  private var open: [OpenElement] = []
  private var hasRoot = false
  /// What is written instead of a range of the file, in its order.
  private var edits: [(range: Range<Int>, text: [UInt8])] = []
  /// The element that is being left out.
  private var omitted: (start: Int, depth: Int)?
  /// The style sheet that is being read.
  private var style: (start: Int, depth: Int, text: [UInt8])?

  /// The drawing as it may be published.
  static func cleaned(_ bytes: [UInt8]) throws(PictureProblem) -> [UInt8] {
    guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
    if SVGRoot.isWideMarkup(bytes) || bytes.contains(0) { throw .encoding("UTF-16") }
    var cleaner = SVGCleaner(bytes)
    while let token = try cleaner.scanner.next() { try cleaner.take(token) }
    return try cleaner.written()
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    self.scanner = MarkupScanner(bytes)
  }

  private func written() throws(PictureProblem) -> [UInt8] {
    guard hasRoot, open.isEmpty else { throw .markup(line: scanner.line(of: bytes.count)) }
    guard !edits.isEmpty else { return bytes }
    var output: [UInt8] = []
    var copied = 0
    for edit in edits {
      output += bytes[copied..<edit.range.lowerBound] + edit.text
      copied = edit.range.upperBound
    }
    return output + bytes[copied...]
  }

  private mutating func take(_ token: MarkupToken) throws(PictureProblem) {
    switch token {
    case .text(let range): try takeText(range)
    case .characterData(let range, let content):
      guard !open.isEmpty else { throw .markup(line: scanner.line(of: range.lowerBound)) }
      try takeStyle(Array(bytes[content]), at: content, escaped: false)
    case .comment(let range): leaveOut(range)
    case .instruction(let range, let target): try takeInstruction(range, target: target)
    case .documentType(let range, let hasSubset): try takeDocumentType(range, hasSubset: hasSubset)
    case .start(let tag): try takeStart(tag)
    case .end(let range, let name):
      guard let element = open.last, bytes[element.name] == bytes[name] else {
        throw .markup(line: scanner.line(of: range.lowerBound))
      }
      try close(element, end: range.upperBound)
    }
  }

  private mutating func leaveOut(_ range: Range<Int>) {
    if omitted == nil { edits.append((range, [])) }
  }

  // MARK: Text

  private mutating func takeText(_ range: Range<Int>) throws(PictureProblem) {
    guard !open.isEmpty else {
      guard let stray = range.first(where: { bytes[$0] > 0x20 }) else { return }
      throw .markup(line: scanner.line(of: stray))
    }
    guard omitted == nil else { return }
    guard let text = MarkupText.decoded(bytes[range]) else {
      throw .entities(line: scanner.line(of: range.lowerBound))
    }
    try takeStyle(text, at: range, escaped: true)
  }

  private mutating func takeStyle(_ text: [UInt8], at range: Range<Int>, escaped: Bool) throws(PictureProblem)
  {
    guard style != nil, omitted == nil else { return }
    style?.text += text
    if let clean = try EmbeddedPictures.cleaned(text) {
      edits.append((range, escaped ? MarkupText.escaped(clean) : clean))
    }
  }

  private mutating func takeInstruction(_ range: Range<Int>, target: Range<Int>) throws(PictureProblem) {
    let name = String(decoding: bytes[target], as: UTF8.self).lowercased()
    let isDeclaration = name == "xml" && !hasRoot && edits.isEmpty && range.lowerBound <= 3
    guard isDeclaration else {
      if name == "xml-stylesheet" {
        throw .outsideReference("<?xml-stylesheet", line: scanner.line(of: range.lowerBound))
      }
      return leaveOut(range)
    }
    let encoding = SVGEncoding.declared(bytes[range])
    guard SVGEncoding.isReadable(encoding) else { throw .encoding(encoding) }
  }

  /// Only the document type of SVG 1.1 stays, which no browser fetches.
  private mutating func takeDocumentType(_ range: Range<Int>, hasSubset: Bool) throws(PictureProblem) {
    guard !hasSubset else { throw .entities(line: scanner.line(of: range.lowerBound)) }
    guard !hasRoot else { throw .markup(line: scanner.line(of: range.lowerBound)) }
    let text = Array(bytes[range])
    if text.firstOffset(of: "\"-//W3C//DTD SVG ", from: 0) == nil { leaveOut(range) }
  }

  // MARK: Elements

  private mutating func takeStart(_ tag: MarkupTag) throws(PictureProblem) {
    let line = scanner.line
    guard !open.isEmpty || !hasRoot else { throw .markup(line: line(tag.range.lowerBound)) }
    let element = OpenElement(name: tag.name, declared: try declare(tag))
    open.append(element)
    if omitted == nil {
      let name = MarkupName(bytes[tag.name])
      let isKept = try SVGElementRules.keeps(
        name, prefixes.meaning(of: name.prefix), line: { line(tag.range.lowerBound) })
      guard isKept || hasRoot, hasRoot || name.local == "svg" else {
        throw .markup(line: line(tag.range.lowerBound))
      }
      hasRoot = true
      if isKept {
        for attribute in tag.attributes { try take(attribute) }
        if name.local == "style", style == nil { style = (tag.range.lowerBound, open.count, []) }
      } else {
        omitted = (tag.range.lowerBound, open.count)
      }
    }
    if tag.isEmpty { try close(element, end: tag.range.upperBound) }
  }

  private mutating func close(_ element: OpenElement, end: Int) throws(PictureProblem) {
    if let omitted, omitted.depth == open.count {
      self.omitted = nil
      leaveOut(omitted.start..<end)
    }
    if let style, style.depth == open.count {
      self.style = nil
      if let address = OutsideReference.first(inStyle: style.text) {
        throw .outsideReference(address, line: scanner.line(of: style.start))
      }
    }
    for prefix in element.declared { prefixes.close(prefix) }
    open.removeLast()
  }

  private mutating func declare(_ tag: MarkupTag) throws(PictureProblem) -> [String] {
    var declared: [String] = []
    for attribute in tag.attributes {
      guard let prefix = MarkupName(bytes[attribute.name]).declaredPrefix else { continue }
      prefixes.open(prefix, as: SVGNamespace(address: try value(attribute)))
      declared.append(prefix)
    }
    return declared
  }

  private mutating func take(_ attribute: MarkupAttribute) throws(PictureProblem) {
    let name = MarkupName(bytes[attribute.name])
    if let prefix = name.declaredPrefix {
      switch prefixes.meaning(of: prefix) {
      case .svg, .xlink, .xml: return
      case .foreign, .active: return leaveOut(attribute.range)
      }
    }
    if !name.prefix.isEmpty {
      let meaning = prefixes.meaning(of: name.prefix)
      guard meaning == .xlink || meaning == .xml else { return leaveOut(attribute.range) }
    }
    let value = try value(attribute)
    try SVGAttributeRules(line: { [scanner] in scanner.line(of: attribute.range.upperBound) })
      .check(name, value)
    if let clean = try EmbeddedPictures.cleaned(value) {
      edits.append((attribute.value, MarkupText.escaped(clean)))
    }
  }

  private func value(_ attribute: MarkupAttribute) throws(PictureProblem) -> [UInt8] {
    guard let value = MarkupText.decoded(bytes[attribute.value]) else {
      throw .entities(line: scanner.line(of: attribute.value.lowerBound))
    }
    return value
  }
}
