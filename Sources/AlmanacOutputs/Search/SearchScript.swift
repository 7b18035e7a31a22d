import AlmanacModel

/// Writes the files of the search: each calls one function of the search page with its contents.
enum SearchScript {
  /// A call with any value.
  static func call(_ name: String, _ number: Int, _ value: JSONValue) -> [UInt8] {
    opening(name, number) + value.bytes() + ending
  }

  /// A call with lines of letters and digits, as one text.
  static func lines(_ name: String, _ number: Int, _ lines: some Sequence<[UInt8]>) -> [UInt8] {
    var bytes = opening(name, number)
    bytes.append(UInt8(ascii: "\""))
    for (index, line) in lines.enumerated() {
      if index > 0 { bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")]) }
      bytes.append(contentsOf: line)
    }
    bytes.append(UInt8(ascii: "\""))
    return bytes + ending
  }

  /// A call with a list of values that are written already.
  static func list(_ name: String, _ number: Int, _ values: some Sequence<[UInt8]>) -> [UInt8] {
    var bytes = opening(name, number)
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(contentsOf: [UInt8(ascii: ","), 0x0A]) }
      bytes.append(contentsOf: value)
    }
    bytes.append(UInt8(ascii: "]"))
    return bytes + ending
  }

  private static func opening(_ name: String, _ number: Int) -> [UInt8] {
    Array("almanacSearch(\"\(name)\",\(number),".utf8)
  }
  private static let ending = Array(")\n".utf8)
}
