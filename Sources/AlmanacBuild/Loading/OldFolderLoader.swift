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

  /// The files in the order of their paths.
  /// - Parameter isText: which are read.
  /// - Throws: `BuildFailure` if the folder is missing or unreadable.
  public func load(where isText: (String) -> Bool) throws -> (texts: [String: [UInt8]], others: [String]) {
    do {
      var texts: [String: [UInt8]] = [:]
      var others: [String] = []
      for entry in try reader.list().files {
        if isText(entry.path), entry.size <= Self.textLimit {
          texts[entry.path] = try reader.read(entry.path, limit: Self.textLimit)
        } else {
          others.append(entry.path)
        }
      }
      return (texts, others)
    } catch FolderReader.Failure.missing(let path) {
      throw BuildFailure.unreadable(path: path, code: 2)
    } catch FolderReader.Failure.unreadable(let path, let code) {
      throw BuildFailure.unreadable(path: path, code: code)
    }
  }

  /// Writes files of the folder to where nothing is yet.
  /// - Returns: how many were written.
  /// - Throws: `BuildFailure`.
  public func copy(_ files: [(from: String, to: String)], to content: String) throws -> Int {
    var count = 0
    for file in files where !WholeFile.exists("\(content)/\(file.to)") {
      try WholeFile.create(
        WholeFile.read("\(folder)/\(file.from)", limit: 1 << 30), at: "\(content)/\(file.to)")
      count += 1
    }
    return count
  }
}
