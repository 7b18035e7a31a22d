import AlmanacModel

/// Reads web addresses as people write them.
enum AddressReader {
  enum Mistake: Error, Sendable {
    /// Neither an address nor a path.
    case unreadable
    /// A scheme that may run something, such as `javascript:`.
    case forbidden
  }

  private static let schemes = ["https:", "http:", "mailto:", "tel:", "webcal:"]

  /// The address, completed where only `https://` or `mailto:` is missing; paths within the site stay.
  static func read(_ text: String) -> Result<String, Mistake> {
    guard !text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }) else { return .failure(.unreadable) }
    let lower = text.lowercased()
    if let scheme = schemes.first(where: lower.hasPrefix) {
      let rest = lower.dropFirst(scheme.count)
      let needsHost = !["mailto:", "tel:"].contains(scheme)
      let isWhole = needsHost ? rest.hasPrefix("//") && rest.count > 2 : !rest.isEmpty
      return isWhole ? .success(HostName.inASCII(text)) : .failure(.unreadable)
    }
    if lower.hasPrefix("www."), lower.count > 6 { return .success(HostName.inASCII("https://" + text)) }
    if hasScheme(text) { return .failure(.forbidden) }
    if isEmail(text) { return .success(HostName.inASCII("mailto:" + text)) }
    let isPath = text.contains("/") || text.hasSuffix(".md") || text.hasPrefix("#")
    return isPath && !text.hasPrefix("//") ? .success(text) : .failure(.unreadable)
  }

  /// The addresses of a line with commas between them. A comma within an address stays: behind it no other begins.
  static func split(_ text: String) -> [String] {
    var addresses: [String] = []
    for piece in text.split(separator: ",", omittingEmptySubsequences: false) {
      let start = piece.drop { $0 == " " }
      let trimmed = String(start.reversed().drop { $0 == " " }.reversed())
      let begins =
        start.count < piece.count || schemes.contains { trimmed.lowercased().hasPrefix($0) }
        || isEmail(trimmed)
      if let last = addresses.last, !begins {
        addresses[addresses.count - 1] = last + "," + piece
      } else {
        addresses.append(trimmed)
      }
    }
    return addresses.filter { !$0.isEmpty }
  }

  /// Whether a text looks like `name@host.tld`.
  static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, let host = parts.last, let name = parts.first, !name.isEmpty else { return false }
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.value > 0x20 && !"<>()[],;:\"\\".unicodeScalars.contains($0)
    }
    return isPlain && host.contains(".") && !host.hasPrefix(".") && !host.hasSuffix(".")
  }

  /// Letters and a colon in front, as in `javascript:`.
  private static func hasScheme(_ text: String) -> Bool {
    let scheme = text.utf8.prefix { $0.isLetter || $0.isDigit || $0 == .dash || $0 == UInt8(ascii: "+") }
    return !scheme.isEmpty && text.utf8.dropFirst(scheme.count).first == .colon
  }
}
