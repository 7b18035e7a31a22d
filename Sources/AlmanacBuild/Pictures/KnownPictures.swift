import Pictures
import Synchronization

/// What earlier builds found in the picture files of a content folder, in `.almanac/cache/pictures/known`: a file that is
/// still the same is not read again.
///
/// A class, because all threads that read pictures add to it.
final class KnownPictures: Sendable {
  private struct Known {
    let stamp: String
    let facts: PictureFacts
  }

  private struct State {
    var files: [String: Known] = [:]
    var isChanged = false
  }

  private let cache: PictureCache
  private let state: Mutex<State>
  private static let name = "known"

  /// - Parameter content: the content folder.
  init(content: String) {
    cache = PictureCache(content: content)
    var state = State()
    let (text, second) = cache.note(Self.name)
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.first.map(Substring.init) == Self.head[...] {
      state.files.reserveCapacity(lines.count)
      for line in lines.dropFirst() {
        let parts = line.split(
          separator: UInt8(ascii: "\t"), maxSplits: 2, omittingEmptySubsequences: false
        ).map(Substring.init)
        // Of a file that changed in the second of the note, or after, the note may say what it was before.
        guard parts.count == 3, Self.second(of: parts[0]) < second, let facts = PictureFacts(text: parts[1])
        else { continue }
        state.files[String(parts[2])] = Known(stamp: String(parts[0]), facts: facts)
      }
    }
    self.state = Mutex(state)
  }

  /// What is known of a file, or is found in it now.
  /// - Parameter read: gives the whole file.
  func facts(of entry: FolderReader.Entry, read: () throws -> [UInt8]) rethrows -> PictureFacts {
    let stamp = entry.stamp.text
    if let known = state.withLock({ $0.files[entry.path] }), known.stamp == stamp { return known.facts }
    let facts = PictureFacts(try read())
    state.withLock {
      $0.files[entry.path] = Known(stamp: stamp, facts: facts)
      $0.isChanged = true
    }
    return facts
  }

  /// Writes down what was found, for the next build; where there is no place for it, that one looks itself.
  /// - Parameters:
  ///   - files: those of the folder.
  ///   - besides: whether there are others, of which nothing is forgotten.
  func keep(for files: [FolderReader.Entry], besides: Bool = false) {
    let present = Set(files.map(\.path))
    let text: String? = state.withLock { state in
      if !besides { state.files = state.files.filter { present.contains($0.key) } }
      guard state.isChanged else { return nil }
      state.isChanged = false
      var lines = [Self.head]
      for (path, known) in state.files.sorted(by: { $0.key < $1.key })
      where !path.utf8.contains(where: { $0 < 0x20 }) {
        lines.append("\(known.stamp)\t\(known.facts.text)\t\(path)")
      }
      return lines.joined(separator: "\n") + "\n"
    }
    if let text { cache.write(note: Self.name, text) }
  }

  /// The second since 1970 in which a file last became what it is, from its stamp.
  private static func second(of stamp: Substring) -> Int {
    let parts = stamp.utf8.split(separator: UInt8(ascii: ",")).dropFirst(2)
    return parts.compactMap { Int(Substring($0.prefix { $0 != UInt8(ascii: ".") })) }.max() ?? .max
  }

  /// What is found in files may be more, or other, in another version.
  private static var head: String { "almanac pictures 1, \(PictureMachine.version)" }
}
