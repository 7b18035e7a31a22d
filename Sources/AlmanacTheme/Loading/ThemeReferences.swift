import AlmanacModel

/// Finds in the files of a theme what pages would load: addresses of others, which no page may, and files of the theme,
/// which have to be there.
struct ThemeReferences {
  private let chain: ThemeChain

  init(_ chain: ThemeChain) {
    self.chain = chain
  }

  /// Reports both in the theme itself; what it extends is checked by its own name.
  func report(_ log: inout DiagnosticLog) {
    for (file, text) in chain.own.templates.sorted(by: { $0.key < $1.key }) {
      for place in Self.loaded(byTemplate: Array(text.utf8)) where Self.isForeign(place.address) {
        report(ThemeMessages.foreignAddress(place.address), place, file, &log)
      }
    }
    for (file, bytes) in chain.own.assets.sorted(by: { $0.key < $1.key }) where file.hasSuffix(".css") {
      for place in Self.loaded(byStyles: bytes) {
        if Self.isForeign(place.address) {
          report(ThemeMessages.foreignAddress(place.address), place, "assets/\(file)", &log)
        } else if let path = Self.path(place.address, from: file), chain.assets[path] == nil {
          let nearest = NearestName.of(path, in: chain.assets.keys.sorted())
          report(
            ThemeMessages.missingFile(place.address, nearest: nearest), place, "assets/\(file)", &log)
        }
      }
    }
  }

  private func report(
    _ message: DiagnosticMessage, _ place: Place, _ file: String, _ log: inout DiagnosticLog
  ) {
    log.report(
      message, at: SourceLocation(path: chain.own.path(file), position: place.position),
      markerLength: place.address.unicodeScalars.count)
  }

  private struct Place {
    let address: String
    let position: SourcePosition
  }

  static func isForeign(_ address: String) -> Bool {
    let lower = address.lowercased()
    return ["http://", "https://", "//"].contains { lower.hasPrefix($0) }
  }

  /// The path below `assets/` that a relative address means; nil of one that is no file.
  static func path(_ address: String, from file: String) -> String? {
    guard !address.isEmpty, !address.hasPrefix("#"), !address.hasPrefix("/"), !address.contains(":"),
      !address.contains("{{")
    else { return nil }
    var steps = file.split(separator: "/").dropLast().map(String.init)
    for step in address.prefix(while: { $0 != "?" && $0 != "#" }).split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(String(step)) }
    }
    return steps.joined(separator: "/")
  }

  // MARK: - Reading

  /// `url(…)` and `@import "…"`.
  private static func loaded(byStyles bytes: [UInt8]) -> [Place] {
    values(behind: ["url(", "@import"], in: bytes)
  }

  /// `src` and `srcset` of anything, `href` of what a page loads, and styles.
  private static func loaded(byTemplate bytes: [UInt8]) -> [Place] {
    let loading = ["stylesheet", "preload", "prefetch", "preconnect", "icon", "manifest", "modulepreload"]
    let links = values(behind: ["<link"], in: bytes, isTag: true).filter { tag in
      loading.contains { tag.address.lowercased().contains($0) }
    }.compactMap { tag -> Place? in
      values(behind: ["href="], in: Array(tag.address.utf8)).first.map {
        Place(address: $0.address, position: tag.position)
      }
    }
    return values(behind: [" src=", " srcset=", "url(", "@import"], in: bytes) + links
  }

  /// What stands behind some words, without the quotes around it.
  /// - Parameter isTag: whether the value goes on up to `>`.
  private static func values(behind words: [String], in bytes: [UInt8], isTag: Bool = false) -> [Place] {
    let words = words.map { Array($0.utf8) }
    var places: [Place] = []
    var (line, lineStart, index) = (1, 0, 0)
    while index < bytes.count {
      if bytes[index] == 0x0A { (line, lineStart) = (line + 1, index + 1) }
      guard let word = words.first(where: { bytes[index...].starts(with: $0) }) else {
        index += 1
        continue
      }
      var start = index + word.count
      if !isTag { while start < bytes.count, "\"' \t".utf8.contains(bytes[start]) { start += 1 } }
      let ends = isTag ? ">" : "\"') \n;>"
      let end = bytes[start...].firstIndex { ends.utf8.contains($0) } ?? bytes.count
      let column = String(decoding: bytes[lineStart..<start], as: UTF8.self).unicodeScalars.count + 1
      places.append(
        Place(
          address: String(decoding: bytes[start..<end], as: UTF8.self),
          position: SourcePosition(line: line, column: column)))
      index += word.count
    }
    return places
  }
}
