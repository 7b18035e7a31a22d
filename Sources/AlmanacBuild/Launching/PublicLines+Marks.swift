import Glibc

extension PublicLines {
  /// Whether a file has a guillemet at all; most have none, and their lines need not be read.
  func hasGuillemet(_ path: String) -> Bool {
    bytes(of: path).withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return false }
      var place = 0
      // Of its two bytes in UTF-8 the second is the rarer one.
      while let found = memchr(start + place, 0xAB, buffer.count - place) {
        let offset = start.distance(to: UnsafeRawPointer(found))
        if offset > 0, buffer[offset - 1] == 0xC2 { return true }
        place = offset + 1
      }
      return false
    }
  }

  /// The marks in a file with their lines.
  func marks(in path: String) -> [(line: Int, mark: (text: String, column: Int))] {
    lines(of: path).compactMap { line in FillInMark.first(in: line.text).map { (line.number, $0) } }
  }
}
