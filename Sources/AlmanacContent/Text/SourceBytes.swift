import AlmanacModel

/// The bytes of a file made uniform: no byte order mark, LF line ends.
struct SourceBytes: Sendable {
  let bytes: [UInt8]
  /// Whether letters with marks may stand apart from their marks (NFD).
  let needsComposing: Bool

  init(_ original: [UInt8]) {
    let hasMark = original.starts(with: [0xEF, 0xBB, 0xBF])
    let signs = Signs(original)
    needsComposing = signs.marks
    switch (hasMark, signs.carriageReturns) {
    case (false, false): bytes = original
    case (true, false): bytes = Array(original.dropFirst(3))
    default: bytes = FileLines(original).uniform
    }
  }

  /// The offset of the first byte that is not UTF-8, or nil.
  static func firstInvalidByte(in bytes: some Collection<UInt8>) -> Int? {
    var decoder = UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }

  /// What occurs in a text, told by single bytes, so that one plain loop finds it.
  private struct Signs {
    var carriageReturns: Bool
    /// Lead bytes of scripts with combining marks: U+0300–036F (CC, CD) and others (D9, E0, E1, E3).
    var marks: Bool

    init(_ bytes: [UInt8]) {
      var returns: UInt8 = 0
      var leads: UInt8 = 0
      bytes.withUnsafeBufferPointer { bytes in
        for byte in bytes {
          returns |= byte == 0x0D ? 1 : 0
          leads |= (byte == 0xCC || byte == 0xCD || byte == 0xD9) ? 1 : 0
          leads |= (byte == 0xE0 || byte == 0xE1 || byte == 0xE3) ? 1 : 0
        }
      }
      carriageReturns = returns != 0
      marks = leads != 0
    }
  }
}
