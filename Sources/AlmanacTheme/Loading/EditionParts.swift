/// Parts of style sheets that only sites in several languages need. `main.editions.css` is the end of `main.css` there, so
/// that no page asks for one file more; elsewhere it stays at home.
enum EditionParts {
  private static let ending = ".editions.css"

  /// The sheet to which a file of `assets/` is a part: `main.editions.css` → `main.css`; nil of any other file.
  static func sheet(of file: String) -> String? {
    guard file.hasSuffix(ending), file.utf8.count > ending.utf8.count else { return nil }
    return file.dropLast(ending.count) + ".css"
  }

  /// The files without such parts.
  /// - Parameters:
  ///   - files: those of `assets/`, by their path there. A part without its sheet is left as it is.
  ///   - areNeeded: whether the parts are joined to their sheets.
  static func joined(_ files: [String: [UInt8]], areNeeded: Bool) -> [String: [UInt8]] {
    var joined = files
    for (file, bytes) in files {
      guard let sheet = sheet(of: file), let own = files[sheet] else { continue }
      joined[file] = nil
      if areNeeded { joined[sheet] = own + [UInt8(ascii: "\n")] + bytes }
    }
    return joined
  }
}
