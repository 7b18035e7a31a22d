/// What typesetting makes of a stream of text.
struct TypesetText {
  var bytes: [UInt8] = []
  /// Where the boundaries of the input are in `bytes`.
  var marks: [Int] = []
  var isChanged = false

  /// A piece of the input as it is set.
  func piece(_ number: Int) -> ArraySlice<UInt8> {
    guard marks.indices.contains(2 * number + 1) else { return [] }
    return bytes[marks[2 * number]..<marks[2 * number + 1]]
  }

  mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    isChanged = false
  }
}
