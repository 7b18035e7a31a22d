import AlmanacBuild
import Glibc

/// The folders of a site that a preview looks at.
public struct WatchedFolders: Sendable {
  /// The content folder.
  let content: String
  /// Folders in which themes may lie; those that do not exist are looked for again and again.
  let themes: [String]

  public init(content: String, themes: [String]) {
    self.content = content
    self.themes = themes
  }

  /// Visits every folder below the watched ones, with the change that an event in it means.
  ///
  /// - Parameter enter: is called before a folder is listed. A watch set there misses nothing: what is made in
  ///   the folder earlier is listed, what is made later is told.
  func visit(_ enter: (WatchedFolder) -> Void) {
    Self.visit(below: content) { enter(WatchedFolder(path: $0, relative: $1, isContent: true)) }
    for root in themes {
      Self.visit(below: root) { enter(WatchedFolder(path: $0, relative: $1, isContent: false)) }
    }
  }

  /// Neither links nor hidden folders are entered; deeper than the reader of the content goes nobody looks.
  private static func visit(below root: String, _ enter: (_ path: String, _ relative: String) -> Void) {
    var open: [(path: String, relative: String, depth: Int)] = [(root, "", 0)]
    while let next = open.popLast() {
      enter(next.path, next.relative)
      guard let stream = opendir(next.path) else { continue }
      defer { closedir(stream) }
      guard next.depth < 32 else { continue }
      while let entry = readdir(stream) {
        guard entry.pointee.d_type == UInt8(DT_DIR) || entry.pointee.d_type == UInt8(DT_UNKNOWN) else {
          continue
        }
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
            String(validatingCString: $0)
          }
        }
        guard let name, !name.hasPrefix(".") else { continue }
        let relative = next.relative.isEmpty ? name : "\(next.relative)/\(name)"
        open.append(("\(next.path)/\(name)", relative, next.depth + 1))
      }
    }
  }
}

/// One folder that is watched.
struct WatchedFolder: Sendable {
  let path: String
  /// Relative to the content folder or to the folder of themes.
  let relative: String
  let isContent: Bool

  /// The change that something with this name in the folder means.
  func change(_ name: String) -> FolderChange {
    guard isContent else { return FolderChange(content: [], touchesTheme: true) }
    return FolderChange(content: [relative.isEmpty ? name : "\(relative)/\(name)"], touchesTheme: false)
  }

  /// The change that something not further known in the folder means.
  var anything: FolderChange {
    isContent
      ? FolderChange(content: nil, touchesTheme: false) : FolderChange(content: [], touchesTheme: true)
  }
}
