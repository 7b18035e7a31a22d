/// An address of the web that was written so that it looks like a path.
public enum MeantAddress: Sendable {
  /// `example.org`
  case withoutScheme(String)
  /// `((https://example.org))`
  case inTwoBrackets(String)

  /// Endings of files that a site has; a name that ends so is a path.
  private static let files: Set<String> = [
    "md", "markdown", "html", "htm", "pdf", "jpg", "jpeg", "png", "gif", "webp", "svg", "avif", "yaml", "yml",
    "heic", "heif", "tif", "tiff", "bmp", "ico", "eps", "psd", "ics", "vcf", "eml", "xml", "json", "geojson",
    "gpx", "kml", "csv", "txt", "rtf", "tex", "log", "bak", "toml", "ini", "doc", "docx", "xls", "xlsx",
    "ppt",
    "pptx", "odt", "ods", "odp", "odg", "key", "pages", "numbers", "epub", "zip", "gz", "tar", "rar", "mp3",
    "mp4", "wav", "ogg", "oga", "ogv", "opus", "flac", "webm", "mov", "avi", "mkv", "js", "css", "woff",
    "ttf",
    "otf", "php", "asp", "aspx", "jsp",
  ]

  /// Nil where the destination is a path.
  public init?(_ destination: String) {
    let lowered = destination.lowercased()
    if lowered.hasPrefix("(http"), destination.hasSuffix(")") {
      self = .inTwoBrackets(String(destination.dropFirst().dropLast()))
    } else if Self.isHost(lowered.prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }) {
      self = .withoutScheme("https://\(destination)")
    } else {
      return nil
    }
  }

  /// `example.org`, `www.example.org`: labels with a top-level domain that no file has as its ending.
  private static func isHost(_ name: Substring) -> Bool {
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let last = labels.last, (2...12).contains(last.count), last.allSatisfy(\.isLetter)
    else {
      return false
    }
    let isNamed = labels.allSatisfy { label in
      !label.isEmpty && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    }
    return isNamed && (name.hasPrefix("www.") || !files.contains(String(last)))
  }
}
