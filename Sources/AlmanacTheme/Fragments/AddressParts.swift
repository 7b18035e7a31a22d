import AlmanacModel

/// An address that readers see, in parts that a line may break between: after slashes, and before the dots of the host. Each
/// part is an element, so that a theme keeps it whole, and nothing stands between them, so that what is copied is the
/// address.
enum AddressParts {
  /// - Parameter address: absolute, such as `https://example.org/kalender.ics`.
  /// - Returns: HTML; empty of an empty address.
  static func html(of address: String) -> [UInt8] {
    let bytes = Array(address.utf8)
    var html: [UInt8] = []
    var begin = 0
    var slashes = 0
    for (end, next) in bytes.enumerated().dropFirst() {
      let isAfterSlash = bytes[end - 1] == UInt8(ascii: "/")
      slashes += isAfterSlash ? 1 : 0
      // The dots of a file's name come after the third slash.
      guard next == UInt8(ascii: ".") ? slashes < 3 : isAfterSlash && next != UInt8(ascii: "/") else {
        continue
      }
      append(bytes[begin..<end], to: &html)
      begin = end
    }
    append(bytes[begin...], to: &html)
    return html
  }

  private static func append(_ part: ArraySlice<UInt8>, to html: inout [UInt8]) {
    guard !part.isEmpty else { return }
    html.append(contentsOf: "<span>".utf8)
    HTMLText.append(part, to: &html)
    html.append(contentsOf: "</span>".utf8)
  }
}
