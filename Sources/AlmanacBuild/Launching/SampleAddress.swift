import AlmanacModel

/// Addresses that only stand for others: names kept free for examples (RFC 2606), this machine, the networks
/// behind routers, and words such as “ihre-domain”.
enum SampleAddress {
  private static let endings: Set<Substring> = ["example", "test", "invalid", "localhost", "local", "tld"]
  /// What stands around an address in a text.
  private static let separators = Set(
    "<>()[]{}\"',;|*`\\\u{201A}\u{2018}\u{2019}\u{201E}\u{201C}\u{201D}\u{AB}\u{BB}".unicodeScalars)
  /// Where a name stands in front of two words: example.co.uk.
  private static let halves: Set<Substring> = ["co", "com", "org", "net", "ac", "or"]

  /// Whether nobody can reach a public site at the address.
  static func isSample(url: String) -> Bool {
    guard let host = host(of: url) else { return false }
    return isReserved(host) || isOfThisPlace(host)
  }

  /// Whether a host is one of the examples.
  static func isReserved(_ host: String) -> Bool {
    let labels = host.lowercased().split(separator: ".")
    guard let last = labels.last else { return false }
    if endings.contains(last) { return true }
    guard labels.count > 1 else { return false }
    if PlaceholderWords.hosts.contains(labels[labels.count - 2]) { return true }
    return labels.count > 2 && halves.contains(labels[labels.count - 2])
      && PlaceholderWords.hosts.contains(labels[labels.count - 3])
  }

  /// This machine, or a network behind a router (RFC 1918, RFC 3927).
  private static func isOfThisPlace(_ host: String) -> Bool {
    if host.hasPrefix("[") { return ["[::1]", "[::]"].contains(host) || host.hasPrefix("[fe80") }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 4, let first = parts[0], let second = parts[1] else { return false }
    return [0, 10, 127].contains(first) || (first == 192 && second == 168) || (first == 169 && second == 254)
      || (first == 172 && (16...31).contains(second))
  }

  /// The host of an address with a scheme; nil without one.
  static func host(of url: String) -> String? {
    guard let scheme = url.firstRange(of: "://") else { return nil }
    let authority = url[scheme.upperBound...].prefix { !"/?#\\".contains($0) }
    let place = authority.split(separator: "@").last ?? authority
    if place.hasPrefix("["), let end = place.firstIndex(of: "]") { return String(place[...end]) }
    let host = place.prefix { $0 != ":" }
    return host.isEmpty ? nil : String(host.hasSuffix(".") ? host.dropLast() : host)
  }

  /// The first sample address in a line, web or mail, with its column.
  static func first(in line: String) -> (text: String, column: Int)? {
    guard line.contains(".") else { return nil }
    for word in words(of: line) where isSampleWord(word.text) { return word }
    return nil
  }

  private static func isSampleWord(_ word: String) -> Bool {
    if let host = host(of: word) { return isReserved(host) }
    if let at = word.lastIndex(of: "@") {
      return isReserved(String(word[word.index(after: at)...].prefix { !"?/:".contains($0) }))
    }
    guard word.lowercased().hasPrefix("www.") else { return false }
    return isReserved(String(word.prefix { !"/?#:".contains($0) }))
  }

  /// The words of a line without the marks around them.
  private static func words(of line: String) -> [(text: String, column: Int)] {
    var found: [(text: String, column: Int)] = []
    var word = String.UnicodeScalarView()
    var start = 1
    for (index, scalar) in (Array(line.unicodeScalars) + [" "]).enumerated() {
      if scalar.properties.isWhitespace || separators.contains(scalar) {
        while let last = word.last, ".:!?".unicodeScalars.contains(last) { word.removeLast() }
        if !word.isEmpty { found.append((String(word), start)) }
        word = String.UnicodeScalarView()
        start = index + 2
      } else {
        word.append(scalar)
      }
    }
    return found
  }
}
