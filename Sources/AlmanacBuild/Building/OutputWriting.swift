import AlmanacModel
import AlmanacSite
import Pictures
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
    let (plan, pictures) = Self.parted(renderer.plan)
    let state = State()
    progress?.expect(plan.count + pictures.reduce(0) { $0 + $1.count })
    let pieces = plan.map { [$0] }
    let work = { @Sendable (asked: [PlannedOutput], isPicture: Bool) -> Result<DiagnosticLog, any Error> in
      defer { for _ in asked { progress?.advance() } }
      guard !state.hasFailed.load(ordering: .relaxed) else { return .success(DiagnosticLog()) }
      do {
        // The names of sizes stand for what they are made of: what is published already is not even read.
        let outputs = isPicture ? try asked.filter { try !session.keep(path: $0.path) } : asked
        guard !outputs.isEmpty else { return .success(DiagnosticLog()) }
        let (files, log, own) = try rendered(outputs)
        if let own, !own.isComplete { state.refused.withLock { $0 = $0 ?? own } }
        if !log.hasErrors {
          for (output, bytes) in zip(outputs, files) {
            try session.put(path: output.path, bytes: bytes, isNamedByContent: isPicture)
          }
        }
        return .success(log)
      } catch {
        state.hasFailed.store(true, ordering: .relaxed)
        return .failure(error)
      }
    }
    // A picture takes as long as a hundred pages: no thread takes more than one at once.
    let results =
      ParallelMap.map(count: pictures.count, jobs: jobs, chunk: 1) { work(pictures[$0], true) }
      + ParallelMap.map(count: pieces.count, jobs: jobs) { work(pieces[$0], false) }
    var log = DiagnosticLog()
    for result in results {
      switch result {
      case .success(let own): log.merge(own)
      case .failure(let error): return (log, error)
      }
    }
    if let refused = state.refused.withLock({ $0 }), let warning = PictureExamination.warning(refused) {
      log.report(warning, at: nil)
    }
    if !pictures.isEmpty { renderer.pictures.tidy() }
    if !PictureRenderer.isAvailable, plan.contains(where: Self.isPhotograph) {
      log.report(RenderingMessages.builtWithout, at: nil)
    }
    return (log, nil)
  }

  /// What all threads see.
  private final class State: Sendable {
    let hasFailed = Atomic<Bool>(false)
    /// What the kernel granted a worker that got less than it asked for.
    let refused = Mutex<PictureConfinement?>(nil)
  }

  private func rendered(
    _ outputs: [PlannedOutput]
  ) throws -> (files: [[UInt8]], log: DiagnosticLog, granted: PictureConfinement?) {
    guard let first = outputs.first else { return ([], DiagnosticLog(), nil) }
    if case .picture = first.content { return try renderer.renderSizes(outputs) }
    let (bytes, log) = try renderer.render(first)
    return ([bytes], log, nil)
  }

  private static func isPhotograph(_ output: PlannedOutput) -> Bool {
    guard case .media(let source) = output.content else { return false }
    return [".jpg", ".jpeg", ".png", ".webp"].contains { source.lowercased().hasSuffix($0) }
  }

  /// The plan without sizes of pictures, and these by picture and use.
  private static func parted(
    _ plan: [PlannedOutput]
  ) -> (others: [PlannedOutput], pictures: [[PlannedOutput]]) {
    var others: [PlannedOutput] = []
    var pictures: [[PlannedOutput]] = []
    var places: [PlannedOutput.Content: Int] = [:]
    for output in plan {
      guard case .picture = output.content else {
        others.append(output)
        continue
      }
      if let place = places[output.content] {
        pictures[place].append(output)
      } else {
        places[output.content] = pictures.count
        pictures.append([output])
      }
    }
    return (others, pictures)
  }
}
