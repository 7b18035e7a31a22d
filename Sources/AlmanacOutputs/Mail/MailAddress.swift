/// A mailbox (RFC 5322, section 3.4): an address with an optional name.
public struct MailAddress: Sendable, Hashable {
  public let name: String?
  public let address: String

  /// Reads `Name <address>` or `address`; nil where it holds no address.
  public init?(_ text: String) {
    let text = HeaderText.clean(text)
    var name: Substring = ""
    var address = text[...]
    if let open = text.lastIndex(of: "<"), let close = text[open...].firstIndex(of: ">") {
      name = text[..<open]
      address = text[text.index(after: open)..<close]
    }
    let trimmed = address.drop { $0 == " " }.prefix { $0 != " " }
    guard MailAddress.isAddress(trimmed) else { return nil }
    self.address = String(trimmed)
    let shown = name.drop { $0 == " " || $0 == "\"" }
    let end = shown.lastIndex { $0 != " " && $0 != "\"" }
    self.name = end.map { String(shown[...$0]) }
  }

  public init(name: String?, trusted address: String) {
    self.name = name
    self.address = address
  }

  /// One `@`, something on both sides, and nothing that an address cannot hold.
  private static func isAddress(_ text: Substring) -> Bool {
    let sides = text.split(separator: "@", omittingEmptySubsequences: false)
    guard sides.count == 2, let local = sides.first, let host = sides.last, !local.isEmpty, !host.isEmpty
    else {
      return false
    }
    return text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>()[],;:\\\"".utf8.contains($0) }
      && !host.hasPrefix(".")
  }

  /// The domain.
  public var host: String { address.split(separator: "@").last.map(String.init) ?? "" }

  /// As it stands in a header field.
  var parts: [String] {
    guard let name, !name.isEmpty else { return [address] }
    let isPlain = name.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
    let words: [String]
    if isPlain {
      let isAtoms = name.utf8.allSatisfy { byte in
        byte == 0x20 || !"()<>[]:;@\\,.\"".utf8.contains(byte)
      }
      words =
        isAtoms && !name.contains("=?")
        ? name.split(separator: " ").map(String.init)
        : ["\"" + name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""]
    } else {
      words = EncodedWord.encoded(name, indent: "Reply-To: ".utf8.count)
    }
    return words + ["<\(address)>"]
  }
}
