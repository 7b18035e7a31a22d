import AlmanacContent
import AlmanacModel
import AlmanacSite
import Pictures
import SystemZones

/// Reads the content folder into memory: texts whole, pictures only as far as their size is concerned; and the zones of
/// the machine.
public struct SourceTreeLoader {
  private let folder: String

  /// - Parameter folder: the content folder.
  public init(folder: String) {
    self.folder = folder
  }

  /// The tree, and findings about files that cannot be taken.
  /// - Throws: `BuildFailure` if the folder is missing or unreadable.
  public func load(jobs: Int) throws -> (tree: SourceTree, log: DiagnosticLog) {
    let zones = SystemZones.database()
    guard !zones.isEmpty else { throw BuildFailure.noZones }
    let reader = FolderReader(folder)
    let listing: FolderReader.Listing
    do {
      listing = try reader.list()
    } catch FolderReader.Failure.missing(let path) {
      throw BuildFailure.missingContent(path)
    } catch FolderReader.Failure.unreadable(let path, let code) {
      throw BuildFailure.unreadable(path: path, code: code)
    }
    let files = listing.files
    var log = FolderFindings.refused(listing.refused)
    log.merge(FileNameCheck.findings(files.map(\.path)))
    let known = KnownPictures(content: folder)
    let results = ParallelMap.map(count: files.count, jobs: jobs) { index in
      Self.load(files[index], reader: reader, known)
    }
    known.keep(for: files)
    var tree = SourceTree(zones: zones)
    var failed: [(path: String, code: Int32)] = []
    for (entry, result) in zip(files, results) {
      switch result {
      case .text(let bytes): tree.texts[entry.path] = bytes
      case .binary(let file): tree.binaries[entry.path] = file
      case .failed(let code): failed.append((entry.path, code))
      }
    }
    log.merge(FolderFindings.unreadable(failed))
    let synced = SyncTraces.found(in: tree, placeholders: listing.placeholders)
    log.merge(SyncTraces.findings(synced))
    return (synced.tree, log)
  }

  /// What became of one file.
  enum Loaded: Sendable {
    case text([UInt8])
    case binary(BinaryFile)
    case failed(Int32)
  }

  private static let textEndings = [".md", ".markdown", ".yaml", ".yml", ".tsv"]
  /// Nobody writes more by hand; the parser reports what is larger than its own limit.
  private static let textLimit = 64 << 20
  private static let pictureLimit = 64 << 20

  /// Reads one file.
  static func load(_ entry: FolderReader.Entry, reader: FolderReader, _ known: KnownPictures) -> Loaded {
    do {
      let name = entry.path.lowercased()
      if textEndings.contains(where: name.hasSuffix) {
        return .text(try reader.read(entry.path, limit: textLimit))
      }
      guard PictureNames.isPicture(name), entry.size <= pictureLimit else {
        return .binary(BinaryFile(size: entry.size))
      }
      let facts = try known.facts(of: entry) { try reader.read(entry.path) }
      // What has a name that is refused is not made into files with a part of that name.
      let isOffered = PictureCleaner.activeExtension(of: name) == nil
      return .binary(BinaryFile(size: entry.size, facts, isOffered: isOffered))
    } catch FolderReader.Failure.unreadable(_, let code) {
      return .failed(code)
    } catch {
      return .failed(0)
    }
  }
}
