import AlmanacContent

/// The names by which a value repeats others. Where the last `*name` goes, its `&name` goes as well: the reader takes
/// a name that nobody uses for a text.
struct RepeatedNames {
  private var places: [Range<Int>] = []

  init(in node: PlacedNode) { collect(node) }

  private mutating func collect(_ node: PlacedNode) {
    switch node.content {
    case .repeated: places.append(node.range)
    case .list(let items): for item in items { collect(item.node) }
    case .map(let fields): for field in fields { collect(field.node) }
    case .empty, .text: break
    }
  }

  /// The changes elsewhere in the file.
  func edits(_ file: PlacedFile) -> [FileChange] {
    guard !places.isEmpty else { return [] }
    let names = Set(places.map { file.text($0) })
    return names.sorted().compactMap { name in
      let here = places.count { file.text($0) == name }
      let word = Array(name.utf8.dropFirst())
      let all = Self.places(of: [UInt8(ascii: "*")] + word, in: file.bytes)
      guard all.count == here, let place = Self.places(of: [UInt8(ascii: "&")] + word, in: file.bytes).first
      else {
        return nil
      }
      var end = place + word.count + 1
      while end < file.bytes.count, file.bytes[end] == 0x20 { end += 1 }
      return FileChange(place..<end, "")
    }
  }

  private static func places(of word: [UInt8], in bytes: [UInt8]) -> [Int] {
    var found: [Int] = []
    var start = 0
    while let index = bytes[start...].firstIndex(of: word[0]) {
      start = index + 1
      let end = index + word.count
      guard end <= bytes.count, bytes[index..<end].elementsEqual(word) else { continue }
      let isWhole = end == bytes.count || " \t\n,]}".utf8.contains(bytes[end])
      if isWhole { found.append(index) }
    }
    return found
  }
}
