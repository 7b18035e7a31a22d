import AlmanacModel

/// Who has which address: finds two things that claim the same one before anything is written.
struct AddressBook {
  private var owners: [String: (name: String, location: SourceLocation?)] = [:]

  /// Claims a site path. A second claim is an error at the claimant that names the first.
  /// - Parameter name: what claims it, in words: a file's path, or what the page is.
  mutating func claim(
    _ path: String, for name: String, at location: SourceLocation?, log: inout DiagnosticLog
  ) {
    checkNames(in: path, at: location, log: &log)
    let key = path.lowercased()
    guard let owner = owners[key] else {
      owners[key] = (name, location)
      return
    }
    log.report(
      SiteMessages.addressCollision(path, other: owner.name), at: location ?? owner.location)
  }

  /// Longer addresses are refused by servers and file systems (bytes).
  private static let longest = 1000

  /// Each step of an address is a folder of the output.
  private func checkNames(in path: String, at location: SourceLocation?, log: inout DiagnosticLog) {
    let steps = path.split(separator: "/")
    if path.utf8.count > Self.longest || steps.contains(where: { $0.utf8.count > PortableName.longest }) {
      log.report(SiteMessages.addressTooLong(path), at: location)
    } else if let step = steps.first(where: { PortableName.isRefusedByWindows($0) }) {
      log.report(SiteMessages.addressRefusedByWindows(String(step)), at: location)
    }
  }
}
