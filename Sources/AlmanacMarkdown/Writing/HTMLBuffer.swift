import AlmanacModel

/// HTML as it is written: bytes and the places of links.
struct HTMLBuffer {
  private(set) var bytes: [UInt8] = []
  private(set) var anchors: [LinkAnchor] = []

  /// Makes room for so many bytes.
  mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(count)
  }

  /// Markup of our own.
  mutating func markup(_ html: StaticString) {
    html.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func number(_ number: Int) {
    bytes.append(contentsOf: String(number).utf8)
  }

  /// A place to be completed, before what is written next.
  mutating func anchor(_ kind: LinkAnchor.Kind) {
    anchors.append(LinkAnchor(offset: bytes.count, kind: kind))
  }

  /// What `write` writes is for one medium only. Must not end with another anchor.
  mutating func only(_ medium: Medium, _ write: (inout HTMLBuffer) -> Void) {
    let (start, place) = (bytes.count, anchors.count)
    write(&self)
    let length = bytes.count - start
    anchors.insert(
      LinkAnchor(
        offset: start, kind: medium == .page ? .pageOnly(length: length) : .feedOnly(length: length)),
      at: place)
  }

  /// Text, also in a double-quoted attribute.
  mutating func text(_ text: some Collection<UInt8>) { HTMLText.append(text, to: &bytes) }

  mutating func text(_ text: String) { HTMLText.append(text, to: &bytes) }

  /// An address in an attribute: what a URL must not hold is percent-encoded.
  mutating func address(_ address: String) {
    text(PercentCoding.encoded(address: HostName.inASCII(address)))
  }

  /// A path of the site in an attribute.
  mutating func sitePath(_ path: String) {
    text(PercentCoding.encoded(path: path))
  }
}
