/// What the machine's kernel granted to shut a worker in. What it refused weakens the protection; the
/// picture is decoded all the same.
public struct PictureConfinement: Sendable, Hashable {
  /// Memory, processor time, open files and processes are limited.
  public let limits: Bool
  /// No system calls but those of computing (seccomp), no memory that is written and run.
  public let calls: Bool
  /// No path of the file system (Landlock).
  public let paths: Bool

  public init(limits: Bool, calls: Bool, paths: Bool) {
    self.limits = limits
    self.calls = calls
    self.paths = paths
  }

  /// Nothing was refused.
  public var isComplete: Bool { limits && calls && paths }
}
