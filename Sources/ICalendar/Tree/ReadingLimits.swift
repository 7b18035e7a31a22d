/// How much of a file the reader takes, so that hostile files cost bounded memory and time.
public struct ReadingLimits: Hashable, Sendable {
  /// Octets of one unfolded line that are kept.
  public var lineOctets: Int
  /// Unfolded lines that are read.
  public var lines: Int
  /// Components inside one another.
  public var depth: Int
  /// Problems that are noted.
  public var problems: Int

  /// Limits far beyond any real calendar.
  public init(lineOctets: Int = 1 << 20, lines: Int = 1_000_000, depth: Int = 16, problems: Int = 1000) {
    self.lineOctets = lineOctets
    self.lines = lines
    self.depth = depth
    self.problems = problems
  }
}
