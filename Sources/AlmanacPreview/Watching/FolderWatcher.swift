import AlmanacBuild
import Dispatch
import Glibc
import Synchronization

/// Tells what changes in the folders of a site. It listens to the kernel; where the kernel says nothing, as on
/// network shares and the drives of Windows, it asks once a second.
public final class FolderWatcher: Sendable {
  private let folders: WatchedFolders
  private let isStopped = Atomic<Bool>(false)
  private let report: @Sendable (FolderChange) -> Void
  private let polls: Bool

  /// - Parameters:
  ///   - folders: what is watched, with all folders inside.
  ///   - polls: does not listen, only asks.
  ///   - report: takes each change, on a thread of the watcher, one after the other.
  public init(
    _ folders: WatchedFolders, polls: Bool = false, report: @escaping @Sendable (FolderChange) -> Void
  ) {
    self.folders = folders
    self.polls = polls
    self.report = report
  }

  /// Begins to watch. Returns when no later change can be missed.
  public func start() {
    let queue = polls || RemoteDisk.holds(folders.content) ? nil : EventQueue()
    var listening = queue.map { Listening($0, folders) }
    if listening?.isComplete == false { listening = nil }
    let first = listening
    DispatchQueue(label: "watcher").async { [self] in
      if let first { listen(first) } else { ask() }
    }
  }

  public func stop() { isStopped.store(true, ordering: .relaxed) }

  private func ask() {
    while !isStopped.load(ordering: .relaxed) {
      sleep(1)
      report(.anything)
    }
  }

  private func listen(_ first: Listening) {
    var listening = first
    while !isStopped.load(ordering: .relaxed) {
      guard let change = listening.next() else { continue }
      report(change)
      guard listening.isComplete else { return ask() }
    }
  }
}

/// The watches on all folders, and what they tell.
private struct Listening {
  private let queue: EventQueue
  private let roots: WatchedFolders
  private var folders: [Int32: WatchedFolder] = [:]
  /// Files that are being written and not closed yet.
  private var unfinished: FolderChange?
  private var lacksContent = false
  /// False when the system had no watch left for a folder.
  private(set) var isComplete = true

  init(_ queue: EventQueue, _ roots: WatchedFolders) {
    self.queue = queue
    self.roots = roots
    renewWatches()
  }

  private mutating func renewWatches() {
    folders = [:]
    lacksContent = true
    roots.visit { folder in
      if let watch = queue.watch(folder.path) {
        folders[watch] = folder
        if folder.isContent { lacksContent = false }
      } else if errno == ENOSPC {
        isComplete = false
      }
    }
  }

  /// Waits a moment; what has changed, if anything.
  mutating func next() -> FolderChange? {
    var events = queue.next(within: unfinished == nil ? 250 : 100)
    if events.isEmpty {
      if lacksContent { return returned() }
      defer { unfinished = nil }
      return unfinished
    }
    // What belongs together comes together: a thousand files of one command, the two steps of a safe save.
    var rounds = 0
    while rounds < 50 {
      let more = queue.next(within: 4)
      if more.isEmpty { break }
      events += more
      rounds += 1
    }
    return change(events)
  }

  /// The content folder was gone and is back.
  private mutating func returned() -> FolderChange? {
    renewWatches()
    return lacksContent ? nil : .anything
  }

  private mutating func change(_ events: [EventQueue.Event]) -> FolderChange? {
    var change = FolderChange.nothing
    var hasMoved = false
    for event in events {
      if event.mask & UInt32(IN_Q_OVERFLOW) != 0 {
        (change, hasMoved) = (.anything, true)
        continue
      }
      guard let folder = folders[event.watch] else { continue }
      if event.mask & UInt32(IN_ISDIR | IN_IGNORED | IN_DELETE_SELF | IN_MOVE_SELF) != 0 {
        change.merge(folder.anything)
        hasMoved = true
      } else if isTemporary(event.name) {
        continue
      } else if event.mask & UInt32(IN_MODIFY | IN_CREATE) != 0 {
        var open = unfinished ?? .nothing
        open.merge(folder.change(event.name))
        unfinished = open
      } else {
        change.merge(folder.change(event.name))
      }
    }
    if hasMoved { renewWatches() }
    if let paths = change.content, let open = unfinished?.content {
      unfinished?.content = open.subtracting(paths)
    }
    if change.touchesTheme { unfinished?.touchesTheme = false }
    if unfinished == .nothing { unfinished = nil }
    return change == .nothing ? nil : change
  }

  /// Files that editors put beside the one they work on.
  private func isTemporary(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasSuffix("~") || (name.hasPrefix("#") && name.hasSuffix("#"))
  }
}
