import AlmanacModel

/// The patterns of covers: none looks like a chart, and in all of them the shape in the signal colour stands where every
/// crop shows it. All fill 120 by 80 units.
extension CoverPattern {
  /// The pattern that a topic owns: they take turns.
  /// - Parameter topic: the number of the topic among all topics; any number will do.
  static func of(topic: Int) -> CoverPattern {
    let all = allCases
    let number = Int(topic.magnitude % UInt(all.count))
    return all.indices.contains(number) ? all[number] : .rings
  }

  /// Draws the pattern over a ground that is there already.
  func draw(with dice: inout DrawingDice, into buffer: inout DrawingBuffer) {
    switch self {
    case .rings: Self.drawRings(&dice, &buffer)
    case .paths: Self.drawPaths(&dice, &buffer)
    case .hills: Self.drawHills(&dice, &buffer)
    case .arches: Self.drawArches(&dice, &buffer)
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
