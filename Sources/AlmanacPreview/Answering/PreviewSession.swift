import AlmanacBuild
import AlmanacModel
import CivilTime
import Dispatch

/// The preview while it runs: takes what changes, renders what is asked for, and tells those who wait.
public actor PreviewSession {
  private var preview: SitePreview
  private let now: @Sendable () -> Instant
  private let jobs: Int
  /// What is shown.
  public private(set) var state: PreviewState
  /// What is wrong with the folder as a whole.
  private var failure: Diagnostic?
  /// Grows with every change, and with every draft.
  private var version = 0
  /// Grows with every change of the site.
  public private(set) var siteVersion = 0
  /// What was rendered for the state at hand.
  private var rendered: [String: [UInt8]] = [:]
  /// The last good version of pages that were looked at, for while a mistake takes them off the site.
  private var lastGood = RecentPages()
  private var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
  private var lastTicket = 0
  /// The preview ends: nobody waits any more.
  private var isOver = false
  /// Large photographs take seconds, in which pages are asked for and texts are edited.
  private let drawing = DispatchQueue(label: "pictures")
  private var textCheck: Task<Void, Never>?
  /// The version of the state whose texts are all checked.
  private var checkedVersion: Int?
  /// Entries as they are being written, by their numbers.
  private var drafts: [Int: (state: PreviewState, version: Int)] = [:]
  private var draftNumbers: [String: Int] = [:]
  /// More forms are hardly open at once; those that were shown longest ago make place.
  private static let draftLimit = 8
  /// More open pages than this ask again instead of waiting.
  private static let waitingLimit = 64

  /// Reads the site.
  ///
  /// - Parameters:
  ///   - options: of the build.
  ///   - now: tells the time.
  /// - Throws: `BuildFailure` if the content folder is missing or unreadable.
  public init(_ options: BuildOptions, now: @escaping @Sendable () -> Instant) throws {
    var preview = SitePreview(options)
    guard let state = try preview.refresh(.anything, now: now()) else {
      throw BuildFailure.missingContent(options.content)
    }
    self.preview = preview
    self.state = state
    self.now = now
    jobs = options.jobs
  }

  /// What is known to be wrong, that with the folder first.
  public var findings: [Diagnostic] { (failure.map { [$0] } ?? []) + state.findings }

  /// Takes a change of the folders.
  /// - Returns: whether anything is different.
  @discardableResult
  public func apply(_ change: FolderChange) -> Bool {
    do {
      guard let next = try preview.refresh(change, now: now()) else { return false }
      failure = nil
      show(next)
    } catch let problem as BuildFailure {
      guard failure == nil else { return false }
      failure = Diagnostic(PreviewMessages.lostFolder(problem), at: nil)
      show(state)
    } catch {
      return false
    }
    checkTextsSoon()
    return true
  }

  private func show(_ next: PreviewState) {
    lastGood.keep(rendered)
    let former = state
    state = next
    version += 1
    siteVersion += 1
    rendered = [:]
    release()
    // Giving back the memory of a large site takes time that nobody should wait for.
    Task.detached(priority: .background) { withExtendedLifetime(former) {} }
  }

  // MARK: - Pages

  /// The number of the state at hand.
  public var currentVersion: Int { version }

  /// What lies at a path of the output folder.
  func output(_ path: String) async throws -> [UInt8]? {
    if let bytes = rendered[path] { return bytes }
    if state.isDrawn(path) { return try await drawn(path) }
    guard let bytes = try state.render(path) else { return nil }
    rendered[path] = bytes
    return bytes
  }

  private nonisolated func drawn(_ path: String) async throws -> [UInt8]? {
    let state = await state
    return try await withCheckedThrowingContinuation { answer in
      drawing.async { answer.resume(with: Result { try state.render(path) }) }
    }
  }

  /// How a page looked before a mistake took it off the site.
  func formerPage(_ path: String) -> [UInt8]? {
    findings.contains { $0.severity == .error } ? lastGood.page(path) : nil
  }

  // MARK: - Drafts

  /// Shows a file as it is being written, beside the site as it is.
  /// - Parameters:
  ///   - path: relative to the content folder.
  ///   - bytes: what it would hold.
  /// - Returns: the state with it, and the number under which pages show it; nil where nothing can be shown.
  public func show(draft bytes: [UInt8], of path: String) -> (state: PreviewState, number: Int)? {
    guard let state = preview.trial(path, bytes) else { return nil }
    let number = draftNumbers[path] ?? (draftNumbers.values.max() ?? 0) + 1
    draftNumbers[path] = number
    version += 1
    drafts[number] = (state, version)
    while drafts.count > Self.draftLimit, let oldest = drafts.min(by: { $0.value.version < $1.value.version })
    {
      drafts[oldest.key] = nil
    }
    draftNumbers = draftNumbers.filter { drafts[$0.value] != nil }
    release()
    return (state, number)
  }

  /// The site as it would be with another text in one file, or without the file; nobody sees it.
  public func supposing(_ bytes: [UInt8]?, of path: String) -> PreviewState? { preview.trial(path, bytes) }

  /// What lies at a path of the output folder, with a draft.
  func draft(_ number: Int, at path: String) throws -> [UInt8]? { try drafts[number]?.state.render(path) }

  // MARK: - Waiting

  /// Returns when there is a newer state than the given one, or after a while.
  public func wait(after known: Int, atMost limit: Duration) async {
    guard version <= known, waiting.count < Self.waitingLimit, !isOver else { return }
    lastTicket += 1
    let ticket = lastTicket
    let timer = Task {
      try? await Task.sleep(for: limit)
      self.release(ticket)
    }
    await withCheckedContinuation { waiting[ticket] = $0 }
    timer.cancel()
  }

  private func release() {
    for continuation in waiting.values { continuation.resume() }
    waiting = [:]
  }

  private func release(_ ticket: Int) { waiting.removeValue(forKey: ticket)?.resume() }

  /// Lets everybody go who waits, and nobody wait any more: the server ends when its last answer is given.
  func releaseAll() {
    isOver = true
    textCheck?.cancel()
    release()
  }

  // MARK: - Texts

  /// Renders all texts in the background where links anywhere may have died.
  public func checkTextsSoon() {
    textCheck?.cancel()
    guard state.needsTextCheck, state.version != checkedVersion else { return }
    textCheck = Task.detached(priority: .background) { [state, jobs] in
      try? await Task.sleep(for: .milliseconds(400))
      guard !Task.isCancelled else { return }
      let log = state.textFindings(jobs: max(1, jobs - 1))
      guard !Task.isCancelled else { return }
      await self.take(log, of: state)
    }
  }

  /// Returns when the texts of the state at hand are checked, or need no check.
  func textsAreChecked() async {
    while let check = textCheck, !check.isCancelled {
      await check.value
      if check == textCheck { return }
    }
  }

  private func take(_ log: DiagnosticLog, of checked: PreviewState) {
    checkedVersion = checked.version
    if let next = preview.take(log, of: checked) { show(next) }
  }
}

/// A few pages as they were last.
struct RecentPages {
  private var pages: [String: [UInt8]] = [:]
  private var order: [String] = []
  private static let limit = 32

  mutating func keep(_ rendered: [String: [UInt8]]) {
    for (path, bytes) in rendered where path.hasSuffix(".html") {
      if pages.updateValue(bytes, forKey: path) == nil { order.append(path) }
    }
    while order.count > Self.limit { pages[order.removeFirst()] = nil }
  }

  func page(_ path: String) -> [UInt8]? { pages[path] }
}
