import AlmanacModel
import AlmanacSite

/// The names of a theme's files: how templates call them and under which address they come out.
enum AssetNames {
  /// `js/filter.js` → `jsFilterJs`: the name that templates use.
  static func field(_ path: String) -> String {
    let words = path.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.enumerated().map { index, word in
      index == 0 ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
    }.joined()
  }

  /// The files with the addresses under which they come out, and which of them each style sheet loads. Sheets come
  /// last, because what they load is part of what they are.
  static func fingerprinted(_ files: [String: [UInt8]]) -> (
    assets: [String: Theme.Asset], loaded: [String: Set<String>]
  ) {
    var assets: [String: Theme.Asset] = [:]
    var loaded: [String: Set<String>] = [:]
    for (name, bytes) in files where !name.hasSuffix(".css") { assets[name] = asset(name, bytes) }
    let plain = assets
    for (name, bytes) in files where name.hasSuffix(".css") {
      let sheet = StyleAddresses(bytes, of: name, assets: plain)
      assets[name] = asset(name, sheet.styles)
      loaded[name] = sheet.files
    }
    return (assets, loaded)
  }

  private static func asset(_ name: String, _ bytes: [UInt8]) -> Theme.Asset {
    var hash = StableHash()
    hash.add(bytes)
    return Theme.Asset(path: path(name, print: String(hash.hexadecimal.prefix(10))), bytes: bytes)
  }

  /// `main.css` → `assets/main.1a2b3c4d5e.css`: a name that changes with the content, so that readers'
  /// browsers may keep the file for ever.
  private static func path(_ name: String, print: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "assets/\(name).\(print)" }
    return "assets/\(name[..<dot]).\(print)\(name[dot...])"
  }
}
