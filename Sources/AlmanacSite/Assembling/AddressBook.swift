import AlmanacModel

/// Who has which address: finds two outputs that claim the same one before anything is written, and decides which of
/// them has it.
struct AddressBook {
  /// The outputs that keep their addresses, in the order of their paths.
  private(set) var kept: [PlannedOutput] = []
  /// The outputs whose address is another's.
  private(set) var losers: [PlannedOutput] = []
  private(set) var log = DiagnosticLog()

  private struct Owner {
    let output: PlannedOutput
    /// The site path that was claimed, for sentences.
    let path: String
  }

  private var files: [String: Owner] = [:]
  private var folders: [String: Owner] = [:]
  private let site: Site
  private let ledger: Ledger

  /// - Parameters:
  ///   - outputs: what is planned, in the order of paths.
  ///   - reserved: addresses that nobody may take, though nothing is planned there.
  ///   - ledger: of two entries with one address the one that was published keeps it.
  init(_ outputs: [PlannedOutput], reserved: [PlannedOutput], site: Site, ledger: Ledger) {
    self.site = site
    self.ledger = ledger
    for output in outputs where output.claimant.location != nil { checkNames(output) }
    guard !Self.areApart(outputs, reserved) else {
      kept = outputs
      return
    }
    let (own, written) = Self.divided(outputs)
    for output in own where claim(output) { kept.append(output) }
    for output in reserved { reserve(output) }
    // Former addresses come last: what is there now goes before what was there once.
    let ordered = written.map { (rank($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    for output in ordered {
      if claim(output) { kept.append(output) } else { losers.append(output) }
    }
    kept.sort { $0.path < $1.path }
  }

  /// Whether each output has a path of its own, as is usual: then nothing has to be decided. Only former addresses can
  /// have names in which a file and a folder meet.
  private static func areApart(_ outputs: [PlannedOutput], _ reserved: [PlannedOutput]) -> Bool {
    let kept = Set(reserved.lazy.map { key($0) })
    var seen: Set<String> = []
    seen.reserveCapacity(outputs.count)
    for output in outputs {
      if case .redirect = output.content { return false }
      let key = key(output)
      guard seen.insert(key).inserted, output.claimant.location == nil || !kept.contains(key) else {
        return false
      }
    }
    return true
  }

  /// Hosts and disks may not tell large letters from small ones.
  private static func key(_ output: PlannedOutput) -> String {
    output.path.utf8.contains { (0x41...0x5A).contains($0) || $0 >= 0x80 }
      ? output.path.lowercased() : output.path
  }

  /// What the program makes of itself, and what files of the content folder ask for.
  private static func divided(_ outputs: [PlannedOutput]) -> (own: [PlannedOutput], written: [PlannedOutput])
  {
    var own: [PlannedOutput] = []
    var written: [PlannedOutput] = []
    for output in outputs {
      if output.claimant.location == nil { own.append(output) } else { written.append(output) }
    }
    return (own, written)
  }

  private struct Rank: Comparable {
    let isFormer: Bool
    let isUnknown: Bool
    let location: SourceLocation

    static func < (left: Rank, right: Rank) -> Bool {
      if left.isFormer != right.isFormer { return right.isFormer }
      if left.isUnknown != right.isUnknown { return right.isUnknown }
      return left.location < right.location
    }
  }

  private func rank(_ output: PlannedOutput) -> Rank {
    let location = output.claimant.location ?? SourceLocation(path: "")
    if case .redirect = output.content { return Rank(isFormer: true, isUnknown: true, location: location) }
    return Rank(isFormer: false, isUnknown: !isKnown(output), location: location)
  }

  /// Whether the ledger has the entry that claims the address, under this address as far as it knows any.
  private func isKnown(_ output: PlannedOutput) -> Bool {
    switch output.content {
    case .page(.post(let index)), .pressText(let index):
      return isKnown(.post, site.posts[index].post.id, site.posts[index].path)
    case .page(.event(let index)), .calendar(.event(let index)):
      let event = site.events[index].event
      return ledger[.event, event.id.value].map { EventTraits(event).agree(with: $0.traits) } ?? false
    case .page(.free(let index)):
      return isKnown(.page, Readmission.id(site.pages[index].page.matter), site.pages[index].path)
    case .page(.region(let index, _)):
      return isKnown(.page, Readmission.id(site.regions[index].region.matter), site.regions[index].path)
    case .page(.project(let index)):
      return isKnown(.page, Readmission.id(site.projects[index].project.matter), site.projects[index].path)
    case .page(.newsletter(let index)):
      let issue = site.newsletters[index]
      return isKnown(.page, Readmission.id(issue.issue.matter), issue.path)
    default: return false
    }
  }

  private func isKnown(_ kind: LedgerEntry.Kind, _ id: String, _ path: String) -> Bool {
    ledger[kind, id].map { $0.addresses.isEmpty || $0.addresses.contains(path) } ?? false
  }

  // MARK: - Claims

  /// Takes an address; what is taken already is reported.
  private mutating func claim(_ output: PlannedOutput) -> Bool {
    let key = Self.key(output)
    if let other = owner(of: key) {
      report(output, other)
      return false
    }
    take(output, key)
    return true
  }

  /// Who has a path, or a file in the place of one of its folders, or a folder in its place.
  private func owner(of key: String) -> Owner? {
    if let owner = files[key] ?? folders[key] { return owner }
    for folder in Self.folders(above: key) {
      if let owner = files[folder] { return owner }
    }
    return nil
  }

  private mutating func reserve(_ output: PlannedOutput) {
    let key = Self.key(output)
    if files[key] == nil { take(output, key) }
  }

  private mutating func take(_ output: PlannedOutput, _ key: String) {
    let owner = Owner(output: output, path: output.sitePath)
    files[key] = owner
    for folder in Self.folders(above: key) where folders[folder] == nil { folders[folder] = owner }
  }

  /// `a/b` and `a` of `a/b/index.html`.
  private static func folders(above path: String) -> [String] {
    var found: [String] = []
    var rest = path[...]
    while let end = rest.utf8.lastIndex(of: UInt8(ascii: "/")) {
      rest = rest[..<end]
      found.append(String(rest))
    }
    return found
  }

  private mutating func report(_ output: PlannedOutput, _ other: Owner) {
    guard !isToldAlready(output, other.output) else { return }
    let path =
      if case .redirect = output.content { Self.sitePath(output.path) } else { output.sitePath }
    log.report(
      SiteMessages.addressCollision(path, other: other.output.claimant.name),
      at: output.claimant.location ?? other.output.claimant.location)
  }

  private static func sitePath(_ file: String) -> String {
    file.hasSuffix("index.html") ? String(file.dropLast("index.html".utf8.count)) : file
  }

  /// Two entries with one id were reported where they were read, and of one entry its page speaks for all its files.
  private func isToldAlready(_ one: PlannedOutput, _ other: PlannedOutput) -> Bool {
    if case .calendar(.event) = one.content { return true }
    if case .pressText = one.content { return true }
    guard case .page(.event(let index)) = one.content, case .page(.event(let second)) = other.content else {
      return false
    }
    return site.events[index].event.id.value == site.events[second].event.id.value
  }

  /// Longer addresses are refused by servers and file systems (bytes).
  private static let longest = 1000

  /// Each step of an address is a folder of the output.
  private mutating func checkNames(_ output: PlannedOutput) {
    switch output.content {
    case .page, .redirect: break
    default: return
    }
    let path = Self.sitePath(output.path)
    let steps = path.split(separator: "/")
    if path.utf8.count > Self.longest || steps.contains(where: { $0.utf8.count > PortableName.longest }) {
      log.report(SiteMessages.addressTooLong(path), at: output.claimant.location)
    } else if let step = steps.first(where: { PortableName.isRefusedByWindows($0) }),
      let refusal = PortableName.refusal(of: step)
    {
      log.report(
        SiteMessages.addressRefusedByWindows(String(step), refusal, AddressOrigin(output.content)),
        at: output.claimant.location)
    }
  }
}
