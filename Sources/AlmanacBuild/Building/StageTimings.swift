/// How long each stage took.
public struct StageTimings: Sendable {
  public private(set) var stages: [(name: String, duration: Duration)] = []

  private let progress: BuildProgress?

  /// - Parameter progress: is told which stage is at work.
  public init(progress: BuildProgress? = nil) {
    self.progress = progress
  }

  /// Runs a stage and notes its time.
  public mutating func measure<Result>(_ name: String, _ stage: () throws -> Result) rethrows -> Result {
    let clock = ContinuousClock()
    let start = clock.now
    progress?.begin(name)
    defer { stages.append((name, start.duration(to: clock.now))) }
    return try stage()
  }
}
