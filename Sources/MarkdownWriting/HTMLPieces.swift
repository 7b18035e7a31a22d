/// The tags and texts of some HTML with their places, for those who put something else in the place of a part.
public struct HTMLPiece: Sendable {
  public enum Kind: Sendable, Equatable {
    /// Text as it stands, with its references.
    case text
    /// A tag that begins an element: name in lower case, values by names in lower case.
    case start(String, [String: String])
    case end(String)
    /// An element whose inside is no text for readers, such as a script, from its first byte to its last.
    case silent(String)
  }
  public let kind: Kind
  /// Bytes of the HTML in UTF-8.
  public let range: Range<Int>

  /// All pieces in their order; comments and declarations are in none.
  public static func all(in html: [UInt8]) -> [HTMLPiece] {
    var tokenizer = HTMLTokenizer(bytes: html)
    var pieces: [HTMLPiece] = []
    while let token = tokenizer.next() {
      pieces += tokenizer.silenced
      let range = tokenizer.start..<tokenizer.position
      switch token {
      case .text: pieces.append(HTMLPiece(kind: .text, range: range))
      case .start(let name, let attributes):
        pieces.append(HTMLPiece(kind: .start(name, attributes), range: range))
      case .end(let name): pieces.append(HTMLPiece(kind: .end(name), range: range))
      }
    }
    return pieces + tokenizer.silenced
  }
}
