extension YAMLReader {
  /// The offset of the colon that ends the key beginning at an offset, or nil where there is no key.
  func keyEnd(at offset: Int, end: Int) -> Int? {
    switch source.byte(at: offset) {
    case .quote, .apostrophe:
      guard let close = closingQuote(from: offset, end: end) else { return nil }
      var colon = close + 1
      while colon < end, source.byte(at: colon).isBlank { colon += 1 }
      return isKeyColon(colon, end: end) ? colon : nil
    case .openBracket, .openBrace, .colon:
      return nil
    case .dash where !source.byte(at: offset + 1).isBlank && source.byte(at: offset + 1).isLetter:
      return nil
    default:
      var colon = offset
      while colon < end {
        if isKeyColon(colon, end: end) { return colon }
        colon += 1
      }
      return nil
    }
  }

  private func isKeyColon(_ offset: Int, end: Int) -> Bool {
    offset < end && source.byte(at: offset) == .colon
      && (offset + 1 == end || source.byte(at: offset + 1).isBlank)
  }

  /// The key that a range holds, without blanks around it or its quotes.
  func keyText(_ range: Range<Int>) -> (String, Range<Int>) {
    var end = range.upperBound
    while end > range.lowerBound, source.byte(at: end - 1).isBlank { end -= 1 }
    let outer = range.lowerBound..<end
    let quote = source.byte(at: range.lowerBound)
    guard quote == .quote || quote == .apostrophe, outer.count >= 2 else {
      return (source.string(outer), outer)
    }
    return (source.string(range.lowerBound + 1..<end - 1), outer)
  }

  /// The quote that closes the one at an offset, before `end`.
  func closingQuote(from offset: Int, end: Int) -> Int? {
    let quote = source.byte(at: offset)
    var index = offset + 1
    while index < end {
      let byte = source.byte(at: index)
      if byte == .backslash, quote == .quote {
        index += 2
      } else if byte == quote {
        guard quote == .apostrophe, index + 1 < end, source.byte(at: index + 1) == quote else { return index }
        index += 2
      } else {
        index += 1
      }
    }
    return nil
  }

  /// Whether behind an offset nothing but blanks and a comment stands on the line.
  func isRestSilent(from offset: Int, end: Int) -> Bool {
    var index = offset
    while index < end, source.byte(at: index).isBlank { index += 1 }
    return index >= end || source.byte(at: index) == .hash && index > offset
  }
}
