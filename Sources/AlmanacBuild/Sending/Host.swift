/// A place on another machine that holds a site. What is sent replaces a file in one step.
protocol Host {
  /// Brings files of the host here.
  /// - Parameters:
  ///   - paths: those that are not there are passed over.
  ///   - folder: where they come to, by their paths.
  /// - Throws: `BuildFailure.hostFailed`, `programMissing`.
  func fetch(_ paths: [PublishedPath], to folder: String) throws(BuildFailure)

  /// The names of what the place holds; nil where there is no such place.
  /// - Throws: `BuildFailure.hostFailed`, `programMissing`.
  func names() throws(BuildFailure) -> [String]?

  /// Makes the place, but nothing above it.
  /// - Throws: `BuildFailure.hostFailed`, `programMissing`.
  func make() throws(BuildFailure)

  /// Does all steps, each when the one before is done.
  /// - Parameter folder: where the files to be sent lie.
  /// - Throws: `BuildFailure.hostFailed`, `programMissing`.
  func carryOut(_ steps: [HostStep], from folder: String) throws(BuildFailure)
}

/// What is done on a host.
enum HostStep {
  /// Sends files.
  /// - Parameters:
  ///   - paths: in the order in which they may be seen.
  ///   - folders: those that may have to be made for them, roots first.
  ///   - bytes: of all files together.
  case send(_ paths: [PublishedPath], folders: [PublishedPath], bytes: Int)
  /// Sends the list of what is there, which lies in another folder.
  case sendManifest(from: String)
  /// Removes files, then folders that hold nothing; leaves first.
  /// - Parameters:
  ///   - paths: those that are not there are passed over.
  ///   - emptied: those in which something else lies stay.
  ///   - scratch: a folder here that may be filled and emptied.
  case remove(_ paths: [PublishedPath], emptied: [PublishedPath], scratch: String)
}

extension HostStep {
  /// Seconds that a slow line needs for so many bytes.
  static func limit(bytes: Int) -> Int { 600 + bytes / 20_000 }
}
