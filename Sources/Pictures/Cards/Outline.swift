/// The contours of a letter or a shape: points on and beside curves, as FreeType has them (freetype.org, “FreeType
/// Outlines”). Every contour is closed by its first point when it is filled.
public struct Outline: Sendable, Hashable {
  /// What a point does.
  enum Role: UInt8, Sendable, Hashable { case conic, on, cubic }

  struct Point: Sendable, Hashable {
    var x: Double
    var y: Double
    var role: Role
  }

  private(set) var points: [Point] = []
  /// The position of the last point of each contour.
  private(set) var ends: [Int] = []

  public init() {}

  /// Where the last contour is; the origin where there is none.
  var current: (x: Double, y: Double) { points.last.map { ($0.x, $0.y) } ?? (0, 0) }

  /// Begins a contour.
  mutating func move(_ x: Double, _ y: Double) {
    points.append(Point(x: x, y: y, role: .on))
    ends.append(points.count - 1)
  }

  mutating func line(_ x: Double, _ y: Double) { add(Point(x: x, y: y, role: .on)) }

  mutating func conic(_ x1: Double, _ y1: Double, to x: Double, _ y: Double) {
    add(Point(x: x1, y: y1, role: .conic))
    add(Point(x: x, y: y, role: .on))
  }

  mutating func cubic(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, to x: Double, _ y: Double
  ) {
    add(Point(x: x1, y: y1, role: .cubic))
    add(Point(x: x2, y: y2, role: .cubic))
    add(Point(x: x, y: y, role: .on))
  }

  /// Adds a point to the last contour; the first point of all begins one.
  mutating func add(_ point: Point, startsContour: Bool = false) {
    points.append(point)
    if ends.isEmpty || startsContour {
      ends.append(points.count - 1)
    } else {
      ends[ends.count - 1] = points.count - 1
    }
  }

  mutating func append(_ other: Outline) {
    let start = points.count
    points += other.points
    ends += other.ends.map { $0 + start }
  }

  /// Enlarged, then moved.
  func placed(scale: Double, x: Double, y: Double, flipped: Bool = false) -> Outline {
    var copy = self
    for index in copy.points.indices {
      copy.points[index].x = copy.points[index].x * scale + x
      copy.points[index].y = copy.points[index].y * (flipped ? -scale : scale) + y
    }
    return copy
  }

  /// The box around all points, which is around the curves as well; nil where there are none.
  var box: (left: Double, top: Double, right: Double, bottom: Double)? {
    guard let first = points.first else { return nil }
    var box = (left: first.x, top: first.y, right: first.x, bottom: first.y)
    for point in points {
      box.left = min(box.left, point.x)
      box.top = min(box.top, point.y)
      box.right = max(box.right, point.x)
      box.bottom = max(box.bottom, point.y)
    }
    return box
  }

  /// A disc, of four curves.
  static func disc(x: Double, y: Double, radius: Double) -> Outline {
    var outline = Outline()
    let reach = radius * 0.5522847498307936
    outline.move(x + radius, y)
    outline.cubic(x + radius, y + reach, x + reach, y + radius, to: x, y + radius)
    outline.cubic(x - reach, y + radius, x - radius, y + reach, to: x - radius, y)
    outline.cubic(x - radius, y - reach, x - reach, y - radius, to: x, y - radius)
    outline.cubic(x + reach, y - radius, x + radius, y - reach, to: x + radius, y)
    return outline
  }

  static func rectangle(left: Double, top: Double, right: Double, bottom: Double) -> Outline {
    var outline = Outline()
    outline.move(left, top)
    outline.line(right, top)
    outline.line(right, bottom)
    outline.line(left, bottom)
    return outline
  }
}
