/// The site that lies in the output folder, as input of a build that goes on despite mistakes.
struct PublishedFiles {
  /// The files of the manifest, in order; none where there is no site of ours.
  let paths: [String]
  private let reader: FolderReader

  /// - Parameter folder: the output folder.
  init(_ folder: String) {
    reader = FolderReader(folder)
    let manifest = (try? reader.read(OutputManifest.path.text)).flatMap { OutputManifest($0) }
    paths = manifest?.entries.keys.map(\.text).sorted() ?? []
  }

  /// The bytes of a file; nil where it is gone or cannot be read.
  func bytes(_ path: String) -> [UInt8]? { try? reader.read(path) }

  /// The files that lie in a folder itself, not deeper.
  func files(in folder: String) -> [String] {
    paths.filter { $0.hasPrefix(folder) && !$0.dropFirst(folder.count).contains("/") }
  }
}
