import AlmanacModel

/// A line or pair that may be meant to hide an entry and stands where it cannot.
struct HidingLine {
  let key: String
  private let value: String?
  /// Bytes before the key.
  private(set) var offset = 0

  init(key: String, value: String?) {
    self.key = key
    self.value = value
  }

  /// A line of a text, where it looks like `key: value`, whatever kind of colon, blank or quote it has; nil where it
  /// does not, or is a comment.
  init?(_ line: ArraySlice<UInt8>) {
    let head = line.prefix(200)
    guard head.contains(where: { $0 == .colon || $0 == UInt8(ascii: "=") || $0 >= 0x80 }) else { return nil }
    let text = String(decoding: head, as: UTF8.self)
    guard let sign = text.unicodeScalars.firstIndex(where: { [":", "=", "：", "﹕", "꞉", "ː"].contains($0) })
    else { return nil }
    let before = text.unicodeScalars[..<sign]
    let start = before.firstIndex { $0.properties.isAlphabetic } ?? before.endIndex
    guard !before[..<start].contains("#"), start < sign else { return nil }
    offset = text.utf8.distance(from: text.startIndex, to: start)
    let key = Self.trimmed(before[start...])
    guard key.unicodeScalars.count <= 30 else { return nil }
    self.key = key
    var rest = String(text.unicodeScalars[text.unicodeScalars.index(after: sign)...])
    if let remark = rest.firstRange(of: " #") { rest = String(rest[..<remark.lowerBound]) }
    value = Self.trimmed(rest.unicodeScalars[...])
  }

  /// Without what is neither letter nor digit at both ends.
  private static func trimmed(_ text: Substring.UnicodeScalarView) -> String {
    let isPart: (Unicode.Scalar) -> Bool = {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "✓" || $0 == "✔"
    }
    guard let first = text.firstIndex(where: isPart), let last = text.lastIndex(where: isPart) else {
      return ""
    }
    return String(Substring(text[first...last]))
  }

  /// The key that is meant, inside a map: there nothing but what clearly shows may stand.
  var place: String? {
    guard let (name, question) = meant else { return nil }
    guard let value, !value.isEmpty else { return name }
    if question == .status { return HidingKeys.answer(value, to: .status)?.hides ?? false ? name : nil }
    return HidingKeys.answer(value, to: question) == .shown ? nil : name
  }

  /// The key that is meant, inside a text: only what hides, because words with a colon stand in texts as well.
  var hiddenBy: String? {
    guard let (name, question) = meant, let value, !value.isEmpty else { return nil }
    if let answer = HidingKeys.answer(value, to: question) { return answer == .shown ? nil : name }
    let isShort = value.split(separator: " ").count <= 3
    return question == .visibility && isShort || HidingKeys.saysHidden(value) ? name : nil
  }

  private var meant: (String, HidingKeys.Question)? {
    if let question = HidingKeys.question(key) { return question == .period ? nil : (key, question) }
    guard let near = HidingKeys.nearest(key, periods: false), let question = HidingKeys.question(near) else {
      return nil
    }
    return (near, question)
  }
}

extension HidingLine {
  /// Whether a map that is no entry of its own has a key that is meant to hide it.
  static func stands(in pairs: [YAMLPair], _ source: SourceText) -> Bool {
    pairs.contains { HidingLine(key: $0.key, value: source.word($0.value)?.text).place != nil }
  }

  /// The first line at the beginning of a text that is meant to hide it: details were written below the second
  /// `---`, or in a notation that is not read.
  /// - Returns: the line's range and what is meant.
  static func first(in text: ArraySlice<UInt8>) -> (range: Range<Int>, line: HidingLine, meant: String)? {
    var start = text.startIndex
    var count = 0
    while start < text.endIndex, count < 20 {
      let end = text[start...].firstIndex(of: .lineFeed) ?? text.endIndex
      let line = text[start..<end]
      defer { start = end + 1 }
      guard line.contains(where: { $0.isLetter || $0 >= 0x80 }) else { continue }
      count += 1
      // Details are lines `key: value`; the first line that is none begins the text.
      guard let found = HidingLine(line) else { return nil }
      if let meant = found.hiddenBy { return (start + found.offset..<end, found, meant) }
    }
    return nil
  }
}
