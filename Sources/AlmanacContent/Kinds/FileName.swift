import AlmanacModel
import CivilTime

/// What the name of a file says.
struct FileName: Sendable {
  /// Without folder and extension.
  let stem: String
  /// A date in front, where there is one.
  let date: PublicationDate?
  /// The stem without that date.
  let rest: String

  init(path: String) {
    let start = path.utf8.lastIndex(of: UInt8(ascii: "/")).map(path.utf8.index(after:)) ?? path.startIndex
    let file = path[start...]
    let stem = String(file.utf8.lastIndex(of: UInt8(ascii: ".")).map { file[..<$0] } ?? file)
    self.stem = stem
    let bytes = Array(stem.utf8)
    (date, rest) = Self.split(bytes) ?? (nil, stem)
  }

  private static func split(_ bytes: [UInt8]) -> (PublicationDate, String)? {
    guard bytes.count >= 7, let year = number(bytes[0..<4]), bytes[4] == .dash,
      let month = number(bytes[5..<7])
    else { return nil }
    if isEnd(bytes, 10), let date = Day(iso: String(decoding: bytes.prefix(10), as: UTF8.self)) {
      return (.day(date), rest(bytes, from: 10))
    }
    guard isEnd(bytes, 7), let date = Month(year: year, month: month) else { return nil }
    return (.month(date), rest(bytes, from: 7))
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    bytes.allSatisfy(\.isDigit) ? bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) } : nil
  }

  private static func isEnd(_ bytes: [UInt8], _ index: Int) -> Bool {
    bytes.count <= index || !bytes[index].isDigit && !bytes[index].isLetter
  }

  private static func rest(_ bytes: [UInt8], from index: Int) -> String {
    String(decoding: bytes.dropFirst(index).drop { $0 == .dash || $0 == .space || $0 == 0x5F }, as: UTF8.self)
  }
}
