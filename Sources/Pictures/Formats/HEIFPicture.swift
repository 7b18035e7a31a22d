/// HEIF and AVIF files (ISO/IEC 23008-12, AV1 Image File Format). Everything in them is found by its
/// distance from the start, so metadata are overwritten where they lie and nothing moves.
enum HEIFPicture {
  /// The size of the primary picture, turned as its properties say.
  static func header(_ bytes: [UInt8], format: PictureFormat) -> PictureHeader {
    let properties = meta(bytes).flatMap { HEIFProperties(bytes, boxes: $0) }
    guard let properties else { return PictureHeader(format: format, pixels: nil) }
    let turned = properties.isTurnedAside
    return PictureHeader(
      format, storedWidth: turned ? properties.height : properties.width,
      storedHeight: turned ? properties.width : properties.height)
  }

  /// With empty Exif and XMP items, without descriptions and unknown boxes.
  static func cleaned(_ bytes: [UInt8], format: PictureFormat) throws(PictureProblem) -> [UInt8] {
    guard let boxes = ISOBox.all(bytes, in: bytes.indices) else { throw .damaged(format, .cutOff) }
    var output = bytes
    var hasPicture = false
    for box in boxes {
      switch box.type {
      case "ftyp": break
      case "mdat": hasPicture = hasPicture || !box.content.isEmpty
      case "meta": try cleanItems(of: box, bytes, boxes, format, &output)
      case "moov": try cleanFilm(box, bytes, format, &output)
      default: blank(box, &output)
      }
    }
    guard hasPicture || meta(bytes)?.contains(where: { $0.type == "idat" && !$0.content.isEmpty }) == true
    else { throw .damaged(format, .noPicture) }
    return output
  }

  private static func meta(_ bytes: [UInt8]) -> [ISOBox]? {
    var offset = 0
    while let box = ISOBox(bytes, at: offset, in: bytes.indices) {
      if box.type == "meta" { return box.children(bytes, behind: 4) }
      offset = box.range.upperBound
    }
    return nil
  }

  private static func cleanItems(
    of meta: ISOBox, _ bytes: [UInt8], _ boxes: [ISOBox], _ format: PictureFormat, _ output: inout [UInt8]
  ) throws(PictureProblem) {
    guard let inside = meta.children(bytes, behind: 4), let items = HEIFItems(bytes, boxes: inside) else {
      throw .damaged(format, .wrongStructure)
    }
    // Many items may claim the same bytes; together they cannot be more than the file.
    let claimed = items.metadata.reduce(0) { sum, item in
      (items.places[item.id] ?? []).reduce(sum) { min($0 + $1.count, bytes.count + 1) }
    }
    guard claimed <= bytes.count else { throw .damaged(format, .wrongStructure) }
    let data = (boxes.filter { $0.type == "mdat" } + inside.filter { $0.type == "idat" }).map(\.content)
    guard data.count <= 64 else { throw .unreachableMetadata(format) }
    for item in items.metadata {
      guard let places = items.places[item.id], !places.isEmpty else { throw .unreachableMetadata(format) }
      for (index, place) in places.enumerated() {
        guard data.contains(where: { $0.lowerBound <= place.lowerBound && place.upperBound <= $0.upperBound })
        else { throw .unreachableMetadata(format) }
        let filling = item.isExif && index == 0 ? emptyExif : item.isExif ? [] : emptyXMP
        output.replaceSubrange(place, with: filled(place.count, filling))
      }
    }
    try cleanProperties(inside, bytes, format, &output)
  }

  /// User description, alternative text, times of creation and change (ISO/IEC 23008-12, 6.5.20 to 23).
  private static let descriptions: Set<String> = ["udes", "altt", "crtt", "mdft", "uuid", "free"]

  private static func cleanProperties(
    _ boxes: [ISOBox], _ bytes: [UInt8], _ format: PictureFormat, _ output: inout [UInt8]
  ) throws(PictureProblem) {
    for box in boxes where ["uuid", "udta", "free", "skip"].contains(box.type) { blank(box, &output) }
    for box in boxes where box.type == "iprp" {
      guard let groups = box.children(bytes) else { throw .damaged(format, .wrongStructure) }
      for group in groups where group.type == "ipco" {
        guard let properties = group.children(bytes) else { throw .damaged(format, .wrongStructure) }
        for property in properties where descriptions.contains(property.type) {
          blank(property, &output)
        }
      }
    }
  }

  /// The tracks of an animation, without what is told about them.
  private static func cleanFilm(
    _ film: ISOBox, _ bytes: [UInt8], _ format: PictureFormat, _ output: inout [UInt8]
  ) throws(PictureProblem) {
    guard let parts = film.children(bytes) else { throw .damaged(format, .wrongStructure) }
    for part in parts {
      switch part.type {
      case "mvhd": break
      case "trak":
        guard let tracks = part.children(bytes) else { throw .damaged(format, .wrongStructure) }
        for track in tracks where ["udta", "meta", "uuid", "free", "skip"].contains(track.type) {
          blank(track, &output)
        }
      default: blank(part, &output)
      }
    }
  }

  /// Makes a box free space of zeros; where the file says its size stays.
  private static func blank(_ box: ISOBox, _ output: inout [UInt8]) {
    output.replaceSubrange(box.range.lowerBound + 4..<box.range.lowerBound + 8, with: Array("free".utf8))
    output.replaceSubrange(box.content, with: filled(box.content.count, []))
  }

  private static func filled(_ count: Int, _ start: [UInt8]) -> [UInt8] {
    guard start.count <= count else { return [UInt8](repeating: 0, count: count) }
    let rest: UInt8 = start.first == UInt8(ascii: "<") ? UInt8(ascii: " ") : 0
    return start + [UInt8](repeating: rest, count: count - start.count)
  }

  /// An offset of 0, then a TIFF file with an empty directory.
  private static let emptyExif: [UInt8] =
    [0, 0, 0, 0] + Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0]

  private static let emptyXMP = Array("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"/>".utf8)
}
