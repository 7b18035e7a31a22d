/// A host that is reached with the machine's sftp. A file is written under another name, which it then loses.
struct SFTPHost: Host {
  private let host: String
  private let path: String
  private let connection: HostConnection

  /// - Parameter path: from the root, or from the user's own folder.
  init(_ host: String, _ path: String, _ connection: HostConnection) {
    self.host = host
    self.path = path
    self.connection = connection
  }

  /// What sftp ends with where a command failed.
  private static let refused = 1
  /// The one name under which anything is written.
  private static let temporary = ".almanac-new"

  func fetch(_ paths: [PublishedPath], to folder: String) throws(BuildFailure) {
    for parent in PublishedPath.folders(above: paths).sorted() {
      try WholeFile.makeFolder("\(folder)/\(parent.text)")
    }
    let commands = paths.map { "-get \(Self.quoted($0.text)) \(Self.quoted($0.text))" }
    try Self.require(run([place] + commands, in: folder, limit: 120 + paths.count))
  }

  func names() throws(BuildFailure) -> [String]? {
    var output: [UInt8] = []
    let outcome = try program(in: "/", limit: 120).run(
      input: Self.batch([place, "ls -1a"]), output: &output)
    if outcome == .ended(Self.refused) { return nil }
    try Self.require(outcome)
    return output.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }.filter {
      !$0.hasPrefix("sftp> ") && $0 != "." && $0 != ".."
    }
  }

  /// Goes to the place, or ends the batch where it is not there.
  private var place: String { "cd \(Self.quoted(path))" }

  func make() throws(BuildFailure) { try Self.require(run(["mkdir \(Self.quoted(path))"], in: "/")) }

  func carryOut(_ steps: [HostStep], from folder: String) throws(BuildFailure) {
    var commands = [place]
    var bytes = 0
    for step in steps {
      switch step {
      case .send(let paths, let folders, let count):
        commands += folders.map { "-mkdir \(Self.quoted($0.text))" }
        for path in paths { commands += Self.put(path.text, as: path.text) }
        bytes += count
      case .sendManifest(let other):
        commands += Self.put("\(other)/\(OutputManifest.path.text)", as: OutputManifest.path.text)
      case .remove(let paths, let emptied, _):
        commands += paths.map { "-rm \(Self.quoted($0.text))" }
        commands += emptied.map { "-rmdir \(Self.quoted($0.text))" }
      }
    }
    // Each command waits for the host's answer.
    let limit = HostStep.limit(bytes: bytes) + commands.count
    try Self.require(run(commands, in: folder, limit: limit))
  }

  private static func put(_ file: String, as path: String) -> [String] {
    ["put \(quoted(file)) \(quoted(temporary))", "rename \(quoted(temporary)) \(quoted(path))"]
  }

  private func run(_ commands: [String], in folder: String, limit: Int = 120) throws(BuildFailure)
    -> HostProgram.Outcome
  {
    try program(in: folder, limit: limit).run(input: Self.batch(commands))
  }

  private func program(in folder: String, limit: Int) -> HostProgram {
    HostProgram(words: ["sftp"] + connection.sharing + ["-b", "-", "--", host], folder: folder, limit: limit)
  }

  private static func batch(_ commands: [String]) -> [UInt8] {
    Array((commands.joined(separator: "\n") + "\n").utf8)
  }

  /// As sftp reads names: between quotation marks only these and backslashes mean something.
  private static func quoted(_ name: String) -> String {
    "\"" + name.map { "\"\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "\""
  }

  private static func require(_ outcome: HostProgram.Outcome) throws(BuildFailure) {
    guard outcome == .ended(0) else { throw .hostFailed(program: "sftp", outcome.code) }
  }
}
