import Synchronization

/// Publishes one build of a site: `put` each file as it comes, then `finish`, or `abandon`.
///
/// `put` may be called from several threads at once. Bytes are compared with the file on the disk and written
/// to the staging folder at once when they differ; none are kept. A build that changes nothing writes nothing.
/// With `PublishingMode.exchange` the output folder holds the whole old site or the whole new one at every
/// instant, also when the process is killed.
public final class PublishingSession: Sendable {
  private enum Phase { case open, over }

  private struct State {
    var phase = Phase.open
    var planned: [PublishedPath: PublicationPlan.Planned] = [:]
    var staging: StagingFolder?
    /// Whether the next build takes the word of size and time for files that are written now.
    var wantsFlush = false
  }

  private let mode: PublishingMode
  private let facts: ManifestFacts
  private let claim: OutputClaim
  private let previous: PreviousOutput
  private let state: Mutex<State>

  /// Claims the output folder for this build, clears what a killed one left and looks at what is there.
  /// - Parameters:
  ///   - output: the folder, absolute or from the current folder; it need not be there.
  ///   - mode: whether the folder is exchanged or written in place.
  ///   - facts: what the first line of the manifest says.
  /// - Throws: `PublishingError`, `anotherBuild` while another session of the folder is open.
  public init(output: String, mode: PublishingMode, facts: ManifestFacts) throws {
    self.mode = mode
    self.facts = facts
    let location = try OutputLocation(output, followsLink: mode == .inPlace)
    let claim = try OutputClaim.take(location, mode: mode)
    self.claim = claim
    do {
      previous = try PreviousOutput(of: claim.output)
    } catch {
      try? claim.staging?.remove()
      throw error
    }
    var state = State(staging: claim.staging)
    state.planned.reserveCapacity(previous.owned.count)
    self.state = Mutex(state)
  }

  /// Clears what a killed build left at an output folder, and leaves the site alone: for a build that ends before it
  /// publishes. What cannot be cleared now stays for the next one.
  /// - Parameter output: the folder, as for `init`.
  public static func clearRests(of output: String) {
    guard let location = try? OutputLocation(output, followsLink: false),
      let claim = try? OutputClaim.take(location, mode: .exchange)
    else { return }
    try? claim.staging?.remove()
    claim.release()
  }

  deinit { abandon() }

  /// Takes one file of the site. After an error the session is of no use any more and wants `abandon`.
  /// - Parameters:
  ///   - text: relative to the output folder, with `/` between its components.
  ///   - bytes: what the file holds.
  ///   - isNamedByContent: whether the next build may ``keep(path:)`` it: then it is on the disk before the site is
  ///     published.
  /// - Throws: `PublishingError`. A foreign file at `path` is told by `finish`, together with all others.
  public func put(path text: String, bytes: [UInt8], isNamedByContent: Bool = false) throws {
    let path = try PublishedPath(validating: text)
    guard path != OutputManifest.path, path != InPlacePublication.stagingName,
      !text.utf8.starts(with: InPlacePublication.stagingPrefix)
    else { throw PublishingError.invalidPath(text) }
    let standing = try previous.standing(of: path, bytes)
    let planned = PublicationPlan.Planned(entry: OutputManifest.Entry(of: bytes), standing: standing)
    guard let staging = try register(path, planned) else { return }
    try staging.write(path, bytes)
    if isNamedByContent { state.withLock { $0.wantsFlush = true } }
  }

  /// Takes a file as an earlier build wrote it, without reading it. Only for a path whose name stands for all on which
  /// its bytes depend: what has this name has these bytes.
  /// - Returns: whether it stands there untouched; where it does not, it wants ``put(path:bytes:isNamedByContent:)``.
  /// - Throws: `PublishingError`.
  public func keep(path text: String) throws -> Bool {
    let path = try PublishedPath(validating: text)
    guard let entry = try previous.untouched(path) else { return false }
    _ = try register(path, PublicationPlan.Planned(entry: entry, standing: .same))
    return true
  }

  /// Publishes what was put.
  /// - Throws: `PublishingError`; with `PublishingMode.exchange` the output folder is then untouched.
  public func finish() throws -> PublishingReport {
    let (planned, staging) = try state.withLock { state in
      guard state.phase == .open else { throw PublishingError.sessionOver }
      state.phase = .over
      return (state.planned, state.staging)
    }
    defer {
      state.withLock { $0.staging?.root.unlock() }
      claim.release()
    }
    do {
      return try publish(planned, staging)
    } catch {
      try? staging?.remove()
      throw error
    }
  }

  /// Gives the build up: the output folder stays as it was. Does nothing after `finish`.
  public func abandon() {
    let staging: StagingFolder?? = state.withLock { state in
      guard state.phase == .open else { return nil }
      state.phase = .over
      return .some(state.staging)
    }
    guard let staging else { return }
    try? staging?.remove()
    claim.release()
  }

  /// Notes a planned file; gives the folder to write it to, nil where there is nothing to write.
  private func register(_ path: PublishedPath, _ planned: PublicationPlan.Planned) throws -> StagingFolder? {
    try state.withLock { state in
      guard state.phase == .open else { throw PublishingError.sessionOver }
      guard state.planned.updateValue(planned, forKey: path) == nil else {
        throw PublishingError.plannedTwice(path.text)
      }
      switch planned.standing {
      case .same, .foreign: return nil
      case .missing, .different: return try openStaging(&state)
      }
    }
  }

  private func openStaging(_ state: inout State) throws -> StagingFolder {
    if let staging = state.staging { return staging }
    try claim.output?.checkWritable(nil)
    let staging =
      switch (mode, claim.output) {
      case (.inPlace, let output?): try StagingFolder(InPlacePublication.stagingName, in: output)
      default: try StagingFolder(claim.location.stagingName, in: claim.location.parent)
      }
    state.staging = staging
    return staging
  }

  private func publish(
    _ planned: [PublishedPath: PublicationPlan.Planned], _ staging: StagingFolder?
  ) throws -> PublishingReport {
    let plan = try PublicationPlan(planned, over: previous)
    let manifest = plan.manifest.bytes(facts: facts)
    if plan.isEmpty, previous.holdsManifest(manifest) {
      try staging?.remove()
      return PublishingReport(plan, over: previous, clearedRests: claim.clearedRests, isNewFolder: false)
    }
    var isNewFolder = false
    let opened = try staging ?? state.withLock { try openStaging(&$0) }
    do {
      if state.withLock({ $0.wantsFlush }) { try opened.flush() }
      if mode == .inPlace, let output = claim.output {
        try InPlacePublication(output: output, staging: opened, plan: plan, previous: previous)
          .publish(manifest: manifest, facts: facts)
      } else {
        let exchange = FolderExchange(claim: claim, staging: opened, plan: plan, previous: previous)
        isNewFolder = try exchange.publish(manifest: manifest) == .newFolder
      }
    } catch {
      try? opened.remove()
      throw error
    }
    return PublishingReport(plan, over: previous, clearedRests: claim.clearedRests, isNewFolder: isNewFolder)
  }
}
