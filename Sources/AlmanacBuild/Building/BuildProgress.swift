import Synchronization

/// How far a build has come; read by whoever shows it while the build works.
public final class BuildProgress: Sendable {
  private let stageName = Mutex("")
  private let doneCount = Atomic<Int>(0)
  private let totalCount = Atomic<Int>(0)

  public init() {}

  /// The name of the stage, as `--timings` prints it; empty between stages.
  public var stage: String { stageName.withLock { $0 } }

  /// How many of how many pieces of the stage are done; the total is 0 where that is not known.
  public var count: (done: Int, total: Int) {
    (doneCount.load(ordering: .relaxed), totalCount.load(ordering: .relaxed))
  }

  func begin(_ stage: String) {
    stageName.withLock { $0 = stage }
    doneCount.store(0, ordering: .relaxed)
    totalCount.store(0, ordering: .relaxed)
  }

  func expect(_ total: Int) { totalCount.store(total, ordering: .relaxed) }

  func advance() { doneCount.wrappingAdd(1, ordering: .relaxed) }
}
