import AlmanacModel

/// A sentence of the argument parser with holes for names and values, and what Almanac says instead.
struct ParserSentence: Sendable {
  private let pattern: [String]
  private let wording: BilingualText
  private let endsInList: Bool
  private static let hole = "{}"

  /// - Parameters:
  ///   - pattern: as the parser writes it, with `{}` for each name or value.
  ///   - endsInList: whether the last hole holds quoted words, such as `'md', 'html' or 'csv'`.
  init(_ pattern: String, endsInList: Bool = false, _ wording: BilingualText) {
    self.pattern = pattern.split(separator: Self.hole, omittingEmptySubsequences: false).map(String.init)
    self.wording = wording
    self.endsInList = endsInList
  }

  /// The line in the user's language; nil where it is another sentence.
  func text(_ line: String, in language: UILanguage) -> String? {
    guard var parts = parts(of: line) else { return nil }
    if endsInList, let list = parts.popLast() { parts.append(Self.words(of: list)) }
    let pieces = wording.text(in: language).split(separator: Self.hole, omittingEmptySubsequences: false)
    return zip(pieces, parts + [""]).map { $0 + $1 }.joined()
  }

  /// What stands in the holes.
  private func parts(of line: String) -> [String]? {
    guard let first = pattern.first, line.hasPrefix(first) else { return nil }
    guard pattern.count > 1 else { return line == first ? [] : nil }
    var (parts, rest) = ([String](), line.dropFirst(first.count))
    for (index, piece) in pattern.enumerated().dropFirst() {
      let isLast = index == pattern.count - 1
      if isLast {
        guard rest.hasSuffix(piece) else { return nil }
        parts.append(String(rest.dropLast(piece.count)))
      } else {
        guard let next = rest.firstRange(of: piece) else { return nil }
        parts.append(String(rest[..<next.lowerBound]))
        rest = rest[next.upperBound...]
      }
    }
    return parts
  }

  /// `md, html, csv` of `'md', 'html' or 'csv'`.
  private static func words(of list: String) -> String {
    let pieces = list.split(separator: "'", omittingEmptySubsequences: false)
    return pieces.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }.joined(
      separator: ", ")
  }
}
