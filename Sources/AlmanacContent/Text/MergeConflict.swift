/// The marks that git leaves where two people changed the same lines.
enum MergeConflict {
  /// The ranges of the first marks; code between fences may show such marks.
  static func find(in bytes: [UInt8]) -> [Range<Int>] {
    guard mayHold(bytes) else { return [] }
    var found: [Range<Int>] = []
    var opened: Range<Int>?
    var isFenced = false
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: .lineFeed) ?? bytes.count
      let line = bytes[start..<end]
      if line.starts(with: "```".utf8) || line.starts(with: "~~~".utf8) {
        isFenced.toggle()
      } else if !isFenced, line.starts(with: opening) {
        opened = start..<end
      } else if let mark = opened, line.starts(with: closing) {
        found.append(mark)
        opened = nil
      }
      start = end + 1
    }
    return found
  }

  private static let opening = Array("<<<<<<< ".utf8)
  private static let closing = Array(">>>>>>> ".utf8)

  /// Whether the closing mark may stand anywhere: hardly any file is looked at line by line.
  private static func mayHold(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      let mark = UInt8(ascii: ">")
      var position = 6
      while position < bytes.count {
        if bytes[position] == mark, bytes[position - 6] == mark, bytes[position - 3] == mark { return true }
        position += bytes[position] == mark ? 1 : 7
      }
      return false
    }
  }
}
