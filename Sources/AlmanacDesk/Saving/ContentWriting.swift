import AlmanacBuild
import AlmanacModel
import AlmanacPreview
import CivilTime
import Dispatch

/// Writes into the content folder for forms, one after the other, and shows at once what was written.
struct ContentWriting: Sendable {
  let session: PreviewSession
  let content: String
  let today: @Sendable (PreviewState) -> Day
  /// Waiting for a lock takes a thread, which must not be one of those that answer.
  private let queue = DispatchQueue(label: "desk")

  init(session: PreviewSession, content: String, today: @escaping @Sendable (PreviewState) -> Day) {
    (self.session, self.content, self.today) = (session, content, today)
  }

  /// - Parameters:
  ///   - opened: the file as the form was opened on it; nil where there is none.
  ///   - day: today.
  func save(_ path: String, opened: [UInt8]?, as bytes: [UInt8], on day: Day) async throws {
    let content = content
    try await inTurn { try FileSaving(content: content).save(path, opened: opened, as: bytes, on: day) }
    await look(at: path)
  }

  /// Takes a file away.
  /// - Parameter opened: the file as the form was opened on it.
  func remove(_ path: String, opened: [UInt8], on day: Day) async throws {
    let content = content
    try await inTurn { try FileSaving(content: content).remove(path, opened: opened, on: day) }
    await look(at: path)
  }

  /// - Returns: the path of the file that is again as it was; nil where there is nothing to undo.
  func undo(on day: Day) async throws -> String? {
    let content = content
    let path = try await inTurn { try FileSaving(content: content).undo(on: day) }
    if let path { await look(at: path) }
    return path
  }

  /// Reads a file anew, before it is opened or after it was written.
  func look(at path: String) async {
    await session.apply(FolderChange(content: [path], touchesTheme: false))
  }

  /// Writes, after whatever was begun before is finished.
  private func inTurn<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await Self.run(on: queue, work)
  }

  /// Does what takes long, on a thread of its own. Who saves meanwhile does not wait for it, but where it holds the lock
  /// is told so.
  func aside<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await Self.run(on: .global(), work)
  }

  private static func run<Value: Sendable>(
    on queue: DispatchQueue, _ work: @escaping @Sendable () throws -> Value
  ) async throws -> Value {
    do {
      return try await withCheckedThrowingContinuation { continuation in
        queue.async { continuation.resume(with: Result { try work() }) }
      }
    } catch let failure as BuildFailure {
      throw problem(failure)
    }
  }

  static func problem(_ failure: BuildFailure) -> DeskProblem {
    let wording = DeskWording(failure)
    switch failure {
    case .changedMeanwhile: return DeskProblem(409, "conflict", wording)
    case .siteBusy: return DeskProblem(503, "busy", wording)
    case .isLink, .restoreUnfinished, .targetUnconfirmed, .targetUnclear:
      return DeskProblem(422, "refused", wording)
    default: return DeskProblem(500, "machine", wording)
    }
  }
}
