import FoundationEssentials

/// A host that is reached with the machine's rsync: over ssh, or its own service.
struct RsyncHost: Host {
  /// As rsync takes it, without a slash at its end.
  private let place: String
  private let connection: HostConnection?

  /// - Parameters:
  ///   - place: `host:path` or `rsync://host/module/path`.
  ///   - connection: nil for rsync's own service.
  init(_ place: String, _ connection: HostConnection?) {
    self.place = place.hasSuffix("/") ? String(place.dropLast()) : place
    self.connection = connection
  }

  /// What rsync ends with where a folder or file is not there.
  private static let partial = 23

  private var base: [String] {
    let shell = connection.map { ["--rsh=" + (["ssh"] + $0.sharing).joined(separator: " ")] } ?? []
    return ["rsync", "--timeout=60", "--no-motd"] + shell
  }

  func fetch(_ paths: [PublishedPath], to folder: String) throws(BuildFailure) {
    let words =
      base + ["--ignore-missing-args", "--compress", "--from0", "--files-from=-", "--", "\(place)/", "./"]
    try Self.require(HostProgram(words: words, folder: folder).run(input: Self.list(paths)))
  }

  func names() throws(BuildFailure) -> [String]? {
    var output: [UInt8] = []
    let words = base + ["--list-only", "--no-human-readable", "--", "\(place)/"]
    let outcome = try HostProgram(words: words).run(output: &output)
    if outcome == .ended(Self.partial) { return nil }
    try Self.require(outcome)
    return output.split(separator: UInt8(ascii: "\n")).compactMap { line in
      // Rights, size, day, time, name.
      let fields = line.split(separator: UInt8(ascii: " "), maxSplits: 4)
      return fields.count == 5 ? String(decoding: fields[4], as: UTF8.self) : nil
    }.filter { $0 != "." }
  }

  func make() throws(BuildFailure) {
    // With nothing to send rsync makes the last folder of the path.
    try Self.require(
      HostProgram(words: base + Self.rights + ["--dirs", "--exclude=*", "--", "./", "\(place)/"]).run())
  }

  /// New files can be read by the host's server; those that are there keep their rights.
  private static let rights = ["--chmod=Du=rwx,Dgo=rx,Fu=rw,Fgo=r"]

  func carryOut(_ steps: [HostStep], from folder: String) throws(BuildFailure) {
    for step in steps {
      switch step {
      case .send(let paths, _, let bytes): try send(paths, from: folder, bytes)
      case .sendManifest(let folder): try send([OutputManifest.path], from: folder, 0)
      case .remove(let paths, let emptied, let scratch):
        try remove(paths, scratch)
        let levels = Dictionary(grouping: emptied) { path in path.bytes.count { $0 == UInt8(ascii: "/") } }
        for level in levels.sorted(by: { $0.key > $1.key }) { try remove(level.value, scratch) }
      }
    }
  }

  /// What is named and is not here is removed there; the folders above have to be here.
  private func remove(_ paths: [PublishedPath], _ scratch: String) throws(BuildFailure) {
    guard !paths.isEmpty else { return }
    try? FileManager.default.removeItem(atPath: scratch)
    try WholeFile.makeFolder(scratch)
    for folder in PublishedPath.folders(above: paths).sorted() {
      try WholeFile.makeFolder("\(scratch)/\(folder.text)")
    }
    let words = base + ["--delete-missing-args", "--from0", "--files-from=-", "--", "./", "\(place)/"]
    try Self.require(HostProgram(words: words, folder: scratch).run(input: Self.list(paths)))
  }

  private func send(_ paths: [PublishedPath], from folder: String, _ bytes: Int) throws(BuildFailure) {
    guard !paths.isEmpty else { return }
    let words =
      base + Self.rights + ["--checksum", "--compress", "--from0", "--files-from=-", "--", "./", "\(place)/"]
    let program = HostProgram(words: words, folder: folder, limit: HostStep.limit(bytes: bytes))
    try Self.require(program.run(input: Self.list(paths)))
  }

  private static func list(_ paths: [PublishedPath]) -> [UInt8] { paths.flatMap { $0.bytes + [0] } }

  private static func require(_ outcome: HostProgram.Outcome) throws(BuildFailure) {
    guard outcome == .ended(0) else { throw .hostFailed(program: "rsync", outcome.code) }
  }
}
