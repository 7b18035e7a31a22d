import AlmanacModel
import Pictures

/// Lists and reads the folder of an old site: texts whole, of all else the names.
public struct OldFolderLoader {
  private let reader: FolderReader
  private let folder: String

  /// - Parameter folder: the old folder.
  public init(folder: String) {
    self.folder = folder
    reader = FolderReader(folder)
  }

  /// No text of an old site is longer (bytes).
  private static let textLimit = 16 << 20
  /// No picture of a site is larger (bytes).
  private static let pictureLimit = 256 << 20

  /// The files in the order of their paths. Those that no site publishes are named apart: broken pictures, drawings that
  /// could act, what servers run.
  /// - Parameter isText: which are read.
  /// - Throws: `BuildFailure` if the folder is missing or unreadable.
  public func load(where isText: (String) -> Bool) throws -> (
    texts: [String: [UInt8]], others: [String], refused: [String]
  ) {
    do {
      var texts: [String: [UInt8]] = [:]
      var others: [String] = []
      var refused: [String] = []
      for entry in try reader.list().files {
        if isText(entry.path), entry.size <= Self.textLimit {
          texts[entry.path] = try reader.read(entry.path, limit: Self.textLimit)
        } else if try isPublishable(entry) {
          others.append(entry.path)
        } else {
          refused.append(entry.path)
        }
      }
      return (texts, others, refused)
    } catch FolderReader.Failure.missing(let path) {
      throw BuildFailure.unreadable(path: path, code: 2)
    } catch FolderReader.Failure.unreadable(let path, let code) {
      throw BuildFailure.unreadable(path: path, code: code)
    }
  }

  /// Only pictures are read for it; of other files the name decides.
  private func isPublishable(_ entry: FolderReader.Entry) throws -> Bool {
    let isPicture =
      PictureNames.isPicture(entry.path.lowercased()) || entry.path.lowercased().hasSuffix(".svgz")
    let bytes = isPicture ? try reader.read(entry.path, limit: Self.pictureLimit) : []
    guard !isPicture || bytes.count < Self.pictureLimit,
      case .success = PictureCleaner.clean(bytes, path: entry.path)
    else { return false }
    return !isPicture || PictureSurvey.read(bytes)?.keepsMetadata != true
  }

  /// Writes files of the folder to where nothing is yet.
  /// - Returns: how many were written.
  /// - Throws: `BuildFailure`.
  public func copy(_ files: [(from: String, to: String)], to content: String) throws -> Int {
    var count = 0
    for file in files where !WholeFile.exists("\(content)/\(file.to)") {
      try WholeFile.create(
        WholeFile.read("\(folder)/\(file.from)", limit: 1 << 30), at: "\(content)/\(file.to)",
        isFlushed: false)
      count += 1
    }
    return count
  }
}
