/// What is broken in a damaged picture.
public enum PictureDamage: Sendable, Hashable {
  /// The file ends before the picture does.
  case cutOff
  /// A part is too long, too short or in the wrong place.
  case wrongStructure
  /// A checksum does not fit the data.
  case wrongChecksum
  /// Nothing is there to be shown.
  case noPicture
}

/// Why a file of the media folder cannot be published. Lines count from 1.
public enum PictureProblem: Error, Sendable, Hashable {
  case damaged(PictureFormat, PictureDamage)
  /// Exif or XMP in a format of which they are not taken out.
  case metadata(PictureFormat)
  /// A format that telephones make and browsers do not show.
  case ofTelephones(PictureFormat)
  /// A drawing with a script element, an event attribute or a `javascript:` address, as written.
  case script(String, line: Int)
  /// A drawing that would load or open something outside itself, the address as written.
  case outsideReference(String, line: Int)
  /// A drawing with content of another language, such as `foreignObject`.
  case foreignContent(String, line: Int)
  /// A drawing whose DOCTYPE or text uses entities of its own.
  case entities(line: Int)
  /// A drawing in a character encoding that cannot be checked.
  case encoding(String)
  /// A drawing that is not well-formed XML from this line on.
  case markup(line: Int)
  /// A drawing of more bytes than the limit.
  case tooLarge(limit: Int)
  /// A file that browsers or web servers would run, by its extension.
  case activeFile(String)

  /// The line of an SVG file that the problem is about.
  public var line: Int? {
    switch self {
    case .script(_, let line), .outsideReference(_, let line), .foreignContent(_, let line),
      .entities(let line), .markup(let line):
      line
    case .damaged, .metadata, .ofTelephones, .encoding, .tooLarge, .activeFile: nil
    }
  }
}
