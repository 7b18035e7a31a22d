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
  /// Another program of ours is changing the content.
  case siteBusy
  /// A file is not any more what it was when it was opened.
  case changedMeanwhile(path: String)
  /// A link where a file is to be written.
  case isLink(path: String)
  /// Nothing was kept of the day that was asked for; these are the publications that there are.
  case noVersion(known: [String])
  /// A restoration was ended before its end.
  case restoreUnfinished(version: String)
}
