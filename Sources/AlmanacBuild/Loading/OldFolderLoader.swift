import AlmanacContent
import AlmanacModel
import Pictures

/// Lists and reads the folder of an old site: texts whole, of all else the names.
public struct OldFolderLoader {
  /// What a folder holds, by paths relative to it.
  public struct Contents {
    /// Bytes of texts.
    public var texts: [String: [UInt8]] = [:]
    /// Files that may come along, in order.
    public var others: [String] = []
    /// Files that are there and cannot come along; of texts too, as files of their own.
    public var refused: [String: FileRefusal] = [:]
  }

  private let reader: FolderReader
  private let folder: String

  /// - Parameter folder: the old folder.
  public init(folder: String) {
    self.folder = folder
    reader = FolderReader(folder)
  }

  /// No text of an old site is longer (bytes).
  private static let textLimit = 16 << 20

  /// The files. Those that no site publishes are named apart: broken pictures, drawings that could act, what servers run,
  /// what is too large, what leads out of the folder, what is not on this machine.
  /// - Parameter isText: which are read.
  /// - Throws: `BuildFailure` if the folder or a text is missing or unreadable.
  public func load(where isText: (String) -> Bool) throws -> Contents {
    do {
      var contents = Contents()
      let listing = try reader.list()
      for path in listing.refused { contents.refused[path] = .outside }
      for path in listing.placeholders { contents.refused[Self.original(of: path) ?? path] = .absent }
      for entry in listing.files {
        if let original = Self.original(of: entry.path) {
          contents.refused[original] = .absent
          continue
        }
        if isText(entry.path), entry.size <= Self.textLimit {
          contents.texts[entry.path] = try reader.read(entry.path, limit: Self.textLimit)
          if let active = PictureCleaner.activeExtension(of: entry.path) {
            contents.refused[entry.path] = .active(active)
          }
        } else if let refusal = refusal(of: entry) {
          contents.refused[entry.path] = refusal
        } else {
          contents.others.append(entry.path)
        }
      }
      return contents
    } catch FolderReader.Failure.missing(let path) {
      throw BuildFailure.unreadable(path: path, code: 2)
    } catch FolderReader.Failure.unreadable(let path, let code) {
      throw BuildFailure.unreadable(path: path, code: code)
    }
  }

  /// The path of the file that another stands for until it is downloaded; nil of any other file.
  private static func original(of path: String) -> String? {
    let name = path.split(separator: "/").last ?? ""
    return SyncPlaceholder.original(of: name).map { String(path.dropLast(name.count)) + $0 }
  }

  /// Only pictures are read for it; of other files name, size, and whether they may be read decide.
  private func refusal(of entry: FolderReader.Entry) -> FileRefusal? {
    let name = entry.path.lowercased()
    if let active = PictureCleaner.activeExtension(of: name) { return .active(active) }
    guard entry.size <= OutputRenderer.largestFile else { return .large(limit: OutputRenderer.largestFile) }
    guard PictureNames.isPicture(name) || name.hasSuffix(".svgz") else {
      return (try? reader.read(entry.path, limit: 1)) == nil ? .unreadable : nil
    }
    guard let bytes = try? reader.read(entry.path, limit: OutputRenderer.largestFile) else {
      return .unreadable
    }
    if case .failure(let problem) = PictureCleaner.clean(bytes, path: entry.path) {
      return FileRefusal(problem)
    }
    return PictureSurvey.read(bytes)?.keepsMetadata == true ? .metadata : nil
  }

  /// Tells whether something else than a file of the folder stands at a path below a content folder: bytes are compared.
  public func occupation(of content: String) -> @Sendable (_ file: String, _ path: String) -> Bool {
    let (reader, there) = (reader, FolderReader(content))
    return { file, path in
      guard WholeFile.exists("\(content)/\(path)") else { return false }
      guard let found = there.file(path), let bytes = try? reader.read(file, limit: found.size + 1),
        bytes.count == found.size
      else { return true }
      return bytes != (try? there.read(path))
    }
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

extension FileRefusal {
  fileprivate init(_ problem: PictureProblem) {
    self =
      switch problem {
      case .damaged: .damaged
      case .metadata: .metadata
      case .ofTelephones: .ofTelephones
      case .script: .script
      case .outsideReference: .outsideReference
      case .foreignContent: .foreignContent
      case .entities, .encoding, .markup: .brokenDrawing
      case .tooLarge(let limit): .largeDrawing(limit: limit)
      case .activeFile(let name): .active(name)
      }
  }
}
