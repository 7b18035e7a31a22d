#if ALMANAC_PICTURES
  import CDrawing

  /// The face of a card: which glyph a letter has, how wide it is and what it looks like. Each letter is measured once.
  /// For one thread.
  final class CardFace {
    /// A glyph of the font, in its units.
    struct Glyph {
      let outline: Outline
      let advance: Int
    }

    private let font: CardFont
    private let face: OpaquePointer
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    /// Units of the font in the size of the type.
    let units: Double
    private var glyphs: [Int: Glyph] = [:]
    private var numbers: [Unicode.Scalar: Int] = [:]
    private var pairs: [Int: Int] = [:]

    /// nil for what is no font.
    init?(_ font: CardFont) {
      let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: font.bytes.count)
      _ = bytes.initialize(from: font.bytes)
      guard let face = cdrawing_face_open(bytes.baseAddress, bytes.count) else {
        bytes.deallocate()
        return nil
      }
      self.font = font
      self.face = face
      self.bytes = bytes
      units = Double(cdrawing_face_units(face))
    }

    deinit {
      cdrawing_face_close(face)
      bytes.deallocate()
    }

    /// The glyph of a letter, with figures as tall as capitals; 0 where the font has none.
    func number(of letter: Unicode.Scalar) -> Int {
      if let known = numbers[letter] { return known }
      let number = font.tables.lining(Int(cdrawing_face_glyph(face, letter.value)))
      numbers[letter] = number
      return number
    }

    func kerning(_ first: Int, _ second: Int) -> Int {
      let pair = first << 16 | second
      if let known = pairs[pair] { return known }
      let value = font.tables.kerning(first, second)
      pairs[pair] = value
      return value
    }

    func glyph(_ number: Int) -> Glyph {
      if let known = glyphs[number] { return known }
      let glyph = read(number)
      glyphs[number] = glyph
      return glyph
    }

    private func read(_ number: Int) -> Glyph {
      var found = cdrawing_outline()
      var advance: Int32 = 0
      guard cdrawing_face_outline(face, UInt32(clamping: number), &found, &advance) else {
        return Glyph(outline: Outline(), advance: 0)
      }
      var outline = Outline()
      var starts: Set<Int> = [0]
      for index in 0..<found.contours { starts.insert(Int(found.ends[index]) + 1) }
      for index in 0..<found.points {
        let role = Outline.Role(rawValue: found.tags[index]) ?? .on
        outline.add(
          Outline.Point(
            x: Double(found.coordinates[2 * index]), y: Double(found.coordinates[2 * index + 1]), role: role),
          startsContour: starts.contains(index))
      }
      return Glyph(outline: outline, advance: Int(advance))
    }
  }
#endif
