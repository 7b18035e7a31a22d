/// The text of one block without its markup: what typesetting looks at, so that a quote sees its
/// neighbours across the borders of emphasis and links.
struct TextStream {
  /// Stands for code, pictures and addresses, which are not set.
  static let object: UInt8 = 0x01

  private(set) var bytes: [UInt8] = []
  /// Where each piece of text begins and ends.
  private(set) var boundaries: [Int] = []

  mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
    boundaries.removeAll(keepingCapacity: true)
  }

  /// A piece of text.
  mutating func append(_ text: NodeBytes) {
    boundaries.append(bytes.count)
    bytes.append(contentsOf: text)
    boundaries.append(bytes.count)
  }

  /// Something between pieces of text.
  mutating func append(_ byte: UInt8) {
    bytes.append(byte)
  }
}
