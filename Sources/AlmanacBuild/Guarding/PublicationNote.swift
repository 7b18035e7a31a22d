import AlmanacSite
import FoundationEssentials
import Glibc

/// What is noted beside the output folder, in `.almanac/`: who wrote it last, a trial build or a publication, and to which
/// folders it was copied. A note that cannot be written is no harm: then the output counts as published.
struct PublicationNote {
  enum State: Equatable {
    /// A trial build wrote the output.
    case built
    /// A publication is under way: what lies there may be of either.
    case publishing
    case published
  }

  /// What the first word of the note says. A trial build that was ended leaves `building` with the digest of what was
  /// published before it: as long as that lies there, nothing of the trial does.
  private enum Word: String {
    case built, building, publishing, published
  }

  /// In place of the digest of a file that is not there.
  private static let absent = "-"
  /// Behind the digest of the record while a copy is under way.
  private static let underWay = "+"

  private let folder: String
  private let output: String
  private var notePath: String { "\(folder)/\(name).note" }
  private var targetsPath: String { "\(folder)/\(name).targets" }
  private let name: String

  /// - Parameter output: the output folder.
  init(output: String) {
    self.output = output
    let url = URL(filePath: output).standardizedFileURL
    name = url.lastPathComponent
    folder = url.deletingLastPathComponent().appendingPathComponent(".almanac").path
  }

  /// What is noted of the output as it is now; nil where there is no note, or of another output.
  var state: State? {
    guard let text = try? String(contentsOfFile: notePath, encoding: .utf8) else { return nil }
    let fields = text.split(whereSeparator: \.isNewline).first?.split(separator: " ") ?? []
    let isPresent = fields.count > 1 && String(fields[1]) == digest
    switch fields.first.flatMap({ Word(rawValue: String($0)) }) {
    case .publishing: return .publishing
    case .building: return isPresent ? .published : .built
    case .published: return isPresent ? .published : nil
    case .built: return isPresent ? .built : nil
    case nil: return nil
    }
  }

  /// Notes, before anything is exchanged, what is under way.
  func begin(isPublication: Bool) {
    guard !isPublication else { return note(.publishing, nil) }
    switch state {
    // What was interrupted stays so until a publication has ended it.
    case .publishing: return
    case .published, nil: note(.building, digest)
    case .built: note(.building, nil)
    }
  }

  /// Notes who wrote the output as it is now. A trial build that leaves what was published changes nothing.
  func end(isPublication: Bool) {
    guard !isPublication else { return note(.published, digest) }
    switch state {
    case .publishing: return
    case .published: note(.published, digest)
    case .built, nil: note(.built, digest)
    }
  }

  private func note(_ word: Word, _ digest: String?) {
    let text = "\(word.rawValue)\(digest.map { " \($0)" } ?? "")\n"
    guard (try? String(contentsOfFile: notePath, encoding: .utf8)) != text else { return }
    write(text, to: notePath)
  }

  /// Whether a copy was brought there before.
  func hasCopied(to target: String) -> Bool {
    targets[Self.place(target)].map { $0 != Self.absent + Self.underWay } ?? false
  }

  /// Whether what lies there is a copy that this folder brought, there or to where it lay then, or is what a copy left
  /// that was interrupted: then its manifest is of both sites, and its record is the former one or that of the output.
  func holdsOwnCopy(_ target: String) -> Bool {
    let (targets, manifest) = (self.targets, Self.digest(of: target))
    if manifest != Self.absent, targets.values.contains(manifest) { return true }
    guard let noted = targets[Self.place(target)], noted.hasSuffix(Self.underWay) else { return false }
    let record = Self.digest(of: target, PublicationRecord.path)
    return noted == record + Self.underWay || record == Self.digest(of: output, PublicationRecord.path)
  }

  /// Whether anything was published from this folder, as far as is noted: nothing was in a clone in which a machine
  /// publishes, so that all its ledger knows came by git.
  var knowsPublications: Bool { [notePath, targetsPath].contains(where: WholeFile.exists) }

  /// Notes that the publication under way is to be copied there, over what lies there now.
  func beginCopy(to target: String) {
    note(Self.digest(of: target, PublicationRecord.path) + Self.underWay, of: target)
  }

  /// Notes that a copy was brought there.
  func endCopy(to target: String) { note(Self.digest(of: target), of: target) }

  private func note(_ digest: String, of target: String) {
    var targets = self.targets
    targets[Self.place(target)] = digest
    write(targets.sorted { $0.key < $1.key }.map { "\($1) \($0)\n" }.joined(), to: targetsPath)
  }

  /// The digests of the copies, by their places.
  private var targets: [String: String] {
    let text = (try? String(contentsOfFile: targetsPath, encoding: .utf8)) ?? ""
    let lines = text.split(separator: "\n").map { $0.split(separator: " ", maxSplits: 1).map(String.init) }
    return Dictionary(
      lines.compactMap { $0.count == 2 ? ($0[1], $0[0]) : nil }, uniquingKeysWith: { _, last in last })
  }

  private static func place(_ target: String) -> String { URL(filePath: target).standardizedFileURL.path }

  /// Of the manifest: it tells one site from another.
  private var digest: String { Self.digest(of: output) }

  private static func digest(of folder: String, _ file: String = OutputManifest.path.text) -> String {
    guard let bytes = try? FolderReader(folder).read(file) else { return absent }
    return Hexadecimal.text(SHA256.digest(of: bytes))
  }

  private func write(_ text: String, to path: String) {
    let files = FileManager.default
    if !files.fileExists(atPath: folder) {
      try? files.createDirectory(
        atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      try? WholeFile.write(Array("*\n".utf8), to: "\(folder)/.gitignore")
    }
    try? WholeFile.write(Array(text.utf8), to: path)
  }
}
