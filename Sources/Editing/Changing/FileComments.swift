import AlmanacContent

/// The comments of a file: what stands behind a `#` outside keys and values.
struct FileComments {
  private let file: PlacedFile
  /// Keys and texts, in the order of the file.
  private let taken: [Range<Int>]
  /// Where comments may stand: the text below a front matter has none.
  private let end: Int

  init(_ file: PlacedFile) {
    self.file = file
    var taken: [Range<Int>] = []
    for entry in file.entries {
      for field in entry.fields { Self.collect(field, file.bytes, into: &taken) }
    }
    self.taken = taken.sorted { $0.lowerBound < $1.lowerBound }
    end = file.body?.lowerBound ?? file.bytes.count
  }

  private static func collect(_ field: PlacedField, _ bytes: [UInt8], into taken: inout [Range<Int>]) {
    taken.append(field.keyRange)
    collect(field.node, bytes, into: &taken)
  }

  private static func collect(_ node: PlacedNode, _ bytes: [UInt8], into taken: inout [Range<Int>]) {
    switch node.content {
    case .empty: break
    case .text(_, .block):
      let start = bytes[node.range].firstIndex(of: UInt8(ascii: "\n")) ?? node.range.upperBound
      taken.append(start..<node.range.upperBound)
    case .text(_, .folded): break
    case .text, .repeated: taken.append(node.range)
    case .list(let items): for item in items { collect(item.node, bytes, into: &taken) }
    case .map(let fields): for field in fields { collect(field, bytes, into: &taken) }
    }
  }

  /// Those of the whole file.
  var all: [String] { texts(in: 0..<end) }

  /// Those that begin in a range, each from its `#` to the end of its line.
  func texts(in range: Range<Int>) -> [String] {
    var found: [String] = []
    var index = range.lowerBound
    var next = taken.partitioningIndex { $0.upperBound > index }
    while index < range.upperBound {
      while taken.indices.contains(next), taken[next].upperBound <= index { next += 1 }
      if taken.indices.contains(next), taken[next].contains(index) {
        index = taken[next].upperBound
      } else if file.bytes[index] == UInt8(ascii: "#"), index == 0 || Self.isBlank(file.bytes[index - 1]) {
        let stop = file.bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? file.bytes.count
        var last = stop
        while last > index, Self.isBlank(file.bytes[last - 1]) { last -= 1 }
        found.append(file.text(index..<last))
        index = stop
      } else {
        index += 1
      }
    }
    return found
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }
}

extension [Range<Int>] {
  /// The first index from which on a condition holds.
  fileprivate func partitioningIndex(where holds: (Range<Int>) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
