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

  /// The errors alone.
  public var errors: DiagnosticLog {
    var log = DiagnosticLog()
    log.diagnostics = diagnostics.filter { $0.severity == .error }
    return log
  }

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// The findings by path and position; those without a place come first. Equal findings are kept once.
  public func sorted() -> [Diagnostic] {
    let order = diagnostics.indices.sorted { left, right in
      switch (diagnostics[left].location, diagnostics[right].location) {
      case (nil, nil): left < right
      case (nil, _): true
      case (_, nil): false
      case (let one?, let other?): one == other ? left < right : one < other
      }
    }
    var unique: [Diagnostic] = []
    unique.reserveCapacity(order.count)
    // Equal findings stand at one place, and most places have one finding: only of the others is a set made.
    var seen = Set<Diagnostic>()
    for index in order {
      let diagnostic = diagnostics[index]
      if let last = unique.last, last.location == diagnostic.location {
        if seen.isEmpty { seen.insert(last) }
        guard seen.insert(diagnostic).inserted else { continue }
      } else if !seen.isEmpty {
        seen = []
      }
      unique.append(diagnostic)
    }
    return unique
  }
}
