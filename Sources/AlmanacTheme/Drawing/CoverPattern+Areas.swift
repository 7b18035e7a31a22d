import AlmanacModel

/// The patterns that are made of areas.
extension CoverPattern {
  /// Ridge behind ridge, and a sun.
  static func drawHills(_ dice: inout DrawingDice, _ buffer: inout DrawingBuffer) {
    buffer.disc("d", x: 20 + dice.roll(80), y: 26 + dice.roll(6), radius: 9)
    for (index, layer) in [("b", ".35"), ("b", ".6"), ("b", "1"), ("c", ".75"), ("c", "1")].enumerated() {
      let level = 34 + index * 9
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

  /// Arches on and below one another, one of them with an open door.
  static func drawArches(_ dice: inout DrawingDice, _ buffer: inout DrawingBuffer) {
    let marked = dice.roll(4)
    let doors = (0..<8).map { _ in 8 + dice.roll(5) * 4 }
    for (name, remainder) in [("b", 0), ("c", 1)] {
      buffer.path(name, " fill-rule=\"evenodd\"") { path in
        for cell in 0..<8 where (cell + cell / 4) % 2 == remainder {
          let bottom = cell / 4 * 40 + 40
          path.command("M", cell % 4 * 30 + 1, bottom)
          path.markup("v-23a14 14 0 0 1 28 0v23z")
          guard cell != marked else { continue }
          path.command("M", cell % 4 * 30 + 8, bottom)
          path.command("v", -doors[cell])
          path.markup("a7 7 0 0 1 14 0")
          path.command("V", bottom)
          path.markup("z")
        }
      }
    }
    buffer.path("d") { path in
      path.command("M", marked * 30 + 8, 40)
      path.command("v", -12 - dice.roll(4) * 4)
      path.markup("a7 7 0 0 1 14 0V40z")
    }
  }

  /// Quarter discs, each turned its own way.
  static func drawPetals(_ dice: inout DrawingDice, _ buffer: inout DrawingBuffer) {
    let turns = (0..<24).map { _ in dice.roll(5) }
    let marked = 6 + dice.roll(12)
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

  /// Squares within squares, drawn towards one corner.
  static func drawSquares(_ dice: inout DrawingDice, _ buffer: inout DrawingBuffer) {
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
  static func drawRays(_ dice: inout DrawingDice, _ buffer: inout DrawingBuffer) {
    let x = 25 + dice.roll(70)
    let marked = 3 + dice.roll(3)
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

  /// Triangles under two winds.
  static func drawSails(_ dice: inout DrawingDice, _ buffer: inout DrawingBuffer) {
    let marked = 6 + dice.roll(12)
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
