/// Where a long German word may be broken, by rules that rather find no place than a wrong one: at the joints of
/// compounds that can be told for certain.
///
/// The patterns that typesetters use know more places, but only the end of a line of some thirty large letters asks
/// for one here, and a card with a word broken wrongly is looked at by everybody whom it is sent to.
enum WordBreaks {
  /// Endings that, with their `s`, join what follows.
  private static let joints = ["ungs", "heits", "keits", "schafts", "tions", "sions", "itäts", "lings"]
  /// What begins after a joint: words so long that they are nothing else by chance.
  private static let parts = [
    "anwendung", "ausstellung", "austausch", "bewerbung", "botschaft", "digitalisierung", "einrichtung",
    "entwicklung",
    "förderung", "forschung", "gemeinschaft", "gesellschaft", "gespräch", "hochschule", "infrastruktur",
    "initiative",
    "intelligenz", "konferenz", "kongress", "landschaft", "management", "ministerium", "netzwerk",
    "plattform",
    "programm", "projekt", "strategie", "technologie", "technik", "unternehmen", "universität",
    "veranstaltung",
    "verarbeitung", "verordnung", "verwaltung", "werkstatt", "wettbewerb", "wirtschaft", "wissenschaft",
    "zentrum",
  ]
  /// Fewer letters do not stand alone at the end or the beginning of a line.
  private static let least = 4

  /// - Parameter word: one word; what stands around it does not matter.
  /// - Returns: positions of letters before which the word may be broken with a hyphen, in order.
  static func places(in word: [Character]) -> [Int] {
    let small = word.map { $0.lowercased().first ?? $0 }
    guard small.count >= 2 * least, !small.contains(where: { $0.isNumber || $0 == "@" || $0 == "." }) else {
      return []
    }
    var found: Set<Int> = []
    for place in least...(small.count - least) {
      let (before, behind) = (small[..<place], small[place...])
      guard hasVowel(before), hasVowel(behind), behind.prefix(while: \.isLetter).count >= least else {
        continue
      }
      if endsInJoint(before, before: behind) || parts.contains(where: { behind.starts(with: $0) }) {
        found.insert(place)
      }
    }
    return found.sorted()
  }

  /// Whether an ending is one, and no part of a stem (Jung-, Sprung-), and its `s` not the beginning of what follows.
  private static func endsInJoint(_ part: ArraySlice<Character>, before rest: ArraySlice<Character>) -> Bool {
    guard rest.first != "t", !rest.starts(with: "ch") else { return false }
    return joints.contains { part.ends($0) && hasVowel(part.dropLast($0.count)) }
  }

  private static func hasVowel(_ letters: ArraySlice<Character>) -> Bool {
    letters.contains { "aeiouyäöü".contains($0) }
  }
}

extension ArraySlice<Character> {
  fileprivate func ends(_ word: String) -> Bool { suffix(word.count).elementsEqual(word) }
}
