/// What stands in a shortcode or template tag: its name and what it is given.
struct TagWords: Equatable {
  let name: String
  /// Values without a name, in their order.
  var values: [String] = []
  /// Values by name in lower case.
  var named: [String: String] = [:]

  /// Reads `name value key="value"` and `name(key="value")`.
  init(_ text: String) {
    var words: [(key: String?, value: String)] = []
    var rest = text.strippedBlanks[...]
    let head = rest.prefix { $0.isLetter || $0.isNumber || "_-./".contains($0) }
    name = String(head)
    rest = rest[head.endIndex...]
    while let first = rest.first, words.count < 100 {
      if first.isWhitespace || "(),".contains(first) {
        rest.removeFirst()
        continue
      }
      let (word, wasQuoted) = Self.word(&rest)
      if !wasQuoted, let next = rest.first, next == "=" || next == ":" {
        rest.removeFirst()
        rest = rest.drop(while: \.isWhitespace)
        words.append((word.lowercased(), Self.word(&rest).text))
      } else {
        words.append((nil, word))
      }
    }
    for (key, value) in words {
      if let key { if named[key] == nil { named[key] = value } } else { values.append(value) }
    }
  }

  private static func word(_ rest: inout Substring) -> (text: String, wasQuoted: Bool) {
    guard let quote = rest.first else { return ("", false) }
    if quote == "\"" || quote == "'" || quote == "`" || quote == "“" || quote == "”" {
      rest.removeFirst()
      let inner = rest.prefix { $0 != quote && !(quote == "“" && $0 == "”") }
      rest = rest[inner.endIndex...].dropFirst()
      return (String(inner), true)
    }
    let inner = rest.prefix { !$0.isWhitespace && !"=(),".contains($0) }
    if inner.isEmpty {
      rest.removeFirst()
      return (String(quote), false)
    }
    // `key: value` is a pair, `https://…` is none.
    if inner.last == ":", inner.count > 1 {
      let name = inner.dropLast()
      rest = rest[name.endIndex...]
      return (String(name), false)
    }
    rest = rest[inner.endIndex...]
    return (String(inner), false)
  }

  /// The first value that is there under one of several names.
  func value(_ names: String..., or position: Int? = nil) -> String {
    for name in names { if let value = named[name], !value.isEmpty { return value } }
    guard let position, values.indices.contains(position) else { return "" }
    return values[position]
  }
}
