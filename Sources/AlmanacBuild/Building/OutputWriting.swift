import AlmanacModel
import AlmanacSite
import Synchronization

/// Renders all outputs on several threads and hands each to the publishing session as it comes.
struct OutputWriting {
  private let renderer: OutputRenderer
  private let session: PublishingSession
  private let jobs: Int
  private let progress: BuildProgress?

  init(_ renderer: OutputRenderer, session: PublishingSession, _ options: BuildOptions) {
    self.renderer = renderer
    self.session = session
    jobs = options.jobs
    progress = options.progress
  }

  /// Findings in the order of paths, and the first failure of the machine.
  func run() -> (log: DiagnosticLog, failure: (any Error)?) {
    let plan = renderer.plan
    let hasFailed = Atomic<Bool>(false)
    progress?.expect(plan.count)
    let results = ParallelMap.map(count: plan.count, jobs: jobs) {
      index -> Result<DiagnosticLog, any Error> in
      defer { progress?.advance() }
      guard !hasFailed.load(ordering: .relaxed) else { return .success(DiagnosticLog()) }
      do {
        let (bytes, log) = try renderer.render(plan[index])
        if !log.hasErrors { try session.put(path: plan[index].path, bytes: bytes) }
        return .success(log)
      } catch {
        hasFailed.store(true, ordering: .relaxed)
        return .failure(error)
      }
    }
    var log = DiagnosticLog()
    for result in results {
      switch result {
      case .success(let own): log.merge(own)
      case .failure(let error): return (log, error)
      }
    }
    return (log, nil)
  }
}
