/// A card as a file.
public struct RenderedCard: Sendable, Hashable {
  /// PNG, or JPEG where there is a photograph on it.
  public let bytes: [UInt8]
  /// The title did not fit, and ends with „…“.
  public let isTitleCut: Bool
  /// Letters that the face does not have, and that are missing on the card.
  public let missingLetters: String
}

/// Why there is no card.
public enum CardProblem: Error, Sendable, Hashable {
  /// The font is none.
  case noFont
  case outOfMemory
  /// The photograph cannot be shown.
  case photograph(RenderingProblem)
  /// The publisher's sign cannot be shown.
  case logo(RenderingProblem)
  /// The program was built without what draws.
  case builtWithout
}

/// Draws cards. The same card, font and photograph give the same bytes.
public struct CardRenderer: Sendable {
  private let font: CardFont
  private let pictures: PictureRenderer

  /// - Parameters:
  ///   - font: the face of all words.
  ///   - pictures: decodes photographs.
  public init(font: CardFont, pictures: PictureRenderer = PictureRenderer(workers: 1)) {
    self.font = font
    self.pictures = pictures
  }

  /// The most bytes of a card with a photograph.
  public static let heaviest = 200_000

  /// - Parameters:
  ///   - card: what stands on it.
  ///   - photograph: the file, for a card whose cover is one.
  ///   - logo: the file, for a card that has the publisher's sign.
  public func render(
    _ card: CardDrawing, photograph: [UInt8]? = nil, logo: [UInt8]? = nil
  ) -> Result<RenderedCard, CardProblem> {
    Result { () throws(CardProblem) in
      #if ALMANAC_PICTURES
        return try drawn(card, photograph, logo)
      #else
        throw .builtWithout
      #endif
    }
  }
}

#if ALMANAC_PICTURES
  import CPictures

  extension CardRenderer {
    private func drawn(
      _ card: CardDrawing, _ file: [UInt8]?, _ logo: [UInt8]?
    ) throws(CardProblem) -> RenderedCard {
      guard let face = CardFace(font) else { throw .noFont }
      let layout = CardLayout(card, in: face)
      let photograph = try decoded(card, file, layout)
      let painter = CardPainter(
        card: card, layout: layout, face: face, logo: try decodedLogo(card, logo, layout))
      guard let pixels = painter.painted(photograph: photograph?.pixels) else { throw .outOfMemory }
      let bytes: [UInt8]
      if let photograph {
        bytes = try jpeg(pixels, profile: photograph.profile)
      } else {
        bytes = try png(pixels)
      }
      return RenderedCard(
        bytes: bytes, isTitleCut: layout.isTitleCut,
        missingLetters: Self.missing(card, in: face))
    }

    private func decoded(
      _ card: CardDrawing, _ file: [UInt8]?, _ layout: CardLayout
    ) throws(CardProblem) -> (pixels: PixelMap, profile: [UInt8])? {
      guard case .photograph = card.cover else { return nil }
      guard let file else { throw .photograph(.notDecoded(nil)) }
      do {
        let room = PictureSize(
          width: CardDrawing.size.width - Int(layout.pictureLeft), height: CardDrawing.size.height)
        return try pictures.pixels(file, covering: room)
      } catch {
        throw .photograph(error)
      }
    }

    private func decodedLogo(
      _ card: CardDrawing, _ file: [UInt8]?, _ layout: CardLayout
    ) throws(CardProblem) -> PixelMap? {
      guard let logo = card.logo, let file else { return nil }
      let isLarge = card.cover == .sign
      let room =
        isLarge ? CardPainter.largeLogo(logo, in: layout) : logo.size(within: CardLayout.logoRoom)
      do {
        return try pictures.pixels(file, covering: room).pixels
      } catch {
        throw .logo(error)
      }
    }

    private func png(_ pixels: PixelMap) throws(CardProblem) -> [UInt8] {
      var file = cpictures_file()
      let status = cpictures_write_drawing(
        pixels.bytes, UInt32(pixels.size.width), UInt32(pixels.size.height), &file)
      guard status == CPICTURES_OK else { throw .outOfMemory }
      defer { cpictures_free(file) }
      return Array(UnsafeBufferPointer(start: file.bytes, count: file.length))
    }

    /// With the colours of the photograph: what is drawn is a little more vivid for it on screens that show more.
    private func jpeg(_ pixels: PixelMap, profile: [UInt8]) throws(CardProblem) -> [UInt8] {
      let wish = PictureWish(jpegQuality: 84, budgets: [CardDrawing.size.width: Self.heaviest])
      do {
        return try PictureEncoder(wish: wish, profile: profile, isLossless: false).jpeg(pixels)
      } catch {
        throw .outOfMemory
      }
    }

    private static func missing(_ card: CardDrawing, in face: CardFace) -> String {
      let texts = [card.title, card.siteName] + card.kicker
      let others = [card.date, card.dateDetail, card.subtitle, card.notice].compactMap { $0 }
      var found = ""
      for letter in (texts + others).joined().unicodeScalars
      where face.number(of: letter) == 0 && !found.unicodeScalars.contains(letter) {
        let isSilent = letter.properties.isWhitespace || letter.properties.isDefaultIgnorableCodePoint
        if !isSilent { found.unicodeScalars.append(letter) }
      }
      return found
    }
  }

  extension PictureRenderer {
    /// A photograph just large enough to fill a room, or as large as it is.
    func pixels(
      _ file: [UInt8], covering room: PictureSize
    ) throws(RenderingProblem) -> (pixels: PixelMap, profile: [UInt8]) {
      guard let size = PictureHeader.read(file)?.pixels, size.width > 0, size.height > 0 else {
        throw .notDecoded(PictureFormat.detect(file))
      }
      let width = max(room.width, (room.height * size.width + size.height - 1) / size.height)
      let job = try RenderingJob(file, PictureWish(widths: [min(width, size.width)]))
      let decoded = try job.decoded(by: WorkerProcess(program: program))
      return (decoded.pixels, ColourProfile.published(decoded.profile))
    }
  }
#endif
