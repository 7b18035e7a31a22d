import AlmanacModel

/// Reads the content folder: source tree in, typed content with its positions and findings out.
///
/// It is a pure function of its input; the same tree gives the same result with any number of threads.
public struct ContentParser: Sendable {
  /// The build day, from which dates that are decades away are told.
  public let today: Day

  /// A parser for one build day.
  public init(today: Day) {
    self.today = today
  }

  /// Everything that the files say. Mistakes are findings in `log`; what they cost is in `unreadable`.
  ///
  /// - Parameter jobs: the number of threads, at least 1.
  public func parse(_ tree: SourceTree, jobs: Int) -> ParsedContent {
    ParsedContent(configuration: SiteConfiguration(title: "", zone: .utc))
  }
}
