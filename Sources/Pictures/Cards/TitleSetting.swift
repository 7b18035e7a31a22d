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
    /// Which of the rooms it stands in: 0 where the picture beside it makes none.
    let room: Int
    /// Whether the end of the title is told by „…“. That is no clipping: the words that stand there are whole, and
    /// whoever reads them is told that there are more. It comes to that beyond some 150 letters.
    let isCut: Bool

    static let smallest = 44.0
    static let mostLines = 4
    /// Of the size.
    static let lineHeight = 1.1
    private static let step = 4.0

    /// - Parameter rooms: beside the picture, and beside it where it makes more and more room, from narrow to wide.
    init(_ title: String, in face: CardFace, rooms: [Room], breaksCompounds: Bool) {
      let plain = TitlePieces(title, in: face, breaksWords: false)
      let broken = breaksCompounds ? TitlePieces(title, in: face, breaksWords: true) : plain
      // A word that is broken well is better than small letters, and a small picture better than either.
      for (index, room) in rooms.enumerated() {
        let sizes: (ClosedRange<Double>, ClosedRange<Double>) =
          index == 0 && rooms.count > 1 ? (56...88, 52...68) : (44...76, 44...60)
        if let found = Self.largest(plain, room, sizes.0, face) ?? Self.largest(broken, room, sizes.1, face) {
          (lines, size, self.room, isCut) = (found.lines, found.size, index, false)
          return
        }
      }
      let last = rooms.last ?? Room(width: 0, height: 0)
      let most = min(Self.mostLines, Int(last.height / Self.smallest / Self.lineHeight))
      lines = TextBlock.cut(
        title, in: face, column: last.width * face.units / Self.smallest, most: max(1, most),
        breaksWords: breaksCompounds)
      (size, room, isCut) = (Self.smallest, max(0, rooms.count - 1), true)
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
