/// What stops a build and is nobody's mistake in the content.
public enum BuildFailure: Error, Equatable, Sendable {
  case missingContent(String)
  /// The site would come out among the content.
  case outputInContent(output: String, content: String)
  case unreadable(path: String, code: Int32)
  case ledgerNotWritten(path: String, code: Int32)
  /// A file or folder that was asked for by name.
  case unwritable(path: String, code: Int32)
}
