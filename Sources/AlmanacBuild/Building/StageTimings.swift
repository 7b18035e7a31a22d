/// How long each stage took.
public struct StageTimings: Sendable {
  public private(set) var stages: [(name: String, duration: Duration)] = []

  public init() {}

  /// Runs a stage and notes its time.
  public mutating func measure<Result>(_ name: String, _ stage: () throws -> Result) rethrows -> Result {
    let clock = ContinuousClock()
    let start = clock.now
    defer { stages.append((name, start.duration(to: clock.now))) }
    return try stage()
  }
}
