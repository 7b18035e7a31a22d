/// An attribute as it is written, by its place in the file.
struct MarkupAttribute {
  /// With the white space before it.
  let range: Range<Int>
  let name: Range<Int>
  /// Without the quotes.
  let value: Range<Int>
}

/// A start tag as it is written.
struct MarkupTag {
  let range: Range<Int>
  let name: Range<Int>
  let attributes: [MarkupAttribute]
  /// Whether it closes itself.
  let isEmpty: Bool
}

/// One piece of an XML file.
enum MarkupToken {
  case text(Range<Int>)
  case characterData(Range<Int>, content: Range<Int>)
  case comment(Range<Int>)
  case instruction(Range<Int>, target: Range<Int>)
  case documentType(Range<Int>, hasSubset: Bool)
  case start(MarkupTag)
  case end(Range<Int>, name: Range<Int>)
}
