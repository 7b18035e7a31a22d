import AlmanacModel

/// The patterns that are made of lines and points.
extension CoverPattern {
  /// Two sources whose rings meet.
  static func drawRings(_ dice: inout DrawingDice, _ buffer: inout DrawingBuffer) {
    let left = 18 + dice.roll(24)
    let right = 78 + dice.roll(26)
    for (x, y, line, core) in [(left, 24 + dice.roll(34), "l", "c"), (right, 30 + dice.roll(20), "m", "d")] {
      buffer.path(line, " stroke-width=\"2\"") { path in
        for radius in stride(from: 8, through: 48, by: 8) {
          path.command("M", x - radius, y)
          path.command("a", radius, radius, 0, 0, 1, 2 * radius, 0)
          path.command("a", radius, radius, 0, 0, 1, -2 * radius, 0)
        }
      }
      buffer.disc(core, x: x, y: y, radius: 4)
    }
  }

  /// Quarter turns that join into winding paths.
  static func drawPaths(_ dice: inout DrawingDice, _ buffer: inout DrawingBuffer) {
    let turns = (0..<12).map { _ in dice.roll(2) == 0 }
    let width = 10 + dice.roll(4)
    for (name, width, rows) in [("l", width, [0, 2]), ("m", width, [1]), ("n", 2, [0, 1, 2])] {
      buffer.path(name, " stroke-width=\"\(width)\"") { path in
        for (index, isFalling) in turns.enumerated() where rows.contains(index / 4) {
          path.command("M", index % 4 * 30, index / 4 * 30 + 10)
          path.markup(isFalling ? "a15 15 0 0 0 15-15m15 15a15 15 0 0 0-15 15" : "a15 15 0 0 1 15 15")
          if !isFalling { path.markup("m0-30a15 15 0 0 0 15 15") }
        }
      }
    }
  }

  /// A grid of dots that swell towards one place.
  static func drawDots(_ dice: inout DrawingDice, _ buffer: inout DrawingBuffer) {
    let centreX = 20 + dice.roll(80)
    let centreY = 30 + dice.roll(20)
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
  static func drawNetwork(_ dice: inout DrawingDice, _ buffer: inout DrawingBuffer) {
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
    let marked = 5 + dice.roll(5)
    for (index, place) in places.enumerated() {
      let name = index == marked ? "d" : index % 3 == 0 ? "c" : "b"
      buffer.disc(name, x: place.x, y: place.y, radius: 3 + dice.roll(4))
    }
  }

  /// Lines that rise and fall together.
  static func drawWaves(_ dice: inout DrawingDice, _ buffer: inout DrawingBuffer) {
    let marked = 3 + dice.roll(3)
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

  /// Threads over and under.
  static func drawWeave(_ dice: inout DrawingDice, _ buffer: inout DrawingBuffer) {
    let shift = 1 + dice.roll(3)
    let marked = 3 + dice.roll(2)
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
}
