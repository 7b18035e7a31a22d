#if ALMANAC_PICTURES
  /// Letters in a row, set with their kerning.
  struct TextLine {
    /// Glyphs with their places, in units of the font.
    private var places: [(glyph: Int, x: Double)] = []
    /// In units of the font.
    private(set) var width = 0.0

    /// Letters that the face does not have leave no gap.
    init(_ text: some StringProtocol, in face: CardFace) {
      var before: Int?
      for letter in text.unicodeScalars {
        // A soft hyphen that broke no word shows nothing.
        guard letter != "\u{AD}" else { continue }
        let glyph = face.number(of: letter.isSpace ? " " : letter)
        guard glyph != 0 else { continue }
        if let before { width += Double(face.kerning(before, glyph)) }
        places.append((glyph, width))
        width += Double(face.glyph(glyph).advance)
        before = glyph
      }
    }

    /// - Parameters:
    ///   - size: of the type in pixels.
    ///   - x: the left end.
    ///   - baseline: on which the letters stand.
    func outline(in face: CardFace, size: Double, x: Double, baseline: Double) -> Outline {
      let scale = size / face.units
      var outline = Outline()
      for (glyph, place) in places {
        outline.append(
          face.glyph(glyph).outline.placed(scale: scale, x: x + place * scale, y: baseline, flipped: true))
      }
      return outline
    }
  }

  extension Unicode.Scalar {
    /// A space of any width, which some fonts do not have.
    fileprivate var isSpace: Bool { properties.isWhitespace }
  }
#endif
