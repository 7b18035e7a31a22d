#if ALMANAC_PICTURES
  /// How the title of a card is set: large where it is short, never smaller than 44 pixels, at most four lines.
  struct TitleSetting {
    /// Room for a title.
    struct Room {
      let width: Double
      let height: Double
    }

    let lines: [String]
    /// Of the type, in pixels.
    let size: Double
    /// Whether the picture beside it has to make room.
    let isWide: Bool
    /// Whether the end of the title is told by „…“. That is no clipping: the words that stand there are whole, and
    /// whoever reads them is told that there are more. It comes to that beyond some 150 letters.
    let isCut: Bool

    static let smallest = 44.0
    static let mostLines = 4
    /// Of the size.
    static let lineHeight = 1.1
    private static let step = 4.0

    /// - Parameters:
    ///   - room: beside the picture.
    ///   - wide: beside the picture where it makes room.
    init(_ title: String, in face: CardFace, room: Room, wide: Room, breaksCompounds: Bool) {
      let plain = TitlePieces(title, in: face, breaksWords: false)
      let broken = breaksCompounds ? TitlePieces(title, in: face, breaksWords: true) : plain
      // A word that is broken well is better than small letters, and a small picture better than either.
      let trials: [(pieces: TitlePieces, isWide: Bool, sizes: ClosedRange<Double>)] = [
        (plain, false, 56...88), (broken, false, 52...68), (plain, true, 44...76), (broken, true, 44...60),
      ]
      for trial in trials {
        let found = Self.largest(trial.pieces, trial.isWide ? wide : room, trial.sizes, face)
        if let (lines, size) = found {
          (self.lines, self.size, isWide, isCut) = (lines, size, trial.isWide, false)
          return
        }
      }
      let most = min(Self.mostLines, Int(wide.height / Self.smallest / Self.lineHeight))
      lines = TextBlock.cut(
        title, in: face, column: wide.width * face.units / Self.smallest, most: max(1, most),
        breaksWords: breaksCompounds)
      (size, isWide, isCut) = (Self.smallest, true, true)
    }

    private static func largest(
      _ pieces: TitlePieces, _ room: Room, _ sizes: ClosedRange<Double>, _ face: CardFace
    ) -> (lines: [String], size: Double)? {
      var size = sizes.upperBound
      while size >= sizes.lowerBound {
        let column = room.width * face.units / size
        if let lines = pieces.lines(within: column), fits(lines.count, size, room) {
          return (pieces.evenLines(within: column) ?? lines, size)
        }
        size -= step
      }
      return nil
    }

    private static func fits(_ lines: Int, _ size: Double, _ room: Room) -> Bool {
      lines <= mostLines && Double(lines) * size * lineHeight <= room.height
    }
  }
#endif
