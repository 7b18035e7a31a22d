/// In which documents a term stands and how much it matters there, written as text of one line.
///
/// Documents of the same weight form a group: a digit for the weight, then the documents in ascending order,
/// as the distances from one to the next in digits of base 32 (the high bit of six says that more follow),
/// or, where that is shorter, `*` and one bit for each document of the site, six a letter. Groups are
/// separated by `,`.
enum Postings {
  /// Points by weight; what weighs how much is decided in `DocumentWords`.
  static let points = [1, 2, 3, 5, 8, 12, 17, 24]

  /// The weight whose points come nearest from below.
  static func weight(of points: Int) -> UInt32 {
    var weight = 0
    while weight + 1 < self.points.count, self.points[weight + 1] <= points { weight += 1 }
    return UInt32(weight)
  }

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// - Parameters:
  ///   - entries: documents times 8 plus the weight, in ascending order.
  ///   - count: how many documents the site has.
  static func write(_ entries: some Sequence<UInt32>, count: Int, into line: inout [UInt8]) {
    var groups = Array(repeating: [Int](), count: points.count)
    for entry in entries { groups[Int(entry & 7)].append(Int(entry >> 3)) }
    var isFirst = true
    for (weight, documents) in groups.enumerated() where !documents.isEmpty {
      if !isFirst { line.append(UInt8(ascii: ",")) }
      isFirst = false
      line.append(UInt8(ascii: "0") + UInt8(weight))
      let distances = self.distances(documents)
      if distances.count > (count + 5) / 6 + 1 {
        line.append(UInt8(ascii: "*"))
        line.append(contentsOf: bits(documents, count: count))
      } else {
        line.append(contentsOf: distances)
      }
    }
  }

  private static func distances(_ documents: [Int]) -> [UInt8] {
    var digits: [UInt8] = []
    digits.reserveCapacity(documents.count + 8)
    var last = -1
    for document in documents {
      var rest = document - last - 1
      last = document
      while rest >= 32 {
        digits.append(alphabet[32 + rest % 32])
        rest /= 32
      }
      digits.append(alphabet[rest])
    }
    return digits
  }

  private static func bits(_ documents: [Int], count: Int) -> [UInt8] {
    var letters = [UInt8](repeating: 0, count: (count + 5) / 6)
    for document in documents { letters[document / 6] |= 1 << UInt8(document % 6) }
    for index in letters.indices { letters[index] = alphabet[Int(letters[index])] }
    return letters
  }
}
