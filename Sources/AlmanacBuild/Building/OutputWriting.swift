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
    // A picture takes as long as a hundred pages: no thread takes more than one at once.
    let results =
      ParallelMap.map(count: pictures.count, jobs: jobs, chunk: 1) { index in
        attempt(pictures[index].count, state) { try writeSizes(pictures[index], state) }
      }
      + ParallelMap.map(count: plan.count, jobs: jobs) { index in
        attempt(1, state) { try write(plan[index]) }
      }
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
    if state.hasRendered.load(ordering: .relaxed) { renderer.pictures.tidy() }
    if !PictureRenderer.isAvailable, plan.contains(where: Self.isPhotograph) {
      log.report(RenderingMessages.builtWithout, at: nil)
    }
    return (log, nil)
  }

  /// What all threads see.
  private final class State: Sendable {
    let hasFailed = Atomic<Bool>(false)
    /// Whether the cache of what is made of pictures was asked, and may have grown.
    let hasRendered = Atomic<Bool>(false)
    /// What the kernel granted a worker that got less than it asked for.
    let refused = Mutex<PictureConfinement?>(nil)
  }

  /// Does the work for some outputs, unless the machine has failed another.
  private func attempt(
    _ count: Int, _ state: State, _ work: () throws -> DiagnosticLog
  ) -> Result<DiagnosticLog, any Error> {
    defer { for _ in 0..<count { progress?.advance() } }
    guard !state.hasFailed.load(ordering: .relaxed) else { return .success(DiagnosticLog()) }
    do {
      return .success(try work())
    } catch {
      state.hasFailed.store(true, ordering: .relaxed)
      return .failure(error)
    }
  }

  private func write(_ output: PlannedOutput) throws -> DiagnosticLog {
    let (bytes, log) = try renderer.render(output)
    if !log.hasErrors { try session.put(path: output.path, bytes: bytes, isNamedByContent: false) }
    return log
  }

  /// Writes the sizes of one picture for one use. Their names stand for what they are made of: what is published already is not
  /// even read.
  private func writeSizes(_ asked: [PlannedOutput], _ state: State) throws -> DiagnosticLog {
    let outputs = try asked.filter { try !session.keep(path: $0.path) }
    guard !outputs.isEmpty else { return DiagnosticLog() }
    state.hasRendered.store(true, ordering: .relaxed)
    let (files, log, granted) = try renderer.renderSizes(outputs)
    if let granted, !granted.isComplete { state.refused.withLock { $0 = $0 ?? granted } }
    guard !log.hasErrors else { return log }
    for (output, bytes) in zip(outputs, files) {
      try session.put(path: output.path, bytes: bytes, isNamedByContent: true)
    }
    return log
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
