import AlmanacModel
import CPublish
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#endif

/// Tries on a disk what publishing needs of it. Everything it makes it removes.
public struct DiskExamination: Sendable {
  /// Files can be made in the folder.
  public private(set) var canWrite = false
  /// Two folders can exchange their names in one step.
  public private(set) var canExchange = false
  /// One file can have two names.
  public private(set) var canLink = false
  /// Why not, where something cannot.
  public private(set) var reason: BilingualText?

  /// - Parameter folder: in which the output folder lies.
  public init(_ folder: String) {
    let root = "\(folder)/.almanac-doctor-\(getpid())"
    guard mkdir(root, 0o700) == 0 else {
      reason = SystemReason.text(errno)
      return
    }
    defer { try? FileManager.default.removeItem(atPath: root) }
    canWrite = FileManager.default.createFile(atPath: "\(root)/file", contents: Data("x".utf8))
    canLink = link("\(root)/file", "\(root)/second") == 0
    if !canLink { reason = SystemReason.text(errno) }
    guard mkdir("\(root)/one", 0o700) == 0, mkdir("\(root)/two", 0o700) == 0 else { return }
    let code = cpublish_exchange(AT_FDCWD, "\(root)/one", "\(root)/two")
    canExchange = code == 0
    if !canExchange { reason = SystemReason.text(code) }
  }
}
