/// Reads the path of a drawing (SVG 2, 9.3) with lines, curves and arcs of circles.
struct PathData {
  private let bytes: [UInt8]
  private var position = 0
  private var outline = Outline()
  /// Where the contour began.
  private var start = (x: 0.0, y: 0.0)
  private var current = (x: 0.0, y: 0.0)
  /// The point that pulled the curve before, for `t`.
  private var pull: (x: Double, y: Double)?
  private var isOpen = false

  /// - Parameter text: such as `M0 0h20v20z`.
  /// - Returns: nil where it is none, or has a command that is not read.
  static func outline(_ text: some StringProtocol) -> Outline? {
    var reader = PathData(bytes: Array(text.utf8))
    return reader.read() ? reader.outline : nil
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func read() -> Bool {
    var command: UInt8?
    while true {
      skipBlanks()
      guard position < bytes.count else { return true }
      let byte = bytes[position]
      if Self.isLetter(byte) {
        command = byte
        position += 1
      } else if command == nil || command == UInt8(ascii: "z") || command == UInt8(ascii: "Z") {
        return false
      }
      guard let letter = command, run(letter) else { return false }
      // More pairs after a move are lines (9.3.3).
      if letter == UInt8(ascii: "M") { command = UInt8(ascii: "L") }
      if letter == UInt8(ascii: "m") { command = UInt8(ascii: "l") }
    }
  }

  private mutating func run(_ command: UInt8) -> Bool {
    let isRelative = command >= UInt8(ascii: "a")
    let origin = isRelative ? current : (x: 0, y: 0)
    let before = pull
    pull = nil
    switch isRelative ? command : command + 32 {
    case UInt8(ascii: "m"):
      guard let x = number(), let y = number() else { return false }
      current = (origin.x + x, origin.y + y)
      start = current
      isOpen = false
    case UInt8(ascii: "l"):
      guard let x = number(), let y = number() else { return false }
      line(to: (origin.x + x, origin.y + y))
    case UInt8(ascii: "h"):
      guard let x = number() else { return false }
      line(to: (origin.x + x, current.y))
    case UInt8(ascii: "v"):
      guard let y = number() else { return false }
      line(to: (current.x, origin.y + y))
    case UInt8(ascii: "q"):
      guard let x1 = number(), let y1 = number(), let x = number(), let y = number() else { return false }
      curve((origin.x + x1, origin.y + y1), to: (origin.x + x, origin.y + y))
    case UInt8(ascii: "t"):
      guard let x = number(), let y = number() else { return false }
      let mirrored = before.map { (2 * current.x - $0.x, 2 * current.y - $0.y) } ?? (current.x, current.y)
      curve(mirrored, to: (origin.x + x, origin.y + y))
    case UInt8(ascii: "a"):
      guard let radius = number(), let other = number(), radius == other, number() != nil,
        let isLarge = number(),
        let isForward = number(), let x = number(), let y = number()
      else { return false }
      arc(radius: radius, isLarge: isLarge != 0, isForward: isForward != 0, to: (origin.x + x, origin.y + y))
    case UInt8(ascii: "z"):
      current = start
      isOpen = false
    default: return false
    }
    return true
  }

  // MARK: - What is drawn

  private mutating func begin() {
    guard !isOpen else { return }
    outline.move(current.x, current.y)
    isOpen = true
  }

  private mutating func line(to end: (x: Double, y: Double)) {
    begin()
    outline.line(end.x, end.y)
    current = end
  }

  private mutating func curve(_ control: (x: Double, y: Double), to end: (x: Double, y: Double)) {
    begin()
    outline.conic(control.x, control.y, to: end.x, end.y)
    current = end
    pull = control
  }

  /// An arc of a circle (SVG 2, B.2.4), halved until its parts are nearly straight for one curve each.
  private mutating func arc(radius: Double, isLarge: Bool, isForward: Bool, to end: (x: Double, y: Double)) {
    let (dx, dy) = (end.x - current.x, end.y - current.y)
    let chord = (dx * dx + dy * dy).squareRoot()
    guard chord > 0, radius > 0 else { return line(to: end) }
    begin()
    let reach = max(radius, chord / 2)
    let height = max(0, reach * reach - chord * chord / 4).squareRoot() * (isLarge == isForward ? -1 : 1)
    let centre = (
      x: (current.x + end.x) / 2 - dy / chord * height, y: (current.y + end.y) / 2 + dx / chord * height
    )
    let first = (x: current.x - centre.x, y: current.y - centre.y)
    let last = (x: end.x - centre.x, y: end.y - centre.y)
    // The middle of the arc is opposite the chord as seen from the centre, or beyond the chord.
    let turn = isForward ? 1.0 : -1.0
    let middle = (x: turn * dy / chord * reach, y: -turn * dx / chord * reach)
    for (from, to) in [(first, middle), (middle, last)] { quarter(from, to, about: centre, reach) }
    current = end
  }

  /// Part of a circle of at most half a turn.
  private mutating func quarter(
    _ from: (x: Double, y: Double), _ to: (x: Double, y: Double), about centre: (x: Double, y: Double),
    _ radius: Double
  ) {
    let cosine = (from.x * to.x + from.y * to.y) / (radius * radius)
    if cosine < -0.01 {
      let sum = (x: from.x + to.x, y: from.y + to.y)
      let length = (sum.x * sum.x + sum.y * sum.y).squareRoot()
      guard length > radius * 0.001 else { return }
      let middle = (x: sum.x / length * radius, y: sum.y / length * radius)
      quarter(from, middle, about: centre, radius)
      return quarter(middle, to, about: centre, radius)
    }
    // tan(a/4) from cos(a), by halving twice.
    let half = max(0, (1 + cosine) / 2).squareRoot()
    let tangent = max(0, (1 - half) / (1 + half)).squareRoot()
    let isForward = from.x * to.y - from.y * to.x > 0
    let reach = 4 / 3 * tangent * (isForward ? 1 : -1)
    outline.cubic(
      centre.x + from.x - reach * from.y, centre.y + from.y + reach * from.x, centre.x + to.x + reach * to.y,
      centre.y + to.y - reach * to.x, to: centre.x + to.x, centre.y + to.y)
  }

  // MARK: - Reading

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private mutating func skipBlanks() {
    while position < bytes.count, [0x20, 0x0A, 0x0D, 0x09, UInt8(ascii: ",")].contains(bytes[position]) {
      position += 1
    }
  }

  /// A number with a sign and a fraction, no exponent; nil where there is none or it is beyond all drawings.
  private mutating func number() -> Double? {
    skipBlanks()
    var sign = 1.0
    if position < bytes.count, bytes[position] == UInt8(ascii: "-") {
      sign = -1
      position += 1
    }
    let (whole, count) = digits()
    var value = whole
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      let (part, places) = digits()
      guard places > 0 else { return nil }
      var unit = 1.0
      for _ in 0..<places { unit *= 10 }
      value += part / unit
    } else if count == 0 {
      return nil
    }
    return value < 100_000 ? sign * value : nil
  }

  private mutating func digits() -> (value: Double, count: Int) {
    var value = 0.0
    var count = 0
    while position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]),
      count < 12
    {
      value = value * 10 + Double(bytes[position] - UInt8(ascii: "0"))
      position += 1
      count += 1
    }
    return (value, count)
  }
}
