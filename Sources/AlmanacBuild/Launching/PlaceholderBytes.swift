/// Tells from the bytes of a file whether its lines are worth reading: few files hold a placeholder.
enum PlaceholderBytes {
  /// The words that placeholders are made of, by their first byte.
  private static let roots: [[[UInt8]]] = {
    var table = [[[UInt8]]](repeating: [], count: 256)
    for root in PlaceholderWords.roots {
      let bytes = Array(root.utf8)
      if let first = bytes.first { table[Int(first)].append(bytes) }
    }
    return table
  }()

  /// Whether one of the words occurs, in any case.
  static func mayOccur(in bytes: [UInt8]) -> Bool {
    let small = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return small.withUnsafeBufferPointer { text in
      text.indices.contains { place in
        roots[Int(text[place])].contains { text[place...].starts(with: $0) }
      }
    }
  }
}
