import AlmanacBuild
import AlmanacContent
import AlmanacModel
import CivilTime
import Foundation

/// The repository that the tests lie in.
enum Repository {
  /// What decodes pictures here: a test bundle has no `main` that could be started as a worker. Beside the bundle.
  static let pictureWorker: String = {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? ""
    let path = bundle[..<(bundle.range(of: ".xctest")?.lowerBound ?? bundle.startIndex)]
    return path[..<(path.lastIndex(of: "/") ?? path.startIndex)] + "/picture-probe"
  }()

  static let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
}

/// The content folder as the program reads it.
struct Content {
  let tree: SourceTree
  let parsed: ParsedContent

  /// Read once for all tests.
  static func read() throws -> Content { try result.get() }

  private static let result = Result { try Content() }

  private init() throws {
    let (tree, _) = try SourceTreeLoader(folder: Repository.path("content")).load(jobs: 2)
    self.tree = tree
    // The day up to which the documents reach; 2025-12-01.
    parsed = ContentParser(today: Day(number: 20_423)).parse(tree, jobs: 2)
  }
}

extension SourceCitation {
  /// As editors and the facts write it: `bericht-2024, 4.2.1, S. 6`.
  var written: String { place.map { "\(source.value), \($0)" } ?? source.value }
}

extension Attendance {
  /// As editors write it: `ca. 30`.
  var written: String { "\(qualifier.rawValue) \(count)" }
}
