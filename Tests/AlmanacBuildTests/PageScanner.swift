import Foundation

/// Reads a whole page as strictly as pages may be written: only elements and attributes that the theme and
/// the texts use, every value quoted, every address of a known sort, no script but the page's own files and
/// well-formed JSON. Knows nothing of the code under test.
struct PageScanner {
  private static let forbidden: Set<String> = [
    "iframe", "object", "embed", "base", "style", "applet", "frame", "frameset", "template", "math",
    "marquee", "video",
    "audio", "source", "textarea", "xmp", "noscript", "animate", "set", "foreignobject", "mi", "x",
    "plaintext",
  ]
  private static let schemes = [
    "http://", "https://", "mailto:", "tel:", "webcal:", "#", "./", "../", "/base/",
  ]

  /// What is wrong with a page.
  static func problems(in page: String) -> [String] {
    var scanner = PageScanner(Array(page.utf8))
    scanner.scan()
    return scanner.problems
  }

  private let text: [UInt8]
  private var position = 0
  private var problems: [String] = []

  private init(_ text: [UInt8]) {
    self.text = text
  }

  private mutating func scan() {
    while position < text.count {
      if text[position] == UInt8(ascii: "<") {
        scanTag()
      } else {
        if text[position] == UInt8(ascii: ">") { problems.append("a bare > \(excerpt(position))") }
        position += 1
      }
    }
  }

  private func excerpt(_ place: Int) -> String {
    String(decoding: text[max(0, place - 40)..<min(text.count, place + 40)], as: UTF8.self)
  }

  private mutating func scanTag() {
    let start = position
    position += 1
    if text[position...].starts(with: "!doctype html>".utf8) {
      position += 14
      return
    }
    let isEnd = position < text.count && text[position] == UInt8(ascii: "/")
    if isEnd { position += 1 }
    let name = word()
    guard !name.isEmpty, name.utf8.allSatisfy({ ($0 | 0x20) &- 97 < 26 || $0 &- 48 < 10 }) else {
      problems.append("a bare < \(excerpt(start))")
      return
    }
    if Self.forbidden.contains(name.lowercased()) { problems.append("element \(name) \(excerpt(start))") }
    var attributes: [String: String] = [:]
    while position < text.count, text[position] == UInt8(ascii: " ") || text[position] == 0x0A {
      position += 1
      guard let (attribute, value) = attribute() else { continue }
      attributes[attribute] = value
    }
    if position < text.count, text[position] == UInt8(ascii: "/") { position += 1 }
    guard position < text.count, text[position] == UInt8(ascii: ">") else {
      problems.append("an open tag \(name) \(excerpt(start))")
      return
    }
    position += 1
    check(name, attributes, excerpt(start))
    if name == "script" && !isEnd { scanScript(attributes) }
  }

  private mutating func word() -> String {
    let start = position
    while position < text.count, !" =/>\n\"'<".utf8.contains(text[position]) { position += 1 }
    return String(decoding: text[start..<position], as: UTF8.self)
  }

  private mutating func attribute() -> (String, String)? {
    let name = word()
    guard !name.isEmpty else { return nil }
    guard position < text.count, text[position] == UInt8(ascii: "=") else { return (name, "") }
    position += 1
    guard position < text.count, text[position] == UInt8(ascii: "\"") else {
      problems.append("an unquoted value of \(name) \(excerpt(position))")
      return nil
    }
    position += 1
    let start = position
    while position < text.count, text[position] != UInt8(ascii: "\"") { position += 1 }
    let value = String(decoding: text[start..<position], as: UTF8.self)
    position += 1
    return (name, value)
  }

  private mutating func check(_ element: String, _ attributes: [String: String], _ place: String) {
    for (name, value) in attributes {
      let name = name.lowercased()
      if name.hasPrefix("on") || name == "style" || name == "srcdoc" || name == "formaction"
        || name == "autofocus"
      {
        problems.append("attribute \(name) \(place)")
      }
      guard ["href", "src", "action", "xlink:href", "data", "poster", "srcset"].contains(name) else {
        continue
      }
      if !Self.schemes.contains(where: value.lowercased().hasPrefix) {
        problems.append("\(element) \(name)=\(value)")
      }
      if name == "src" && !value.hasPrefix("./") && !value.hasPrefix("../") && !value.hasPrefix("/base/") {
        problems.append("\(element) loads \(value)")
      }
    }
    if element == "meta", attributes["http-equiv"]?.lowercased() == "refresh" {
      problems.append("a refresh \(place)")
    }
  }

  /// A script is a file of the site, or data that JSON can read.
  private mutating func scanScript(_ attributes: [String: String]) {
    guard let end = text[position...].firstRange(of: Array("</script>".utf8))?.lowerBound else {
      problems.append("an open script")
      position = text.count
      return
    }
    let contents = text[position..<end]
    position = end
    if attributes["src"] != nil {
      if !contents.isEmpty { problems.append("a script with a file and a text") }
    } else if attributes["type"] != "application/ld+json" {
      problems.append("a script in the page")
    } else if (try? JSONSerialization.jsonObject(with: Data(contents))) == nil
      || contents.contains(UInt8(ascii: "<"))
    {
      problems.append("data that is no JSON: \(String(decoding: contents, as: UTF8.self))")
    }
  }
}
