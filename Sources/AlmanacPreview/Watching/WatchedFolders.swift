import AlmanacBuild
import Foundation

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

  /// Every folder below the watched ones, with the change that an event in it means.
  func all() -> [WatchedFolder] {
    Self.folders(below: content).map { WatchedFolder(path: $0.path, relative: $0.relative, isContent: true) }
      + themes.flatMap { root in
        Self.folders(below: root).map {
          WatchedFolder(path: $0.path, relative: $0.relative, isContent: false)
        }
      }
  }

  /// Neither links nor hidden folders are entered; deeper than the reader of the content goes nobody looks.
  private static func folders(below root: String) -> [(path: String, relative: String)] {
    var found: [(path: String, relative: String)] = []
    var open: [(path: String, relative: String, depth: Int)] = [(root, "", 0)]
    while let next = open.popLast() {
      guard let stream = opendir(next.path) else { continue }
      defer { closedir(stream) }
      found.append((next.path, next.relative))
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
    return found
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
