#if ALMANAC_PICTURES
  /// Draws a card by its layout.
  struct CardPainter {
    let card: CardDrawing
    let layout: CardLayout
    let face: CardFace
    /// The publisher's sign, as large as it stands anywhere on the card.
    let logo: PixelMap?

    private var colours: CardColours { card.colours }
    private static var height: Double { Double(CardDrawing.size.height) }

    /// The pixels; nil without memory.
    func painted(photograph: PixelMap?) -> PixelMap? {
      guard var canvas = CardCanvas(CardDrawing.size, ground: colours.paper) else { return nil }
      paintPicture(photograph, on: &canvas)
      paintSign(on: &canvas)
      paintWords(on: &canvas)
      guard !canvas.hasFailed else { return nil }
      return PixelMap(size: CardDrawing.size, isTransparent: false, bytes: canvas.pixels)
    }

    // MARK: - Words

    private func paintWords(on canvas: inout CardCanvas) {
      let rule = Outline.rectangle(
        left: CardLayout.left, top: layout.ruleTop, right: layout.right, bottom: layout.ruleTop + 2)
      canvas.fill(rule, colours.line, in: canvas.whole)
      for line in layout.lines {
        let outline = TextLine(line.text, in: face).outline(
          in: face, size: line.size, x: line.x, baseline: line.baseline)
        canvas.fill(outline, colour(line.tone), in: canvas.whole)
      }
    }

    private func colour(_ tone: CardLayout.Tone) -> CardColour {
      switch tone {
      case .ink: colours.ink
      case .soft: colours.soft
      case .word: colours.hue == nil ? colours.soft : colours.word
      }
    }

    private func paintSign(on canvas: inout CardCanvas) {
      guard let sign = layout.sign else { return }
      if let logo, let drawn = card.logo {
        let size = drawn.size(within: CardLayout.logoRoom)
        let top = sign.top + (CardLayout.signSide - Double(size.height)) / 2
        place(logo, size, left: Int(sign.left), top: Int(top), ground: colours.paper, on: &canvas)
      } else {
        paintDots(left: sign.left, top: sign.top, side: sign.width, on: &canvas)
      }
    }

    private func place(
      _ logo: PixelMap, _ size: PictureSize, left: Int, top: Int, ground: CardColour,
      on canvas: inout CardCanvas
    ) {
      guard let scaled = try? logo.scaled(to: size) else { return }
      let window = CardCanvas.Window(
        left: left, top: top, right: left + size.width, bottom: top + size.height)
      canvas.place(scaled.opaque(on: ground), in: window, x: 0, y: 0, scale: 1)
    }

    /// How large the publisher's sign is in the place of a picture.
    static func largeLogo(_ logo: CardDrawing.Logo, in layout: CardLayout) -> PictureSize {
      let side = (Double(CardDrawing.size.width) - layout.pictureLeft) * 0.66
      return logo.size(within: PictureSize(width: Int(side), height: Int(side)))
    }

    private func paintDots(left: Double, top: Double, side: Double, on canvas: inout CardCanvas) {
      for dot in card.sign {
        let disc = Outline.disc(x: left + dot.x * side, y: top + dot.y * side, radius: side * 0.13)
        canvas.fill(disc, dot.colour, in: canvas.whole)
      }
    }

    // MARK: - The picture

    private func paintPicture(_ photograph: PixelMap?, on canvas: inout CardCanvas) {
      let window = CardCanvas.Window(
        left: Int(layout.pictureLeft), top: 0, right: CardDrawing.size.width, bottom: CardDrawing.size.height)
      guard window.left < window.right else { return }
      let width = Double(window.right - window.left)
      let panel = Outline.rectangle(
        left: layout.pictureLeft, top: 0, right: Double(window.right), bottom: Self.height)
      canvas.fill(panel, colours.wash, in: window)
      switch card.cover {
      case .nothing: break
      case .sign where logo != nil:
        guard let logo, let drawn = card.logo else { break }
        let size = Self.largeLogo(drawn, in: layout)
        place(
          logo, size, left: window.left + (window.right - window.left - size.width) / 2,
          top: (window.bottom - size.height) / 2, ground: colours.wash, on: &canvas)
      case .sign:
        let side = width * 0.66
        paintDots(
          left: layout.pictureLeft + (width - side) / 2, top: (Self.height - side) / 2, side: side,
          on: &canvas)
      case .shapes(let shapes, let boxWidth, let boxHeight):
        paint(shapes, boxWidth, boxHeight, in: window, on: &canvas)
      case .photograph(let focusX, let focusY):
        guard let photograph else { break }
        place(photograph, focusX, focusY, in: window, on: &canvas)
      }
    }

    /// Fills the window; of what is beside it, the shape in the signal's colour is moved into view.
    private func paint(
      _ shapes: [CardShape], _ width: Double, _ height: Double, in window: CardCanvas.Window,
      on canvas: inout CardCanvas
    ) {
      let room = Double(window.right - window.left)
      let scale = max(room / width, Self.height / height)
      let spare = width * scale - room
      let marked = shapes.first { $0.tone == .signal }?.outline.box
      let middle = marked.map { max(0, min(width, ($0.left + $0.right) / 2)) } ?? width / 2
      let shift = max(0, min(spare, middle * scale - room / 2))
      for shape in shapes {
        let outline = shape.outline.placed(
          scale: scale, x: Double(window.left) - shift, y: (Self.height - height * scale) / 2)
        if let stroke = shape.stroke {
          canvas.stroke(
            outline, colour(shape.tone), width: stroke * scale, isClosed: shape.isClosed, in: window)
        } else {
          canvas.fill(
            outline, colour(shape.tone), isEvenOdd: shape.isEvenOdd, opacity: shape.opacity, in: window)
        }
      }
    }

    private func colour(_ tone: CardShape.Tone) -> CardColour {
      switch tone {
      case .wash: colours.wash
      case .solid: colours.solid
      case .deep: colours.deep
      case .signal: colours.signal
      }
    }

    private func place(
      _ photograph: PixelMap, _ focusX: Int, _ focusY: Int, in window: CardCanvas.Window,
      on canvas: inout CardCanvas
    ) {
      let (width, height) = (Double(photograph.size.width), Double(photograph.size.height))
      let room = Double(window.right - window.left)
      // Pixels of the photograph for each of the card.
      let scale = min(width / room, height / Self.height)
      func start(_ length: Double, _ room: Double, _ focus: Int) -> Double {
        max(0, min(length - room * scale, length * Double(focus) / 100 - room * scale / 2))
      }
      canvas.place(
        photograph, in: window, x: start(width, room, focusX), y: start(height, Self.height, focusY),
        scale: scale)
    }
  }
#endif
