import AlmanacModel

/// Links that look like a path and were meant as an address of the web.
enum MeantAddress {
  /// Endings of files that a site has; a name that ends so is a path.
  private static let files: Set<String> = [
    "md", "markdown", "html", "htm", "pdf", "jpg", "jpeg", "png", "gif", "webp", "svg", "avif", "yaml", "yml",
    "ics", "xml",
    "json", "csv", "txt", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "zip", "mp3", "mp4",
    "js", "css",
  ]

  /// What is said of the link; nil where it is a path.
  static func cause(of destination: String) -> DiagnosticMessage? {
    let lowered = destination.lowercased()
    if lowered.hasPrefix("(http"), destination.hasSuffix(")") {
      return SiteMessages.linkInTwoBrackets(destination, String(destination.dropFirst().dropLast()))
    }
    guard isHost(lowered.prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }) else { return nil }
    return SiteMessages.linkWithoutScheme(destination, "https://\(destination)")
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
