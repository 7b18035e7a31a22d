/// What stops a build and is nobody's mistake in the content.
public enum BuildFailure: Error, Equatable, Sendable {
  case missingContent(String)
  /// The site would come out among the content.
  case outputInContent(output: String, content: String)
  case unreadable(path: String, code: Int32)
  case ledgerNotWritten(path: String, code: Int32)
  /// The folder of the copy is not there.
  case targetMissing(String)
  /// The folder of the copy holds something that is no site of ours.
  case targetForeign(String)
  /// The folder of the copy held a site before and is empty now.
  case targetEmptied(String)
  /// The machine has no time zones.
  case noZones
  /// A file or folder that was asked for by name.
  case unwritable(path: String, code: Int32)
}
