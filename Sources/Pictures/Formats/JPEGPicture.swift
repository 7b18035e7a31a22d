/// JPEG files (ITU-T T.81, JFIF 1.02, Exif 2.32).
enum JPEGPicture {
  /// Size and orientation.
  static func header(_ bytes: [UInt8]) -> PictureHeader {
    var segments = JPEGSegments(bytes)
    var orientation: Int?
    while let segment = try? segments.next(), segment.marker != JPEGSegment.endOfImage {
      orientation = orientation ?? self.orientation(segment, bytes)
      guard segment.isFrame else { continue }
      let start = segment.payload.lowerBound
      guard segment.payload.count >= 6 else { break }
      return PictureHeader(
        .jpeg, storedWidth: bytes.bigEndian(at: start + 3, count: 2),
        storedHeight: bytes.bigEndian(at: start + 1, count: 2), orientation: orientation ?? 1)
    }
    return PictureHeader(format: .jpeg, pixels: nil, orientation: orientation ?? 1)
  }

  /// Whether the first frame has four components, which only inks have.
  static func isInInks(_ bytes: [UInt8]) -> Bool {
    var segments = JPEGSegments(bytes)
    while let segment = try? segments.next(), segment.marker != JPEGSegment.endOfImage {
      if segment.isFrame { return segment.payload.count >= 6 && bytes[segment.payload.lowerBound + 5] == 4 }
    }
    return false
  }

  /// Without Exif, XMP, IPTC, comments, thumbnails, other makers' segments and whatever follows the end.
  static func cleaned(_ bytes: [UInt8]) throws(PictureProblem) -> [UInt8] {
    var segments = JPEGSegments(bytes)
    var kept: [JPEGSegment] = []
    var orientation: Int?
    while true {
      guard let segment = try segments.next() else { throw .damaged(.jpeg, .cutOff) }
      if segment.marker == JPEGSegment.endOfImage { break }
      orientation = orientation ?? self.orientation(segment, bytes)
      if isKept(segment, bytes) { kept.append(segment) }
    }
    guard kept.contains(where: \.isFrame), kept.contains(where: { !$0.scan.isEmpty }) else {
      throw .damaged(.jpeg, .noPicture)
    }
    return written(kept, orientation: orientation ?? 1, bytes)
  }

  private static func written(_ segments: [JPEGSegment], orientation: Int, _ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = [0xFF, 0xD8]
    output.reserveCapacity(bytes.count)
    // JFIF asks for the first place, Exif for the place behind it.
    var rest = segments[...]
    if let first = rest.first, first.marker == JPEGSegment.app0 {
      append(first, bytes, to: &output)
      rest = rest.dropFirst()
    }
    if orientation != 1 {
      let exif = Array("Exif\0\0".utf8) + ExifOrientation.minimal(orientation)
      append(JPEGSegment.app1, exif[...], to: &output)
    }
    for segment in rest { append(segment, bytes, to: &output) }
    output += [0xFF, JPEGSegment.endOfImage]
    return output
  }

  private static func append(_ segment: JPEGSegment, _ bytes: [UInt8], to output: inout [UInt8]) {
    let payload = bytes[segment.payload]
    switch segment.marker {
    case JPEGSegment.app0: append(segment.marker, payload.prefix(12) + [0, 0], to: &output)
    case JPEGSegment.app14: append(segment.marker, payload.prefix(12), to: &output)
    default: append(segment.marker, payload, to: &output)
    }
    output += bytes[segment.scan]
  }

  private static func append(_ marker: UInt8, _ payload: ArraySlice<UInt8>, to output: inout [UInt8]) {
    output += [0xFF, marker]
    output.appendBigEndian(payload.count + 2, count: 2)
    output += payload
  }

  private static func isKept(_ segment: JPEGSegment, _ bytes: [UInt8]) -> Bool {
    let start = segment.payload.lowerBound
    let length = segment.payload.count
    return switch segment.marker {
    case JPEGSegment.app0: length >= 14 && bytes.holds("JFIF\0", at: start)
    case JPEGSegment.app2: length >= 14 && bytes.holds("ICC_PROFILE\0", at: start)
    case JPEGSegment.app14: length >= 12 && bytes.holds("Adobe", at: start)
    default: segment.isPicture
    }
  }

  private static func orientation(_ segment: JPEGSegment, _ bytes: [UInt8]) -> Int? {
    guard segment.marker == JPEGSegment.app1, segment.payload.count > 6,
      bytes.holds("Exif\0", at: segment.payload.lowerBound)
    else { return nil }
    return ExifOrientation.read(bytes, in: segment.payload.lowerBound + 6..<segment.payload.upperBound)
  }
}
