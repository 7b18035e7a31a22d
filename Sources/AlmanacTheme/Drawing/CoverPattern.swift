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

  /// Two sources whose rings meet.
  private static func drawRings(_ dice: inout DrawingDice, _ buffer: inout DrawingBuffer) {
    let left = 18 + dice.roll(24)
    let right = 78 + dice.roll(26)
    for (x, y, line, core) in [(left, 24 + dice.roll(34), "l", "c"), (right, 22 + dice.roll(36), "m", "d")] {
      for ring in 1...6 {
        buffer.markup("<circle class=\"\(line)\" stroke-width=\"2\" cx=\"")
        buffer.number(x)
        buffer.markup("\" cy=\"")
        buffer.number(y)
        buffer.markup("\" r=\"")
        buffer.number(ring * 8)
        buffer.markup("\"/>")
      }
      buffer.disc(core, x: x, y: y, radius: 4)
    }
  }

  /// Quarter turns that join into winding paths.
  private static func drawPaths(_ dice: inout DrawingDice, _ buffer: inout DrawingBuffer) {
    let turns = (0..<12).map { _ in dice.roll(2) == 0 }
    for (name, width) in [("l", 10 + dice.roll(4)), ("n", 2)] {
      buffer.path(name, " stroke-width=\"\(width)\"") { path in
        for (index, isFalling) in turns.enumerated() {
          path.command("M", index % 4 * 30, index / 4 * 30 + 10)
          path.markup(isFalling ? "a15 15 0 0 0 15-15m15 15a15 15 0 0 0-15 15" : "a15 15 0 0 1 15 15m0-30a15 15 0 0 0 15 15")
        }
      }
    }
  }

  /// Ridge behind ridge, and a sun.
  private static func drawHills(_ dice: inout DrawingDice, _ buffer: inout DrawingBuffer) {
    buffer.disc("d", x: 20 + dice.roll(80), y: 14 + dice.roll(14), radius: 9)
    for (index, layer) in [("b", ".35"), ("b", ".6"), ("b", "1"), ("c", ".75"), ("c", "1")].enumerated() {
      let level = 30 + index * 10
      buffer.path(layer.0, " fill-opacity=\"\(layer.1)\"") { path in
        path.command("M", 0, level + dice.roll(10))
        var x = 0
        while x < 120 {
          let step = 20 + dice.roll(20)
          path.command("q", step / 2, -6 - dice.roll(12), step, dice.roll(9) - 4)
          x += step
        }
        path.markup("V80H0z")
      }
    }
  }

  /// Columns of a chart, one of them marked.
  private static func drawBars(_ dice: inout DrawingDice, _ buffer: inout DrawingBuffer) {
    let marked = dice.roll(15)
    for (name, remainder) in [("b", 0), ("c", 1)] {
      buffer.path(name) { path in
        for column in 0..<15 where column % 2 == remainder && column != marked {
          path.command("M", column * 8 + 1, 80)
          path.command("v", -12 - dice.roll(56))
          path.markup("h6V80z")
        }
      }
    }
    buffer.path("d") { path in
      path.command("M", marked * 8 + 1, 80)
      path.markup("V10h6V80z")
    }
  }

  /// A grid of dots that swell towards one place.
  private static func drawDots(_ dice: inout DrawingDice, _ buffer: inout DrawingBuffer) {
    let centreX = 20 + dice.roll(80)
    let centreY = 15 + dice.roll(50)
    let reach = 1800 + dice.roll(1400)
    for size in 1...4 {
      buffer.path(size == 4 ? "m" : "l", " stroke-width=\"\(size * 2)\" stroke-linecap=\"round\"") { path in
        for index in 0..<96 {
          let x = index % 12 * 10 + 5
          let y = index / 12 * 10 + 5
          let distance = (x - centreX) * (x - centreX) + (y - centreY) * (y - centreY)
          guard max(1, 4 - distance * 4 / reach) == size else { continue }
          path.command("M", x, y)
          path.markup("h0")
        }
      }
    }
    let nearX = (centreX / 10) * 10 + 5
    let nearY = (centreY / 10) * 10 + 5
    buffer.disc("d", x: nearX, y: nearY, radius: 5)
  }

  /// Places that are joined to their neighbours.
  private static func drawNetwork(_ dice: inout DrawingDice, _ buffer: inout DrawingBuffer) {
    let places = (0..<15).map { index in
      (x: index % 5 * 25 + 4 + dice.roll(14), y: index / 5 * 27 + 6 + dice.roll(15))
    }
    buffer.path("l", " stroke-width=\"1\"") { path in
      for (index, place) in places.enumerated() {
        for step in [1, 5, 4] where index + step < places.count {
          let isRowEnd = step == 1 ? index % 5 == 4 : step == 4 && index % 5 == 0
          guard !isRowEnd, step != 4 || dice.roll(2) == 0 else { continue }
          path.command("M", place.x, place.y)
          path.command("L", places[index + step].x, places[index + step].y)
        }
      }
    }
    let marked = dice.roll(places.count)
    for (index, place) in places.enumerated() {
      buffer.disc(index == marked ? "d" : index % 3 == 0 ? "c" : "b", x: place.x, y: place.y, radius: 3 + dice.roll(4))
    }
  }

  /// Quarter discs, each turned its own way.
  private static func drawPetals(_ dice: inout DrawingDice, _ buffer: inout DrawingBuffer) {
    let turns = (0..<24).map { _ in dice.roll(5) }
    let marked = dice.roll(24)
    for (name, group) in [("b", 0), ("c", 1), ("d", 2)] {
      buffer.path(name) { path in
        for (index, turn) in turns.enumerated() {
          let isMarked = index == marked
          guard (isMarked ? 2 : (index / 6 + index) % 2) == group else { continue }
          quarterDisc(turn, x: index % 6 * 20, y: index / 6 * 20, size: 20, into: &path)
        }
      }
    }
  }

  /// A quarter disc in one of four turns, or a whole one.
  static func quarterDisc(_ turn: Int, x: Int, y: Int, size: Int, into path: inout DrawingBuffer) {
    switch turn {
    case 0:
      path.command("M", x, y)
      path.command("h", size)
      path.command("a", size, size, 0, 0, 1, -size, size)
    case 1:
      path.command("M", x + size, y)
      path.command("v", size)
      path.command("a", size, size, 0, 0, 1, -size, -size)
    case 2:
      path.command("M", x + size, y + size)
      path.command("h", -size)
      path.command("a", size, size, 0, 0, 1, size, -size)
    case 3:
      path.command("M", x, y + size)
      path.command("v", -size)
      path.command("a", size, size, 0, 0, 1, size, size)
    default:
      path.command("M", x, y + size / 2)
      path.command("a", size / 2, size / 2, 0, 1, 1, size, 0)
      path.command("a", size / 2, size / 2, 0, 1, 1, -size, 0)
    }
    path.markup("z")
  }

  /// Lines that rise and fall together.
  private static func drawWaves(_ dice: inout DrawingDice, _ buffer: inout DrawingBuffer) {
    let marked = dice.roll(9)
    let height = 5 + dice.roll(9)
    let half = [15, 20, 30][dice.roll(3)]
    for line in 0..<10 {
      buffer.path(line == marked ? "n" : line % 3 == 0 ? "m" : "l", " stroke-width=\"3\"") { path in
        path.command("M", 0 - line * 3, line * 9)
        path.command("q", half / 2, -height, half, 0)
        for _ in 0..<(150 / half) { path.command("t", half, 0) }
      }
    }
  }

  /// Squares within squares, drawn towards one corner.
  private static func drawSquares(_ dice: inout DrawingDice, _ buffer: inout DrawingBuffer) {
    let marked = dice.roll(6)
    for cell in 0..<6 {
      let name = cell == marked ? "d" : cell % 2 == 0 ? "b" : "c"
      let pullX = dice.roll(3) * 2
      let pullY = dice.roll(3) * 2
      buffer.path(name, " fill-rule=\"evenodd\"") { path in
        for ring in 0..<5 {
          let size = 38 - ring * 8
          path.command("M", cell % 3 * 40 + 1 + ring * (2 + pullX), cell / 3 * 40 + 1 + ring * (2 + pullY))
          path.command("h", size)
          path.command("v", size)
          path.command("h", -size)
          path.markup("z")
        }
      }
    }
  }

  /// Rays from a point on the ground.
  private static func drawRays(_ dice: inout DrawingDice, _ buffer: inout DrawingBuffer) {
    let x = 25 + dice.roll(70)
    let marked = dice.roll(9)
    for (name, remainder) in [("b", 0), ("c", 1)] {
      buffer.path(name) { path in
        for ray in 0..<18 where ray % 2 == 0 && ray / 2 % 2 == remainder && ray / 2 != marked {
          path.command("M", x, 80)
          path.command("L", ray * 20 - 120, -10)
          path.command("h", 12 + dice.roll(9))
          path.markup("z")
        }
      }
    }
    buffer.path("d") { path in
      path.command("M", x, 80)
      path.command("L", marked * 40 - 120, -10)
      path.markup("h16z")
    }
    buffer.disc("c", x: x, y: 80, radius: 12)
  }

  /// Threads over and under.
  private static func drawWeave(_ dice: inout DrawingDice, _ buffer: inout DrawingBuffer) {
    let shift = 1 + dice.roll(3)
    let marked = dice.roll(8)
    buffer.path("m", " stroke-width=\"6\"") { path in
      for column in 0..<12 {
        path.command("M", column * 10 + 5, 0)
        path.markup("v80")
      }
    }
    for row in 0..<8 {
      buffer.path(row == marked ? "n" : "l", " stroke-width=\"6\"") { path in
        for start in stride(from: (row * shift) % 4 - 4, to: 12, by: 4) {
          path.command("M", start * 10, row * 10 + 5)
          path.markup("h28")
        }
      }
    }
  }

  /// Triangles under two winds.
  private static func drawSails(_ dice: inout DrawingDice, _ buffer: inout DrawingBuffer) {
    let marked = dice.roll(24)
    let sails = (0..<24).map { _ in dice.roll(4) }
    for (name, group) in [("b", 0), ("c", 1), ("d", 2)] {
      buffer.path(name) { path in
        for (index, sail) in sails.enumerated() {
          guard (index == marked ? 2 : sail / 2) == group else { continue }
          path.command("M", index % 6 * 20, index / 6 * 20)
          path.markup(sail % 2 == 0 ? "h20v20z" : "v20h20z")
        }
      }
    }
  }
}
