import AlmanacModel

/// Who has which address: finds two things that claim the same one before anything is written.
struct AddressBook {
  private var owners: [String: (name: String, location: SourceLocation?)] = [:]

  /// Claims a site path. A second claim is an error at the claimant that names the first.
  /// - Parameter name: what claims it, in words: a file's path, or what the page is.
  mutating func claim(
    _ path: String, for name: String, at location: SourceLocation?, log: inout DiagnosticLog
  ) {
    let key = path.lowercased()
    guard let owner = owners[key] else {
      owners[key] = (name, location)
      return
    }
    log.report(
      SiteMessages.addressCollision(path, other: owner.name), at: location ?? owner.location)
  }
}
