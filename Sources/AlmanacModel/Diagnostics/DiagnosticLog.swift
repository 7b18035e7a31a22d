/// The findings of one piece of work, in the order in which they were made. Each file has its own log;
/// logs are merged in the order of paths, so that the number of threads never shows.
public struct DiagnosticLog: Sendable {
  public private(set) var diagnostics: [Diagnostic] = []

  public init() {}

  /// Adds one finding.
  public mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  /// Adds one finding at a place.
  public mutating func report(
    _ message: DiagnosticMessage, at location: SourceLocation?, excerpt: String? = nil,
    markerLength: Int = 1
  ) {
    diagnostics.append(
      Diagnostic(message, at: location, excerpt: excerpt, markerLength: markerLength))
  }

  /// Adds all findings of another log behind the own ones.
  public mutating func merge(_ other: DiagnosticLog) {
    diagnostics.append(contentsOf: other.diagnostics)
  }

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// The findings by path and position; those without a place come first. Equal findings are kept once.
  public func sorted() -> [Diagnostic] {
    var seen = Set<Diagnostic>()
    let unique = diagnostics.filter { seen.insert($0).inserted }
    return unique.enumerated().sorted { left, right in
      switch (left.element.location, right.element.location) {
      case (nil, nil): left.offset < right.offset
      case (nil, _): true
      case (_, nil): false
      case (let one?, let other?): one == other ? left.offset < right.offset : one < other
      }
    }.map(\.element)
  }
}
