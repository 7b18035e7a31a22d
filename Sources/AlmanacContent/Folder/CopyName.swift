/// Names that programs and people give to copies, and that may as well be names of their own.
enum CopyName {
  /// What the file may be a copy of.
  static func originals(of name: String) -> [String] {
    let (stem, ending) = ConflictName.split(name)
    var found: [String] = []
    for prefix in ["Kopie von ", "Copy of ", "kopie-von-", "copy-of-"] where stem.hasPrefix(prefix) {
      found.append(String(stem.dropFirst(prefix.count)))
    }
    for word in ["Kopie", "Copy", "kopie", "copy"] {
      for sign in [" - ", " – ", " ", "-", "_"] {
        if let range = stem.ranges(of: sign + word).last,
          stem[range.upperBound...].allSatisfy({ $0.isNumber || " ()-".contains($0) })
        {
          found.append(String(stem[..<range.lowerBound]))
        }
      }
    }
    found += numbered(stem) + machines(stem)
    return found.filter { !$0.isEmpty && $0 != stem }.map { $0 + ending }
  }

  /// `NAME 2`, `NAME (1)`.
  private static func numbered(_ stem: String) -> [String] {
    var text = stem[...]
    let isBracketed = text.hasSuffix(")")
    if isBracketed { text = text.dropLast() }
    let digits = text.reversed().prefix { $0.isASCII && $0.isNumber }.count
    guard (1...2).contains(digits) else { return [] }
    text = text.dropLast(digits)
    if isBracketed {
      guard text.hasSuffix("(") else { return [] }
      text = text.dropLast()
    } else {
      guard text.hasSuffix(" ") else { return [] }
    }
    while text.hasSuffix(" ") { text = text.dropLast() }
    return [String(text)]
  }

  /// `NAME-COMPUTER`: capitals, digits and hyphens, at least one capital.
  private static func machines(_ stem: String) -> [String] {
    stem.indices.filter { stem[$0] == "-" }.compactMap { dash in
      let machine = stem[stem.index(after: dash)...]
      let isName =
        machine.count >= 2 && machine.contains { $0.isLetter }
        && machine.allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber || $0 == "-") }
      return isName ? String(stem[..<dash]) : nil
    }
  }
}
