import Dispatch
import Synchronization

/// Runs independent pieces of work on several threads and returns the results in the order of the input,
/// so that the number of threads never shows.
public enum ParallelMap {
  /// - Parameters:
  ///   - count: how many pieces there are, numbered from 0.
  ///   - jobs: how many threads may work at once, at least 1.
  ///   - size: how many pieces a thread takes at once; 1 where each of them takes long.
  ///   - transform: the work; it must not depend on what others do.
  public static func map<Result: Sendable>(
    count: Int, jobs: Int, chunk size: Int? = nil, _ transform: @Sendable (Int) -> Result
  ) -> [Result] {
    guard jobs > 1, count > 1 else { return (0..<max(0, count)).map(transform) }
    let chunk = max(1, size ?? min(64, count / (jobs * 4)))
    let next = Atomic<Int>(0)
    let finished = Mutex<[(start: Int, results: [Result])]>([])
    DispatchQueue.concurrentPerform(iterations: min(jobs, count)) { _ in
      while true {
        let start = next.wrappingAdd(chunk, ordering: .relaxed).oldValue
        guard start < count else { return }
        let results = (start..<min(start + chunk, count)).map(transform)
        finished.withLock { $0.append((start, results)) }
      }
    }
    let chunks = finished.withLock { $0 }.sorted { $0.start < $1.start }
    var all: [Result] = []
    all.reserveCapacity(count)
    for chunk in chunks { all.append(contentsOf: chunk.results) }
    return all
  }
}
