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
  /// A copy for approval in the folder of the site, or around it.
  case reviewInOutput(String)
  /// What names neither a folder nor a host as `publish --to` takes them.
  case targetUnclear(String)
  /// A target that site.yaml names and nobody on this machine has confirmed.
  case targetUnconfirmed(String)
  /// More than a tenth of what is published there would be removed.
  case removesMany(target: String, removed: Int, of: Int)
  /// A program that talks to a host ended with a number, or took too long.
  case hostFailed(program: String, Int?)
  /// The machine lacks a program.
  case programMissing(String)
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
