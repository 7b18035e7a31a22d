import AlmanacContent
import AlmanacMarkdown
import AlmanacModel
import AlmanacSite
import CivilTime
import FoundationEssentials
import Glibc

/// Repairs the files of a content folder.
public struct MendingRun {
  private let content: String
  private let files: [MendedFile]

  /// Finds what can be repaired; nothing is written yet.
  /// - Parameters:
  ///   - tree: the content folder as it was read.
  ///   - content: the path of the content folder.
  ///   - today: the day for the reading of dates.
  ///   - paths: of the files that are looked at; nil for all.
  public init(_ tree: SourceTree, content: String, today: Day, paths: Set<String>? = nil) {
    self.content = content
    files = ContentMending(
      tree, today: today, digests: Self.digests(tree, today), body: MarkdownMending.mended
    ).files(paths)
  }

  /// The lines that are repaired as they were, by the paths of their files and their numbers from 1.
  public var repaired: [String: [Int: String]] {
    Dictionary(files.map { ($0.path, $0.repaired) }) { first, _ in first }
  }

  /// A file with one line repaired and no other; nil where there is nothing to repair, or another line stands there.
  /// - Parameters:
  ///   - path: of the file.
  ///   - line: its number from 1.
  ///   - text: what stands in it.
  public func bytes(of path: String, repairing line: Int, saying text: String) -> [UInt8]? {
    files.first { $0.path == path && $0.repaired[line] == text }?.bytes(repairing: line)
  }

  /// What is there is never renewed: nobody but the translator knows what was translated.
  private static func digests(_ tree: SourceTree, _ today: Day) -> [String: String] {
    let content = ContentParser(today: today).parse(tree, jobs: 1)
    let translations = content.translatedTexts.values.filter { $0.translatedFrom == nil }
    guard !translations.isEmpty else { return [:] }
    let matters =
      content.posts.map(\.matter) + content.pages.map(\.matter) + content.regions.map(\.matter)
      + content.projects.map(\.matter) + content.newsletters.map(\.matter)
    let originals = Dictionary(matters.map { ($0.path, $0.digest) }) { first, _ in first }
    return Dictionary(
      translations.compactMap { text in originals[text.source].map { (text.path, $0) } }
    ) { first, _ in first }
  }

  public var isEmpty: Bool { files.isEmpty }

  /// What will change, as a unified diff with two lines around each change.
  public var diff: String {
    files.map { file in "--- \(content)/\(file.path)\n+++ \(content)/\(file.path)\n" + hunks(file.lines) }
      .joined()
  }

  private func hunks(_ lines: [(old: String, new: [String])]) -> String {
    let changed = lines.indices.filter { [lines[$0].old] != lines[$0].new }
    var groups: [ClosedRange<Int>] = []
    for index in changed {
      let range = max(0, index - 2)...min(lines.count - 1, index + 2)
      if let last = groups.last, last.upperBound + 1 >= range.lowerBound {
        groups[groups.count - 1] = last.lowerBound...range.upperBound
      } else {
        groups.append(range)
      }
    }
    var text = ""
    var shift = 0
    for group in groups {
      let added = group.reduce(0) { $0 + lines[$1].new.count }
      text += "@@ -\(group.lowerBound + 1),\(group.count) +\(group.lowerBound + 1 + shift),\(added) @@\n"
      for index in group {
        let line = lines[index]
        if [line.old] == line.new {
          text += " \(line.old)\n"
        } else {
          text += "-\(line.old)\n" + line.new.map { "+\($0)\n" }.joined()
        }
      }
      shift += added - group.count
    }
    return text
  }

  /// Writes the repaired files, each in one step.
  /// - Throws: `BuildFailure`.
  public func write() throws {
    for file in files {
      let path = "\(content)/\(file.path)"
      try WholeFile.write(file.bytes, to: URL(filePath: path).resolvingSymlinksInPath().path)
    }
  }
}
