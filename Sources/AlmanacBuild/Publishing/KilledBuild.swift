import CPublish

/// What a killed build left beside the output folder.
struct KilledBuild {
  enum Outcome {
    case nothing
    case removed
    /// The folder that had the output's name before the killed build has it again.
    case restored(OpenFolder)
  }

  private let location: OutputLocation
  private let output: OpenFolder?

  init(beside location: OutputLocation, output: OpenFolder?) {
    self.location = location
    self.output = output
  }

  /// Finishes or clears away what the killed build left.
  /// - Throws: `anotherBuild` when its build lives, `stagingLeft` when that cannot be told.
  func clear() throws -> Outcome {
    let parent = location.parent
    guard let rest = try OpenFolder.open(location.stagingName, in: parent, label: location.stagingLabel)
    else {
      return .nothing
    }
    switch rest.lock() {
    case .held: break
    case .busy: throw PublishingError.anotherBuild(output: location.label)
    case .unsupported: throw PublishingError.stagingLeft(folder: location.stagingLabel)
    }
    guard try parent.identity(of: location.stagingName) == rest.identity() else {
      throw PublishingError.anotherBuild(output: location.label)
    }
    let mark = location.originalMark(try rest.identity().inode)
    var outcome = Outcome.removed
    if let output, try parent.status(of: mark) != nil, restore(rest, from: output) {
      outcome = .restored(rest)
    }
    try parent.removeFile(mark)
    if let output { try parent.removeFile(location.originalMark(output.identity().inode)) }
    try parent.removeTree(location.stagingName)
    return outcome
  }

  /// Brings the original folder up to date and gives it its name back. Nothing is lost when that fails: the
  /// output folder is whole, only servers that stand in the original folder need a restart.
  private func restore(_ original: OpenFolder, from output: OpenFolder) -> Bool {
    do {
      try OriginalFolder(original).mirror(output)
    } catch {
      return false
    }
    let code = cpublish_exchange(location.parent.descriptor, location.name.name, location.stagingName.name)
    return code == 0
  }
}
