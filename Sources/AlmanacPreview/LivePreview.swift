import AlmanacBuild
import AlmanacModel
import CivilTime
import Dispatch
import Glibc
import Synchronization

/// The live preview: reads the site, serves it, watches its folders, and tells open pages what changed.
public struct LivePreview: Sendable {
  private let session: PreviewSession
  private let watcher: FolderWatcher
  private let host: String
  private let port: Int
  private let language: UILanguage
  private let content: String

  /// - Parameters:
  ///   - options: of the build.
  ///   - host: the name or number under which it listens; of this machine only.
  ///   - port: 0 takes any that is free.
  ///   - language: of the findings in pages.
  ///   - polls: asks for changes once a second instead of listening for them.
  ///   - now: tells the time.
  ///   - didChange: is told what is wrong after a change; while it is busy, changes pass, and it gets the
  ///     last.
  /// - Throws: `BuildFailure`, `PreviewServer.Failure`.
  public init(
    _ options: BuildOptions, host: String, port: Int, language: UILanguage, polls: Bool,
    now: @escaping @Sendable () -> Instant, didChange: @escaping @Sendable ([Diagnostic]) -> Void
  ) throws {
    let session = try PreviewSession(options, now: now)
    self.session = session
    try PreviewServer.requireLoopback(host)
    (self.host, self.port, self.language, content) = (host, port, language, options.content)
    watcher = FolderWatcher(WatchedFolders(content: options.content, themes: options.themes), polls: polls) {
      [teller = Teller(didChange)] change in
      let isDone = DispatchSemaphore(value: 0)
      Task(priority: .userInitiated) {
        if await session.apply(change) { teller.tell(await session.findings) }
        isDone.signal()
      }
      isDone.wait()
    }
  }

  /// What is wrong with the site as it is.
  public var findings: [Diagnostic] { get async { await session.findings } }

  /// Serves until the task is cancelled.
  /// - Parameters:
  ///   - makeDesk: makes what writes, at the next free port; nil where nothing may be written.
  ///   - isReady: is told the addresses as soon as both answer.
  /// - Throws: `PreviewServer.Failure`.
  public func run(
    desk makeDesk: ((PreviewSession, PreviewAddresses) -> any PreviewDesk)?,
    isReady: @Sendable (PreviewAddresses) -> Void
  ) async throws {
    let server = try PreviewServer(host: host, port: port)
    let second = try makeDesk.map { _ in try PreviewServer(host: host, port: server.port + 1) }
    let addresses = PreviewAddresses(preview: server.address, desk: second?.address)
    let desk = makeDesk?(session, addresses)
    let handler = PreviewHandler(session, language: language, content: content, desk: desk)
    isReady(addresses)
    watcher.start()
    await session.apply(.anything)
    await session.checkTextsSoon()
    let clock = Task {
      // A new day changes what is next.
      while !Task.isCancelled {
        try? await Task.sleep(for: .seconds(60))
        await session.apply(FolderChange(content: nil, touchesTheme: false))
      }
    }
    defer {
      watcher.stop()
      clock.cancel()
    }
    try await withTaskCancellationHandler {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await server.serve(handler) }
        if let second, let desk { group.addTask { try await second.serve(desk) } }
        try await group.waitForAll()
      }
    } onCancel: {
      // Open pages wait for news; the server waits for them.
      Task { await session.releaseAll() }
    }
  }
}

/// Tells findings, one after the other, and only the newest where telling takes long: a terminal that is held
/// (Ctrl+S) or a pipe that nobody reads must not hold the preview.
private final class Teller: Sendable {
  private let tellNow: @Sendable ([Diagnostic]) -> Void
  private let queue = DispatchQueue(label: "findings")
  private let newest = Mutex<[Diagnostic]?>(nil)

  init(_ tell: @escaping @Sendable ([Diagnostic]) -> Void) { tellNow = tell }

  func tell(_ findings: [Diagnostic]) {
    let isWaiting = newest.withLock { newest in
      defer { newest = findings }
      return newest != nil
    }
    guard !isWaiting else { return }
    queue.async {
      guard let findings = self.newest.withLock({ $0.take() }) else { return }
      self.tellNow(findings)
    }
  }
}
