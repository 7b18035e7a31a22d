import Pictures

/// A card in the cache, with what is to be said of it: whoever takes it from there says the same as whoever made it.
struct KeptCard {
  let bytes: [UInt8]
  let isTitleCut: Bool
  let missingLetters: String

  init(_ card: RenderedCard) {
    (bytes, isTitleCut, missingLetters) = (card.bytes, card.isTitleCut, card.missingLetters)
  }

  /// The reverse of ``packed``; nil for anything else.
  init?(_ packed: [UInt8]) {
    guard let flag = packed.first, packed.count >= 3 else { return nil }
    let length = Int(packed[1]) << 8 | Int(packed[2])
    guard packed.count >= 3 + length else { return nil }
    isTitleCut = flag == 1
    missingLetters = String(decoding: packed[3..<3 + length], as: UTF8.self)
    bytes = Array(packed[(3 + length)...])
  }

  var packed: [UInt8] {
    let letters = Array(missingLetters.utf8.prefix(0xFFFF))
    return [isTitleCut ? 1 : 0, UInt8(letters.count >> 8), UInt8(letters.count & 0xFF)] + letters + bytes
  }
}
