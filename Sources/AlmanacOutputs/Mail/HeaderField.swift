/// A header field, folded (RFC 5322, section 2.2.3).
struct HeaderField {
  /// The length that a line should not go beyond.
  private static let limit = 76
  let name: String
  /// Parts between which the line may be folded.
  let parts: [String]

  init(_ name: String, _ parts: [String]) {
    self.name = name
    self.parts = parts
  }

  /// The field with CRLF at its end.
  var text: String {
    var lines: [String] = []
    var line = "\(name):"
    for part in parts {
      if line.utf8.count + 1 + part.utf8.count > Self.limit, line != "\(name):" {
        lines.append(line)
        line = ""
      }
      line += " \(part)"
    }
    lines.append(line)
    return lines.joined(separator: "\r\n") + "\r\n"
  }
}
