/// Takes out of pictures what tells of places and people, and refuses drawings that could act. The
/// pixels, the colours and the orientation stay; a clean file comes back byte for byte.
public enum PictureCleaner {
  /// The file as it may be published. Files that are no pictures come back as they are.
  public static func clean(_ bytes: [UInt8]) -> Result<[UInt8], PictureProblem> {
    clean(bytes, as: PictureFormat.detect(bytes))
  }

  /// The same, with an eye on the name too: what a browser would take for a drawing must be one, and
  /// what a browser or a web server would run is refused.
  public static func clean(_ bytes: [UInt8], path: String) -> Result<[UInt8], PictureProblem> {
    if let active = activeExtension(of: path) { return .failure(.activeFile(active)) }
    let extensions = extensions(of: path)
    let isDrawing = extensions.contains("svg") || extensions.contains("svgz")
    return clean(bytes, as: isDrawing ? .svg : PictureFormat.detect(bytes))
  }

  /// The part of a file's name for which a browser or a web server would run it, in small letters; nil where none would.
  public static func activeExtension(of path: String) -> String? {
    let extensions = extensions(of: path)
    return extensions.first(where: serverExtensions.contains)
      ?? extensions.last.flatMap { browserExtensions.contains($0) ? $0 : nil }
  }

  private static func extensions(of path: String) -> [String] {
    let name = path.split(separator: "/").last ?? ""
    return name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().map { $0.lowercased() }
  }

  private static let browserExtensions: Set<String> = [
    "html", "htm", "xhtml", "xht", "mht", "mhtml", "xml", "xsl", "xslt", "js", "mjs", "swf", "asp", "aspx",
    "jsp", "pl", "py", "rb",
  ]

  /// Web servers look for these anywhere in a name, not only at its end.
  private static let serverExtensions: Set<String> = [
    "php", "php3", "php4", "php5", "php7", "php8", "phtml", "phar", "shtml", "cgi", "htaccess",
  ]

  private static func clean(
    _ bytes: [UInt8], as format: PictureFormat?
  ) -> Result<[UInt8], PictureProblem> {
    Result { () throws(PictureProblem) in
      switch format {
      case .jpeg: try JPEGPicture.cleaned(bytes)
      case .png: try PNGPicture.cleaned(bytes)
      case .gif: try GIFPicture.cleaned(bytes)
      case .webp: try WebPPicture.cleaned(bytes)
      case .avif: try HEIFPicture.cleaned(bytes, format: .avif)
      case .heif: throw .ofTelephones(.heif)
      case .svg: try SVGCleaner.cleaned(bytes)
      case nil: bytes
      }
    }
  }
}
