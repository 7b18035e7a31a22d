/// Style sheets and scripts as browsers need them: comments and indentation are for whoever reads the theme.
enum AssetSqueezing {
  /// A file of a theme as it comes out.
  /// - Parameters:
  ///   - bytes: as it lies in the theme.
  ///   - name: by whose ending it is known what it is; other files stay as they are.
  static func squeezed(_ bytes: [UInt8], name: String) -> [UInt8] {
    if name.hasSuffix(".css") { return styles(bytes) }
    // The lines of a template literal are text.
    if name.hasSuffix(".js"), !bytes.contains(UInt8(ascii: "`")) { return script(bytes) }
    return bytes
  }

  private static func styles(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var quote: UInt8?
    var isSpace = false
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if let open = quote {
        result.append(byte)
        if byte == UInt8(ascii: "\\"), position + 1 < bytes.count {
          position += 1
          result.append(bytes[position])
        } else if byte == open {
          quote = nil
        }
      } else if byte == UInt8(ascii: "/"), position + 1 < bytes.count,
        bytes[position + 1] == UInt8(ascii: "*")
      {
        position = endOfComment(bytes, from: position + 2)
        isSpace = true
        continue
      } else if isBlank(byte) {
        isSpace = true
      } else {
        if isSpace, let last = result.last, !Self.tight.contains(last), !Self.tightBefore.contains(byte) {
          result.append(UInt8(ascii: " "))
        }
        isSpace = false
        if byte == UInt8(ascii: "}"), result.last == UInt8(ascii: ";") { result.removeLast() }
        if !isLeadingZero(bytes, position, behind: result.last) { result.append(byte) }
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
      }
      position += 1
    }
    return result
  }

  /// Behind these no blank means anything; before some of them it does, as in `a :hover`.
  private static let tight = Array("{};,:>~/".utf8)
  private static let tightBefore = Array("{};,>~/!".utf8)

  /// The nought of `0.5`, which says nothing.
  private static func isLeadingZero(_ bytes: [UInt8], _ position: Int, behind last: UInt8?) -> Bool {
    guard bytes[position] == UInt8(ascii: "0"), position + 2 < bytes.count,
      bytes[position + 1] == UInt8(ascii: "."), let last, numberFollows.contains(last)
    else { return false }
    return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position + 2])
  }

  private static let numberFollows = Array(":,( ".utf8)

  private static func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x0A, 0x0D, 0x09, 0x0C].contains(byte) }

  private static func endOfComment(_ bytes: [UInt8], from start: Int) -> Int {
    var position = start
    while position + 1 < bytes.count {
      if bytes[position] == UInt8(ascii: "*"), bytes[position + 1] == UInt8(ascii: "/") {
        return position + 2
      }
      position += 1
    }
    return bytes.count
  }

  /// Only whole lines of comment go: what stands behind a comment is code.
  private static func script(_ bytes: [UInt8]) -> [UInt8] {
    let lines = bytes.split(separator: UInt8(ascii: "\n")).map { $0.drop(while: isBlank) }
    // A line that goes on in the next may be within a text.
    guard !lines.contains(where: { $0.last == UInt8(ascii: "\\") }) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var isComment = false
    for line in lines {
      let end = isComment || line.starts(with: Array("/*".utf8)) ? endOfComment(in: line, isComment) : nil
      if let end {
        isComment = false
        let rest = line[end...].drop(while: isBlank)
        guard !rest.isEmpty else { continue }
        result.append(contentsOf: rest)
      } else if isComment || line.starts(with: Array("/*".utf8)) {
        isComment = true
        continue
      } else if line.isEmpty {
        continue
      } else {
        result.append(contentsOf: line)
      }
      result.append(UInt8(ascii: "\n"))
    }
    return result
  }

  /// Where a comment ends that has begun in the line, or before it; nil where it goes on.
  private static func endOfComment(in line: ArraySlice<UInt8>, _ hasBegun: Bool) -> Int? {
    let start = line.startIndex + (hasBegun ? 0 : 2)
    return line.indices.dropFirst(start - line.startIndex).first { position in
      line[position] == UInt8(ascii: "*") && position + 1 < line.endIndex
        && line[position + 1] == UInt8(ascii: "/")
    }.map { $0 + 2 }
  }
}
