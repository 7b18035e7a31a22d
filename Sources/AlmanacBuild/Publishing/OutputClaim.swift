/// The right to publish into one output folder, held against other builds until it is given up.
///
/// The lock lies on the folder itself (on the staging folder while there is no output yet), so nothing is
/// written to take it, no lock file stays behind, and both publishing modes exclude each other.
struct OutputClaim: Sendable {
  let location: OutputLocation
  /// The output folder; nil before the first build.
  let output: OpenFolder?
  /// Made here only when there is no output folder to lock.
  let staging: StagingFolder?
  /// Whether what a killed build left was cleared away.
  let clearedRests: Bool

  private static let attempts = 100

  /// - Throws: `anotherBuild` while another one is running.
  static func take(_ location: OutputLocation, mode: PublishingMode) throws -> OutputClaim {
    for _ in 0..<attempts {
      if let claim = try attempt(location, mode: mode) { return claim }
    }
    throw PublishingError.anotherBuild(output: location.label)
  }

  /// One attempt; nil when another build came in between, so that the folder has to be looked at again.
  private static func attempt(_ location: OutputLocation, mode: PublishingMode) throws -> OutputClaim? {
    guard let output = try location.openOutput() else { return try first(location, mode: mode) }
    if output.lock() == .busy { throw PublishingError.anotherBuild(output: location.label) }
    guard try location.parent.identity(of: location.name) == output.identity() else { return nil }
    if mode == .inPlace {
      let cleared = try clearInside(output)
      return OutputClaim(location: location, output: output, staging: nil, clearedRests: cleared)
    }
    guard try output.identity().device == location.parent.identity().device else {
      throw PublishingError.mountPoint(output: location.label)
    }
    let inside = try clearInside(output)
    switch try KilledBuild(beside: location, output: output).clear() {
    case .nothing: return OutputClaim(location: location, output: output, staging: nil, clearedRests: inside)
    case .removed: return OutputClaim(location: location, output: output, staging: nil, clearedRests: true)
    case .restored(let original):
      return OutputClaim(location: location, output: original, staging: nil, clearedRests: true)
    }
  }

  private static func clearInside(_ output: OpenFolder) throws -> Bool {
    guard try output.status(of: InPlacePublication.stagingName) != nil else { return false }
    try output.removeTree(InPlacePublication.stagingName)
    return true
  }

  private static func first(_ location: OutputLocation, mode: PublishingMode) throws -> OutputClaim? {
    if mode == .inPlace {
      try location.parent.makeFolder(location.name)
      return nil
    }
    let rest = try KilledBuild(beside: location, output: nil).clear()
    let staging = try StagingFolder(location.stagingName, in: location.parent)
    guard try location.openOutput() == nil else {
      try staging.remove()
      return nil
    }
    if case .nothing = rest {
      return OutputClaim(location: location, output: nil, staging: staging, clearedRests: false)
    }
    return OutputClaim(location: location, output: nil, staging: staging, clearedRests: true)
  }

  func release() {
    output?.unlock()
    staging?.root.unlock()
  }
}
