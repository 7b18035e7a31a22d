/// A text for LinkedIn: first what makes people read on, then the facts, the link, and hashtags.
struct LinkedInText {
  /// More characters LinkedIn does not take.
  static let limit = 3000
  /// So many hashtags say enough.
  private static let tags = 5

  let hook: String
  let text: String
  /// Each a line.
  let facts: [String]
  let link: String?
  let topics: [String]

  /// The whole within the limit; what is too long is cut at the end of a sentence.
  var written: String {
    let facts = fitting
    let tail = [
      facts.isEmpty ? nil : facts.joined(separator: "\n"), link,
      hashtags.isEmpty ? nil : hashtags.joined(separator: " "),
    ].compactMap { $0 }.joined(separator: "\n\n")
    let head = LinkedInText.cut(hook, to: 200)
    let room = Self.limit - Self.length(head) - Self.length(tail) - 4
    let body = LinkedInText.cut(text, to: max(0, room))
    return [head, body, tail].filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// The facts that leave room for the rest; a long one is cut.
  private var fitting: [String] {
    var room = Self.limit / 2
    return facts.map { LinkedInText.cut($0, to: 400) }.prefix { fact in
      room -= Self.length(fact) + 1
      return room >= 0
    }.map { $0 }
  }

  private var hashtags: [String] {
    topics.compactMap(Hashtag.make).reduce(into: [String]()) { tags, tag in
      if !tags.contains(tag), tags.count < Self.tags { tags.append(tag) }
    }
  }

  /// LinkedIn counts as UTF-16 does.
  static func length(_ text: String) -> Int { text.utf16.count }

  /// The text up to the last sentence or word that fits.
  static func cut(_ text: String, to limit: Int) -> String {
    guard length(text) > limit else { return text }
    var fitting = ""
    var sentence = ""
    var word = ""
    for character in text {
      guard length(fitting) + String(character).utf16.count < limit else { break }
      fitting.append(character)
      if ".!?".contains(character) { sentence = fitting }
      if character.isWhitespace { word = fitting }
    }
    if length(sentence) * 2 > limit { return sentence }
    let end = word.lastIndex { !$0.isWhitespace }
    return end.map { word[...$0] + "…" } ?? ""
  }
}
