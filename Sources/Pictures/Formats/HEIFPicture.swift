/// HEIF and AVIF files (ISO/IEC 23008-12, AV1 Image File Format). Everything in them is found by its
/// distance from the start, so nothing can be taken out; what describes is overwritten where it lies.
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

  /// Without descriptions and unknown boxes. Exif and XMP are refused: they may lie anywhere among the data.
  static func cleaned(_ bytes: [UInt8], format: PictureFormat) throws(PictureProblem) -> [UInt8] {
    guard let boxes = ISOBox.all(bytes, in: bytes.indices) else { throw .damaged(format, .cutOff) }
    var output = bytes
    var hasPicture = false
    for box in boxes {
      switch box.type {
      case "ftyp": break
      case "mdat": hasPicture = hasPicture || !box.content.isEmpty
      case "meta": try cleanItems(of: box, bytes, format, &output)
      case "moov": try cleanFilm(box, bytes, format, &output)
      default: blank(box, &output)
      }
    }
    guard hasPicture || meta(bytes)?.contains(where: { $0.type == "idat" && !$0.content.isEmpty }) == true
    else { throw .damaged(format, .noPicture) }
    return output
  }

  /// Whether there is Exif, XMP or another text among the items.
  static func holdsMetadata(_ bytes: [UInt8]) -> Bool {
    meta(bytes).flatMap { HEIFItems(bytes, boxes: $0) }?.holdMetadata ?? false
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
    of meta: ISOBox, _ bytes: [UInt8], _ format: PictureFormat, _ output: inout [UInt8]
  ) throws(PictureProblem) {
    guard let inside = meta.children(bytes, behind: 4), let items = HEIFItems(bytes, boxes: inside) else {
      throw .damaged(format, .wrongStructure)
    }
    guard !items.holdMetadata else { throw .metadata(format) }
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
    output.replaceSubrange(box.content, with: repeatElement(0, count: box.content.count))
  }
}
