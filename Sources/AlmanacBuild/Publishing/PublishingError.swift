/// Why a site could not be published. The output folder is whole whenever one of these is thrown in
/// `PublishingMode.exchange`.
public enum PublishingError: Error, Equatable, Sendable {
  /// A planned path is absolute, leaves the folder, has an empty component or a control character, or is
  /// reserved for the publisher.
  case invalidPath(String)
  /// Two planned files claim the same path, or one is a folder of the other.
  case plannedTwice(String)
  /// Files that the build did not make stand at planned paths; all of them, sorted.
  case foreignFiles([String])
  /// Another build of the same folder is running.
  case anotherBuild(output: String)
  /// A staging folder is there and the file system has no locks that would tell whether its build lives.
  case stagingLeft(folder: String)
  /// The output folder is a symbolic link, which an exchange would replace.
  case symbolicLink(output: String)
  /// The output folder is a mount point, which cannot be exchanged.
  case mountPoint(output: String)
  /// Something that is no folder stands at the output path.
  case notAFolder(output: String)
  /// A folder or file may not be written (EACCES, EPERM, EROFS).
  case notWritable(path: String, errno: Int32)
  /// The disk or the quota is full (ENOSPC, EDQUOT).
  case diskFull(path: String, errno: Int32)
  /// The file system or host refuses the exchange of two folders.
  case exchangeRefused(output: String, errno: Int32)
  /// Somebody else changed the output folder while the build ran.
  case changedMeanwhile(path: String)
  /// Any other refusal of the operating system.
  case system(operation: String, path: String, errno: Int32)
  /// The session was finished or abandoned before this call.
  case sessionOver

  /// What the operating system said, where it said something.
  public var errno: Int32? {
    switch self {
    case .notWritable(_, let errno), .diskFull(_, let errno), .exchangeRefused(_, let errno),
      .system(_, _, let errno):
      errno
    default: nil
    }
  }
}
