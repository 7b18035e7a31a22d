/// A parsed piece of a template.
///
/// White space at the start of a line is kept apart from the line's text, because partials and blocks
/// indent anew (Mustache specification, partials and inheritance).
enum Node: Sendable {
  /// Bytes that stand in the output as they are; a line break only as their end.
  case text([UInt8])
  /// A line begins here, with this white space.
  case lineStart([UInt8])
  case variable(Variable)
  case section(Section)
  case partial(Inclusion)
  case parent(Inclusion)
  case block(Block)
}

struct Variable: Sendable {
  let name: String
  let isEscaped: Bool
  let offset: Int
}

struct Section: Sendable {
  let name: String
  let isInverted: Bool
  let offset: Int
  let body: [Node]
}

/// A partial tag, or a parent tag with its overrides.
struct Inclusion: Sendable {
  let name: TemplateName
  let offset: Int
  /// The white space before a tag that stands alone; `nil` for a tag within a line.
  let indentation: [UInt8]?
  let overrides: [Block]
}

/// A block: the default content where it stands, or inside a parent tag the content put in its place.
struct Block: Sendable {
  let name: String
  let offset: Int
  /// What the content is indented by if the tag begins its line; `nil` within a line.
  let indentation: [UInt8]?
  /// White space that the content's lines have because of where they are written.
  let base: [UInt8]
  /// Whether the content begins on the line after the tag.
  let startsLine: Bool
  let body: [Node]
}
