/// Something in a file that the reader could not take as it stood.
public struct CalendarProblem: Hashable, Sendable {
  /// What was found, and so what became of it.
  public enum Kind: Hashable, Sendable {
    /// A line without a property name or without `:`; it was left out.
    case notAProperty
    /// A line that only makes sense as the rest of the line before; it was added there.
    case brokenFold
    /// Blanks around a name, a parameter without value, a stray quote; the line was understood.
    case irregularLine
    /// A line with more octets than the limit; the rest was left out.
    case lineTooLong
    /// Text that is not UTF-8; it was read as Windows-1252.
    case notUTF8
    /// Text in an encoding that nobody knows; it was read as UTF-8 or Windows-1252.
    case unknownCharset(String)
    /// A property before the first `BEGIN:` or after the last `END:`; it was left out.
    case outsideComponent(String)
    /// An `END:` that no open component answers to; it was left out.
    case unexpectedEnd(String)
    /// A component without its `END:`; it was closed where its parent or the file ends.
    case neverClosed(String)
    /// A component nested deeper than the limit; it was left out with all it holds.
    case tooDeep(String)
    /// More lines than the limit; the rest of the file was left out.
    case tooManyLines
    /// More problems than the limit; the rest was not noted.
    case tooManyProblems
  }

  /// What was found.
  public let kind: Kind
  /// The line of the file, from 1.
  public let lineNumber: Int

  /// A problem on a line of the file.
  public init(_ kind: Kind, lineNumber: Int) {
    self.kind = kind
    self.lineNumber = lineNumber
  }
}
