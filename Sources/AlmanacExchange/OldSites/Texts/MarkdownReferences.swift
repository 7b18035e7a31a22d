import AlmanacModel

/// What definitions such as `[name]: address` lead to that cannot stay: pictures of other hosts, and what did not come
/// along. References to it may stand before it.
struct MarkdownReferences {
  enum Meaning: Equatable {
    /// A picture of a host is linked.
    case elsewhere(host: String)
    /// The words stay.
    case dead
  }

  private var meanings: [String: Meaning] = [:]
  private static let most = 10_000

  var isEmpty: Bool { meanings.isEmpty }

  subscript(name: String) -> Meaning? { meanings[Self.key(name)] }

  /// Reads all definitions of a text.
  /// - Parameter move: the text, whose headings are known.
  init(_ text: String, _ move: TextMove) {
    guard text.contains("]:") else { return }
    for line in text.split(separator: "\n") {
      let start = line.drop { $0 == " " }
      guard start.hasPrefix("["), !start.hasPrefix("[^"), let end = start.firstRange(of: "]:"),
        meanings.count < Self.most
      else { continue }
      let word = start[end.upperBound...].drop(while: \.isWhitespace).prefix { !$0.isWhitespace }
      let address = word.hasPrefix("<") && word.hasSuffix(">") ? word.dropFirst().dropLast() : word
      guard !address.isEmpty else { continue }
      meanings[Self.key(String(start[..<end.lowerBound].dropFirst()))] = Self.meaning(String(address), move)
    }
  }

  init() {}

  private static func meaning(_ address: String, _ move: TextMove) -> Meaning? {
    switch move.links.target(address, folder: move.folder, page: move.page) {
    case .nothing: return .dead
    case .outside(let place) where place.hasPrefix("#"):
      return move.headings.slug(of: String(place.dropFirst())) != nil ? nil : .dead
    case .outside: return OldLinks.split(address).map { .elsewhere(host: $0.host) }
    case .entry, .file: return nil
    }
  }

  /// Names are the same in any letters and with any blanks.
  private static func key(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
