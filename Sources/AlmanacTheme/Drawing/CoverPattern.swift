/// The patterns of covers, one for each topic in turn. All fill 120 by 80 units.
enum CoverPattern: CaseIterable, Sendable {
  case rings, paths, hills, bars, dots, network, petals, waves, squares, rays, weave, sails

  /// Draws the pattern over a ground that is there already.
  func draw(with dice: inout DrawingDice, into buffer: inout DrawingBuffer) {
    switch self {
    case .rings: Self.drawRings(&dice, &buffer)
    case .paths: Self.drawPaths(&dice, &buffer)
    case .hills: Self.drawHills(&dice, &buffer)
    case .bars: Self.drawBars(&dice, &buffer)
    case .dots: Self.drawDots(&dice, &buffer)
    case .network: Self.drawNetwork(&dice, &buffer)
    case .petals: Self.drawPetals(&dice, &buffer)
    case .waves: Self.drawWaves(&dice, &buffer)
    case .squares: Self.drawSquares(&dice, &buffer)
    case .rays: Self.drawRays(&dice, &buffer)
    case .weave: Self.drawWeave(&dice, &buffer)
    case .sails: Self.drawSails(&dice, &buffer)
    }
  }
}
