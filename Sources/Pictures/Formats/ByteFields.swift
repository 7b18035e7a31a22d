/// Checked reading of numbers and words in the bytes of a file. Every answer outside the bytes is nil.
extension [UInt8] {
  /// An unsigned number of 1 to 8 bytes, the high byte first; nil when it does not fit `Int`.
  func bigEndian(at offset: Int, count length: Int) -> Int? {
    guard let field = field(at: offset, count: length) else { return nil }
    return field.reduce(Int?.some(0)) { number, byte in Self.appending(byte, to: number) }
  }

  /// An unsigned number of 1 to 8 bytes, the low byte first; nil when it does not fit `Int`.
  func littleEndian(at offset: Int, count length: Int) -> Int? {
    guard let field = field(at: offset, count: length) else { return nil }
    return field.reversed().reduce(Int?.some(0)) { number, byte in Self.appending(byte, to: number) }
  }

  /// The byte at an offset.
  func byte(at offset: Int) -> UInt8? {
    indices.contains(offset) ? self[offset] : nil
  }

  /// Exactly `length` bytes.
  func field(at offset: Int, count length: Int) -> ArraySlice<UInt8>? {
    guard offset >= 0, length >= 0, offset <= count - length else { return nil }
    return self[offset..<offset + length]
  }

  /// Whether these ASCII letters stand at an offset.
  func holds(_ word: String, at offset: Int) -> Bool {
    guard let field = field(at: offset, count: word.utf8.count) else { return false }
    return field.elementsEqual(word.utf8)
  }

  /// Four bytes as letters, the way PNG, RIFF and ISO files name their parts.
  func fourLetters(at offset: Int) -> String? {
    field(at: offset, count: 4).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Where these ASCII letters stand for the first time from an offset on.
  func firstOffset(of word: String, from start: Int) -> Int? {
    let letters = Array(word.utf8)
    guard let first = letters.first, start >= 0 else { return nil }
    var offset = start
    while offset <= count - letters.count {
      if self[offset] == first, self[offset..<offset + letters.count].elementsEqual(letters) { return offset }
      offset += 1
    }
    return nil
  }

  /// Adds a number of so many bytes, the high byte first.
  mutating func appendBigEndian(_ number: Int, count length: Int) {
    for index in (0..<length).reversed() { append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
  }

  /// Adds a number of so many bytes, the low byte first.
  mutating func appendLittleEndian(_ number: Int, count length: Int) {
    for index in 0..<length { append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
  }

  private static func appending(_ byte: UInt8, to number: Int?) -> Int? {
    guard let number, number <= Int.max >> 8 else { return nil }
    return number << 8 | Int(byte)
  }
}
