/// Points what a style sheet loads with `url(…)` at the names under which the theme's files come out.
struct StyleAddresses {
  /// The style sheet with those names.
  private(set) var styles: [UInt8] = []
  /// Which of the theme's files it loads.
  private(set) var files: Set<String> = []

  private static let word = Array("url(".utf8)

  /// - Parameters:
  ///   - bytes: the style sheet.
  ///   - file: its path below `assets/`, from which its addresses count.
  ///   - assets: the theme's files by such paths. What is not among them stays as it is written.
  init(_ bytes: [UInt8], of file: String, assets: [String: Theme.Asset]) {
    styles.reserveCapacity(bytes.count)
    let up = String(repeating: "../", count: file.split(separator: "/").count - 1)
    var position = 0
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "u"), bytes[position...].starts(with: Self.word) else {
        styles.append(bytes[position])
        position += 1
        continue
      }
      styles += Self.word
      position += Self.word.count
      let start = bytes[position...].firstIndex { !"\"' \t".utf8.contains($0) } ?? bytes.count
      let end = bytes[start...].firstIndex { "\"')".utf8.contains($0) } ?? bytes.count
      let address = String(decoding: bytes[start..<end], as: UTF8.self)
      styles += bytes[position..<start]
      if let path = ThemeReferences.path(address, from: file), let asset = assets[path] {
        files.insert(path)
        styles += Array((up + asset.path.dropFirst("assets/".count)).utf8)
        styles += Array(address.drop { $0 != "?" && $0 != "#" }.utf8)
      } else {
        styles += bytes[start..<end]
      }
      position = end
    }
  }
}
