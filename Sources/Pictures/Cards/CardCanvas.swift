#if ALMANAC_PICTURES
  import CDrawing

  /// The pixels of a card while it is drawn.
  struct CardCanvas: ~Copyable {
    private(set) var pixels: [UInt8]
    private let size: PictureSize
    private let pen: OpaquePointer
    /// Whether something could not be drawn.
    private(set) var hasFailed = false

    /// nil without memory.
    init?(_ size: PictureSize, ground: CardColour) {
      guard let pen = cdrawing_open() else { return nil }
      self.pen = pen
      self.size = size
      let pixel = [ground.red, ground.green, ground.blue, 255]
      pixels = [UInt8](unsafeUninitializedCapacity: size.width * size.height * 4) { buffer, count in
        count = buffer.count
        for index in buffer.indices { buffer[index] = pixel[index & 3] }
      }
    }

    deinit { cdrawing_close(pen) }

    /// A part of the canvas.
    struct Window {
      let left: Int
      let top: Int
      let right: Int
      let bottom: Int
    }

    var whole: Window { Window(left: 0, top: 0, right: size.width, bottom: size.height) }

    mutating func fill(
      _ outline: Outline, _ colour: CardColour, isEvenOdd: Bool = false, opacity: Double = 1,
      in window: Window
    ) {
      let pen = pen
      draw(outline, in: window) { canvas, outline in
        cdrawing_fill(pen, canvas, outline, isEvenOdd, Self.ink(colour, opacity))
      }
    }

    /// - Parameter width: of the line, in pixels.
    mutating func stroke(
      _ outline: Outline, _ colour: CardColour, width: Double, isClosed: Bool, in window: Window
    ) {
      let pen = pen
      draw(outline, in: window) { canvas, outline in
        cdrawing_stroke(pen, canvas, outline, !isClosed, false, Int32(width * 64), Self.ink(colour, 1))
      }
    }

    /// Fills a window with a part of a picture.
    /// - Parameters:
    ///   - x: of the picture, what comes to the left edge, in its pixels; `y` likewise.
    ///   - scale: pixels of the picture for each of the canvas, at most one.
    mutating func place(_ picture: PixelMap, in window: Window, x: Double, y: Double, scale: Double) {
      withCanvas(window) { canvas in
        cdrawing_place(
          canvas, picture.bytes, Int32(picture.size.width), Int32(picture.size.height), Int64(x * 65536),
          Int64(y * 65536), Int64(scale * 65536))
      }
    }

    private static func ink(_ colour: CardColour, _ opacity: Double) -> cdrawing_colour {
      cdrawing_colour(
        red: colour.red, green: colour.green, blue: colour.blue,
        opacity: UInt8(min(255, max(0, (opacity * 255).rounded()))))
    }

    private mutating func draw(
      _ outline: Outline, in window: Window,
      _ body: (UnsafePointer<cdrawing_canvas>, UnsafePointer<cdrawing_outline>) -> Bool
    ) {
      guard outline.points.count <= Int(CDRAWING_MOST_POINTS) else {
        hasFailed = true
        return
      }
      let coordinates = outline.points.flatMap { [Self.part($0.x), Self.part($0.y)] }
      let tags = outline.points.map(\.role.rawValue)
      let ends = outline.ends.map { UInt16($0) }
      var isDone = false
      withCanvas(window) { canvas in
        coordinates.withUnsafeBufferPointer { coordinates in
          tags.withUnsafeBufferPointer { tags in
            ends.withUnsafeBufferPointer { ends in
              var own = cdrawing_outline(
                coordinates: coordinates.baseAddress, tags: tags.baseAddress, points: tags.count,
                ends: ends.baseAddress, contours: ends.count)
              isDone = body(canvas, &own)
            }
          }
        }
      }
      if !isDone { hasFailed = true }
    }

    private mutating func withCanvas(_ window: Window, _ body: (UnsafePointer<cdrawing_canvas>) -> Void) {
      let size = size
      pixels.withUnsafeMutableBufferPointer { buffer in
        var canvas = cdrawing_canvas(
          pixels: buffer.baseAddress, width: Int32(size.width), height: Int32(size.height),
          left: Int32(max(0, window.left)), top: Int32(max(0, window.top)),
          right: Int32(min(size.width, window.right)), bottom: Int32(min(size.height, window.bottom)))
        body(&canvas)
      }
    }

    /// 64ths of a pixel; nothing is drawn so far outside that it would not fit.
    private static func part(_ value: Double) -> Int32 { Int32(max(-8192, min(8192, value)) * 64) }
  }
#endif
