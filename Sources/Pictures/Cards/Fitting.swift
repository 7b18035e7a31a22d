#if ALMANAC_PICTURES
  /// A text in one line: smaller where it is long, and cut at a word where it is longer.
  struct Fitting {
    let text: String
    /// Of the type, in pixels.
    let size: Double
    /// Whether nothing of the text was cut.
    let isWhole: Bool

    /// - Parameters:
    ///   - column: how wide the line may be, in pixels.
    ///   - largest: the wanted size.
    ///   - smallest: below which the text is cut.
    init(_ text: String, in face: CardFace, column: Double, _ largest: Double, _ smallest: Double) {
      let width = TextLine(text, in: face).width / face.units
      guard width * smallest > column else {
        self.text = text
        isWhole = true
        size = width > 0 ? min(largest, column / width) : largest
        return
      }
      self.text = TextBlock.cut(text, in: face, column: column * face.units / smallest, most: 1)[0]
      isWhole = false
      size = smallest
    }
  }

  /// A text in a few lines: smaller where it is long, and cut at a word where it is longer.
  struct TextBlock {
    let lines: [String]
    let size: Double

    /// - Parameters:
    ///   - column: in pixels.
    ///   - sizes: from the wanted one to the smallest.
    ///   - most: lines.
    init(_ text: String, in face: CardFace, column: Double, sizes: [Double], most: Int) {
      let pieces = TitlePieces(text, in: face, breaksWords: false)
      for size in sizes {
        if let lines = pieces.lines(within: column * face.units / size), lines.count <= most {
          self.lines = lines
          self.size = size
          return
        }
      }
      size = sizes.last ?? 0
      lines = Self.cut(text, in: face, column: column * face.units / max(1, size), most: most)
    }

    /// The most whole words in so many lines, else the most letters in one, with „…“ behind them; never none.
    /// - Parameter column: in units of the font.
    static func cut(_ text: String, in face: CardFace, column: Double, most: Int, breaksWords: Bool = false)
      -> [String]
    {
      let words = text.split(separator: " ").prefix(80)
      func lines(_ count: Int) -> [String]? {
        let beginning = words.prefix(count).joined(separator: " ") + " …"
        let lines = TitlePieces(beginning, in: face, breaksWords: breaksWords).lines(within: column)
        return lines.flatMap { $0.count <= most ? $0 : nil }
      }
      var (few, many) = (0, words.count)
      while few < many {
        let middle = (few + many + 1) / 2
        if lines(middle) != nil { few = middle } else { many = middle - 1 }
      }
      if few > 0, let found = lines(few) { return found }
      var beginning = ""
      for letter in text.prefix(200) {
        guard TextLine(beginning + String(letter) + "…", in: face).width <= column else { break }
        beginning.append(letter)
      }
      return [beginning + "…"]
    }
  }
#endif
