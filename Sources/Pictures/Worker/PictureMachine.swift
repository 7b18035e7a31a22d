#if ALMANAC_PICTURES
  import CConfinement
  import CDrawing
  import CPictures
#endif

/// What the program and the machine under it have for pictures.
public enum PictureMachine {
  /// The libraries that decode and draw, with their versions; empty in a program that was built without them.
  public static var libraries: String {
    #if ALMANAC_PICTURES
      var text = [CChar](repeating: 0, count: 200)
      cpictures_versions(&text, text.count)
      let decoders = String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let drawing = cdrawing_version()
      return "\(decoders), FreeType \(drawing >> 16).\(drawing >> 8 & 255).\(drawing & 255)"
    #else
      ""
    #endif
  }

  /// Changes whenever the same picture and wish may give other bytes: with what scales and encodes here, and with the
  /// libraries that do it.
  public static let version = "1, \(libraries)"

  /// The version of the kernel's Landlock, from 1; 0 where there is none.
  public static var landlockVersion: Int {
    #if ALMANAC_PICTURES
      Int(cconfinement_landlock_version())
    #else
      0
    #endif
  }

  /// Of a worker, in bytes.
  public static let memoryLimit = 1 << 30
}
