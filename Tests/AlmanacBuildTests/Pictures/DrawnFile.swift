import Pictures

@testable import AlmanacBuild

/// Picture files for tests, drawn pixel by pixel.
enum DrawnFile {
  /// A field of colours with rings in it, as a PNG without compression (PNG 3; RFC 1950).
  static func png(width: Int, height: Int, seed: Int = 0, isTransparent: Bool = false) -> [UInt8] {
    var rows: [UInt8] = []
    rows.reserveCapacity((width * (isTransparent ? 4 : 3) + 1) * height)
    for y in 0..<height {
      rows.append(0)
      for x in 0..<width {
        let (dx, dy) = (x - width / 2, y - height / 3)
        let ring = UInt8(truncatingIfNeeded: (dx * dx + dy * dy) / 900 + seed)
        rows += [UInt8(x * 255 / width), ring, UInt8(y * 255 / height)]
        if isTransparent { rows.append(ring) }
      }
    }
    let header = word(width) + word(height) + [8, isTransparent ? 6 : 2, 0, 0, 0]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + TestPicture.chunk("IHDR", header)
      + TestPicture.chunk("IDAT", stored(rows)) + TestPicture.chunk("IEND", [])
  }

  /// The same as a JPEG.
  static func jpeg(width: Int, height: Int, seed: Int = 0) -> [UInt8] {
    var wish = PictureWish(widths: [width])
    wish.fallback = .jpeg
    let made = try? DiskSite.renderer.render(png(width: width, height: height, seed: seed), wish).get()
    return made?.renditions.last?.bytes ?? []
  }

  private static func word(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(number >> $0 & 0xFF) }
  }

  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = [0x78, 0x01]
    var rest = bytes[...]
    var (low, high) = (1, 0)
    while !rest.isEmpty {
      let part = rest.prefix(65_535)
      rest = rest.dropFirst(part.count)
      let (small, large) = (UInt8(part.count & 0xFF), UInt8(part.count >> 8))
      stream += [rest.isEmpty ? 1 : 0, small, large, ~small, ~large] + part
    }
    for byte in bytes {
      low = (low + Int(byte)) % 65_521
      high = (high + low) % 65_521
    }
    return stream + word(high << 16 | low)
  }
}

extension DiskSite {
  /// What the tests start to decode: a test bundle has no `main` that could be asked.
  static let worker: String = {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? ""
    let path = bundle[..<(bundle.range(of: ".xctest")?.lowerBound ?? bundle.startIndex)]
    return path[..<(path.lastIndex(of: "/") ?? path.startIndex)] + "/picture-probe"
  }()

  static let renderer = PictureRenderer(workers: 2, program: worker)
}
