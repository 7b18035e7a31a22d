#if ALMANAC_PICTURES
  /// A text in the pieces between which its lines may end, each measured once.
  struct TitlePieces {
    /// What stands between a piece and the next one.
    private enum Joint { case space, nothing, hyphen }

    private struct Piece {
      let text: String
      let width: Double
      let joint: Joint
    }

    private var pieces: [Piece] = []
    private let space: Double
    private let hyphen: Double

    /// - Parameter breaksWords: at the joints of long German words, too; soft hyphens are always obeyed.
    init(_ text: String, in face: CardFace, breaksWords: Bool) {
      space = TextLine(" ", in: face).width
      hyphen = TextLine("-", in: face).width
      for word in text.split(whereSeparator: { $0 == " " || $0.isNewline || $0 == "\t" }) {
        let parts = Self.parts(of: word, breaksWords)
        for (index, part) in parts.enumerated() {
          let joint = index == parts.count - 1 ? Joint.space : part.isWhole ? .nothing : .hyphen
          pieces.append(Piece(text: part.text, width: TextLine(part.text, in: face).width, joint: joint))
        }
      }
    }

    /// Whether there is nothing to set.
    var isEmpty: Bool { pieces.isEmpty }

    /// The pieces of a word; what ends with a hyphen or a stroke of its own needs no other.
    private static func parts(of word: Substring, _ breaksWords: Bool) -> [(text: String, isWhole: Bool)] {
      let letters = Array(word)
      var ends: [Int: Bool] = [:]
      for (index, letter) in letters.enumerated() where index > 0 && index < letters.count - 1 {
        if letter == "\u{AD}" { ends[index + 1] = false }
        if "-/–".contains(letter), letters[index + 1].isLetter { ends[index + 1] = true }
      }
      if breaksWords {
        for place in WordBreaks.places(in: letters) where ends[place] == nil { ends[place] = false }
      }
      var parts: [(String, Bool)] = []
      var start = 0
      for end in ends.keys.sorted() + [letters.count] {
        parts.append((String(letters[start..<end].filter { $0 != "\u{AD}" }), ends[end] ?? true))
        start = end
      }
      return parts
    }

    /// The fewest lines that are no wider than a column, in units of the font; nil where a piece is wider.
    func lines(within column: Double) -> [String]? {
      var lines: [String] = []
      var line = ""
      var width = 0.0
      var before = Joint.nothing
      for piece in pieces {
        let trailing = piece.joint == .hyphen ? hyphen : 0
        let gap = before == .space ? space : 0
        if !line.isEmpty, width + gap + piece.width + trailing <= column {
          line += (before == .space ? " " : "") + piece.text
          width += gap + piece.width
        } else {
          guard piece.width + trailing <= column else { return nil }
          if !line.isEmpty { lines.append(before == .hyphen ? line + "-" : line) }
          line = piece.text
          width = piece.width
        }
        before = piece.joint
      }
      return line.isEmpty ? lines : lines + [line]
    }

    /// The same number of lines, as even as they come, so that no word stands alone where another could join it.
    func evenLines(within column: Double) -> [String]? {
      guard let lines = lines(within: column) else { return nil }
      var (narrow, wide) = (0.0, column)
      for _ in 0..<12 {
        let middle = (narrow + wide) / 2
        if let found = self.lines(within: middle), found.count <= lines.count {
          wide = middle
        } else {
          narrow = middle
        }
      }
      return self.lines(within: wide)
    }
  }
#endif
