import AlmanacContent
import AlmanacModel
import Foundation
import Testing

@testable import Editing

/// `ALMANAC_TEST_SCALE=20 swift test --filter RandomFieldEditTests` makes ten thousand edits.
@Suite("Random edits of random fields")
struct RandomFieldEditTests {
  private static let scale = max(
    1, ProcessInfo.processInfo.environment["ALMANAC_TEST_SCALE"].flatMap(Int.init) ?? 1)
  private static let count = 500 * scale

  /// The files of the site in this repository, and some in every manner of writing.
  private static let files: [(path: String, bytes: [UInt8])] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../content")
      .standardized
    var files = GeneratedFiles.all
    let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    for name in names.sorted() where SchemaKind(path: name) != nil {
      if let data = try? Data(contentsOf: root.appending(path: name)) { files.append((name, Array(data))) }
    }
    return files
  }()

  @Test(
    "Random edits of random fields change only the lines of the field, are read back, and lose no comment")
  func edits() throws {
    var random = EditRandom(seed: 20_310_506)
    var refused = 0
    var made = 0
    for round in 0..<Self.count {
      let (path, bytes) = Self.files[random.below(Self.files.count)]
      guard var editor = try? ContentEditor(path: path, bytes: bytes), let edit = random.edit(of: editor.file)
      else {
        continue
      }
      let before = editor.file
      do throws(EditRefusal) {
        try editor.set(edit.field.key, to: edit.value, in: edit.entry)
      } catch {
        if case .repeatedElsewhere = error {
          refused += 1
        } else {
          Issue.record("round \(round) \(path) \(edit): \(error)")
        }
        continue
      }
      made += 1
      let wanted = edit.value?.settled(as: edit.field.kind)
      #expect(
        editor.file.entries[edit.entry].field(edit.field.key)?.node.value == wanted, "round \(round) \(path)")
      let law = OtherLines(before, editor.file, edit.entry, edit.field.key)
      #expect(
        law.areSame,
        "round \(round) \(path) \(edit)\n\(String(decoding: editor.bytes, as: UTF8.self).prefix(3000))")
      #expect(law.lostComments.isEmpty, "round \(round) \(path) \(edit)")
      #expect(
        bytes.count { $0 == 0x0D } == 0
          || editor.bytes.count { $0 == 0x0D } == editor.bytes.count { $0 == 0x0A },
        "round \(round) \(path)")
    }
    #expect(made > Self.count * 8 / 10)
    #expect(refused < Self.count / 20)
  }
}

/// What stays of a file beside a field, told from its text alone.
private struct OtherLines {
  let areSame: Bool
  let lostComments: [Substring]

  init(_ before: PlacedFile, _ after: PlacedFile, _ entry: Int, _ field: String) {
    let new = Self.lines(after)
    // A name that nothing repeats any more goes.
    let isUnnamed = !new.contains { $0.contains("&name") }
    let old = Self.lines(before).map { isUnnamed ? Substring($0.replacing("&name ", with: "")) : $0 }
    let start = zip(old, new).prefix { $0 == $1 }.count
    let end = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
    let changed = start..<max(start, old.count - end)
    areSame = changed.allSatisfy { Self.may(change: $0, in: before, entry, field) }
    let kept = new.joined(separator: "\n")
    lostComments = old[changed].compactMap { line in
      guard let hash = line.firstRange(of: "  # ") else { return nil }
      let comment = line[hash.lowerBound...].drop { $0 == " " }
      return kept.contains(comment) ? nil : comment
    }
  }

  private static func lines(_ file: PlacedFile) -> [Substring] {
    String(decoding: file.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// Whether a line (from 0) of the former file belongs to the field; where there was none, none may have changed
  /// but the last, which gets a line break.
  private static func may(change line: Int, in file: PlacedFile, _ entry: Int, _ field: String) -> Bool {
    let fields = file.entries[entry].fields
    guard let index = fields.firstIndex(where: { $0.name == field }) else {
      return file.entries[entry].isBracketed
    }
    let first = file.position(of: fields[index].keyRange.lowerBound).line - 1
    let last = file.position(of: max(fields[index].node.range.upperBound, fields[index].behindColon)).line - 1
    // The field behind a removed one takes over its dash.
    let next =
      index == 0 && fields.count > 1 ? file.position(of: fields[1].keyRange.lowerBound).line - 1 : last
    return (first...max(last, next)).contains(line)
  }
}
