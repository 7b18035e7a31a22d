#if ALMANAC_PICTURES
  /// Where everything stands on a card.
  struct CardLayout {
    /// A line of text.
    struct Line {
      let text: String
      /// Of the type, in pixels; so are the places.
      let size: Double
      let x: Double
      let baseline: Double
      let tone: Tone
    }

    enum Tone { case ink, soft, word }

    private(set) var lines: [Line] = []
    /// The left edge of the picture; that of the card where there is none.
    private(set) var pictureLeft: Double
    /// The top of the line above the site's name.
    private(set) var ruleTop: Double
    /// The box of the sign, or of the publisher's own.
    private(set) var sign: (left: Double, top: Double, width: Double)?
    let isTitleCut: Bool
    /// Of the large date, in pixels.
    private let dateSize: Double
    /// The right end of all text.
    private(set) var right: Double

    static let left = 64.0
    private static let top = 60.0
    private static let bottom = 52.0
    private static let gap = 52.0
    static let signSide = 34.0
    /// The room of a publisher's sign, which may be a word.
    static let logoRoom = PictureSize(width: 150, height: 34)

    init(_ card: CardDrawing, in face: CardFace) {
      let usual = CardLayout(card, in: face, dateSize: 78, pictures: Self.pictureWidths(card.cover))
      // Rather a small date and a strip of the picture than the end of a title left out.
      self =
        usual.isTitleCut
        ? CardLayout(card, in: face, dateSize: 48, pictures: [Self.stripWidth(card.cover)]) : usual
    }

    private init(_ card: CardDrawing, in face: CardFace, dateSize: Double, pictures: [Double]) {
      let (width, height) = (Double(CardDrawing.size.width), Double(CardDrawing.size.height))
      self.dateSize = dateSize
      func column(_ picture: Double) -> Double {
        width - picture - Self.left - (picture > 0 ? Self.gap : Self.left)
      }
      let head = Self.headHeight(card, dateSize)
      let rooms = pictures.map { picture in
        let foot = Foot(card, in: face, column: column(picture))
        return TitleSetting.Room(
          width: column(picture),
          height: height - Self.bottom - foot.height - head - Self.subtitleHeight(card) - 30)
      }
      let title = TitleSetting(card.title, in: face, rooms: rooms, breaksCompounds: card.breaksCompounds)
      let picture = pictures[title.room]
      pictureLeft = width - picture
      right = Self.left + column(picture)
      isTitleCut = title.isCut
      ruleTop = 0
      addHead(card, in: face)
      addTitle(title, card.subtitle, top: head, in: face)
      addFoot(Foot(card, in: face, column: column(picture)), card, bottom: height - Self.bottom)
    }

    /// Beside a title of usual length, and beside longer ones.
    private static func pictureWidths(_ cover: CardDrawing.Cover) -> [Double] {
      switch cover {
      case .nothing: [0]
      case .photograph: [500, 320, 200]
      case .shapes, .sign: [416, 152]
      }
    }

    private static func stripWidth(_ cover: CardDrawing.Cover) -> Double {
      if case .nothing = cover { 0 } else { 72 }
    }

    // MARK: - Above the title

    private static let kickerSize = 28.0
    private static let detailSize = 30.0

    /// Where the title's first line begins.
    private static func headHeight(_ card: CardDrawing, _ dateSize: Double) -> Double {
      var height = top
      if !card.kicker.isEmpty { height += kickerSize + 26 }
      if card.date != nil { height += dateSize + 4 }
      if card.dateDetail != nil { height += detailSize + 12 }
      return height + (card.date == nil ? 0 : dateSize > 60 ? 22 : 14)
    }

    private mutating func addHead(_ card: CardDrawing, in face: CardFace) {
      var baseline = Self.top
      if !card.kicker.isEmpty {
        baseline += Self.kickerSize * 0.78
        add(Self.kicker(card.kicker, in: face, column: right - Self.left), baseline, .word)
        baseline += Self.kickerSize * 0.22 + 26
      }
      if let date = card.date {
        baseline += dateSize * 0.74
        add(Fitting(date, in: face, column: right - Self.left, dateSize, 40), baseline, .word)
        baseline += dateSize * 0.26 + 4
      }
      if let detail = card.dateDetail {
        baseline += Self.detailSize * 0.8
        add(Fitting(detail, in: face, column: right - Self.left, Self.detailSize, 26), baseline, .soft)
      }
    }

    /// The parts in one line. Where all of them have no room, those between the first and the last go: half a date says
    /// nothing.
    private static func kicker(_ parts: [String], in face: CardFace, column: Double) -> Fitting {
      var parts = parts
      while true {
        let line = Fitting(parts.joined(separator: "  ·  "), in: face, column: column, kickerSize, 22)
        guard !line.isWhole, parts.count > 2 else { return line }
        parts.remove(at: parts.count - 2)
      }
    }

    private mutating func add(_ fitting: Fitting, _ baseline: Double, _ tone: Tone) {
      lines.append(
        Line(text: fitting.text, size: fitting.size, x: Self.left, baseline: baseline, tone: tone))
    }

    // MARK: - The title

    private static let subtitleSize = 32.0

    private static func subtitleHeight(_ card: CardDrawing) -> Double {
      card.subtitle == nil ? 0 : 2 * subtitleSize * 1.25 + 16
    }

    private mutating func addTitle(
      _ title: TitleSetting, _ subtitle: String?, top: Double, in face: CardFace
    ) {
      var baseline = top + title.size * 0.8
      for line in title.lines {
        lines.append(Line(text: line, size: title.size, x: Self.left, baseline: baseline, tone: .ink))
        baseline += title.size * TitleSetting.lineHeight
      }
      guard let subtitle else { return }
      baseline += 16 - title.size * TitleSetting.lineHeight + Self.subtitleSize * 1.25
      let block = TextBlock(
        subtitle, in: face, column: right - Self.left, sizes: [Self.subtitleSize, 28], most: 2)
      for line in block.lines {
        lines.append(Line(text: line, size: block.size, x: Self.left, baseline: baseline, tone: .soft))
        baseline += block.size * 1.25
      }
    }

    // MARK: - Below it

    /// The site's name and its notice.
    private struct Foot {
      let name: Fitting
      let notice: TextBlock?
      let height: Double

      init(_ card: CardDrawing, in face: CardFace, column: Double) {
        let indent = CardLayout.signWidth(card).map { $0 + 16 } ?? 0
        name = Fitting(card.siteName, in: face, column: column - indent, 28, 22)
        notice = card.notice.map { TextBlock($0, in: face, column: column, sizes: [21, 19, 17], most: 3) }
        height = 26 + CardLayout.signSide + (notice.map { 12 + Double($0.lines.count) * $0.size * 1.28 } ?? 0)
      }
    }

    /// Nil of a card without a sign.
    private static func signWidth(_ card: CardDrawing) -> Double? {
      if let logo = card.logo { return Double(logo.size(within: logoRoom).width) }
      return card.sign.isEmpty ? nil : signSide
    }

    private mutating func addFoot(_ foot: Foot, _ card: CardDrawing, bottom: Double) {
      ruleTop = bottom - foot.height
      let top = ruleTop + 26
      var x = Self.left
      if let width = Self.signWidth(card) {
        sign = (x, top, width)
        x += width + 16
      }
      lines.append(
        Line(text: foot.name.text, size: foot.name.size, x: x, baseline: top + 26, tone: .ink))
      guard let notice = foot.notice else { return }
      var baseline = top + Self.signSide + 12 + notice.size
      for line in notice.lines {
        lines.append(Line(text: line, size: notice.size, x: Self.left, baseline: baseline, tone: .soft))
        baseline += notice.size * 1.28
      }
    }
  }
#endif
