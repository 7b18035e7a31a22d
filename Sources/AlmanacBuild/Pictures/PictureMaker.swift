import AlmanacModel
import AlmanacSite
import Pictures

/// Makes the sizes of a picture, or takes them as they were made before.
struct PictureMaker: Sendable {
  private let content: String
  private let cache: PictureCache
  private let renderer: PictureRenderer

  /// What became of a picture.
  struct Outcome: Sendable {
    /// By the endings of their names, such as `-320.webp`.
    var files: [String: [UInt8]] = [:]
    var problem: DiagnosticMessage?
    /// What the kernel granted; nil where nothing was decoded.
    var confinement: PictureConfinement?
  }

  init(_ options: BuildOptions) {
    content = options.content
    cache = PictureCache(content: options.content)
    renderer = PictureRenderer(workers: 1, program: options.pictureWorker)
  }

  /// All sizes of a picture for one use.
  /// - Parameters:
  ///   - source: its path in the content folder.
  ///   - offer: what was planned of it.
  /// - Throws: `BuildFailure` where the file cannot be read.
  func make(_ source: String, _ use: PictureUse, _ offer: PictureOffer) throws -> Outcome {
    let wish = PictureWish.wish(for: use, mayBeTransparent: offer.files(for: use).ending == "png")
    let key = PictureKey(source: offer.source, wish: wish.text)
    if let kept = cache.bytes(for: key), let files = PictureSet.files(kept) { return Outcome(files: files) }
    let file = try FolderReader(content).rendered(source)
    // What changed while the build ran would come out under the name of what it was.
    guard PictureKey.source(file) == offer.source else {
      return Outcome(problem: RenderingMessages.changed(source))
    }
    switch renderer.render(file, wish) {
    case .failure(let problem): return Outcome(problem: RenderingMessages.message(for: problem, path: source))
    case .success(let picture):
      let files = PictureSet.files(of: picture)
      cache.keep(PictureSet.bytes(files), for: key)
      return Outcome(files: files, confinement: picture.confinement)
    }
  }

  /// Lets go of what the cache holds too much.
  func tidy() { cache.tidy() }
}

extension FolderReader {
  /// A file from which something is rendered.
  /// - Throws: `BuildFailure` where it cannot be read.
  func rendered(_ source: String) throws -> [UInt8] {
    do {
      return try read(source)
    } catch Failure.unreadable(let path, let code) {
      throw BuildFailure.unreadable(path: path, code: code)
    }
  }
}

/// The sizes of a picture as one run of bytes.
enum PictureSet {
  /// What a size is found by: how its name ends, without the digest.
  static func files(of picture: RenderedPicture) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for rendition in picture.renditions {
      let ending = rendition.format == .jpeg ? "jpg" : rendition.format.rawValue
      files["-\(rendition.size.width).\(ending)"] = rendition.bytes
    }
    return files
  }

  /// The same of a site path: `media/foto-320.0123456789.webp` is `-320.webp`.
  static func ending(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    let parts = name.split(separator: ".")
    let dash = parts.dropLast(2).last?.lastIndex(of: "-")
    return dash.flatMap { dash in parts.last.map { "\(name[dash...].prefix { $0 != "." }).\($0)" } } ?? ""
  }

  /// A line with the lengths, and the files.
  static func bytes(_ files: [String: [UInt8]]) -> [UInt8] {
    let sorted = files.sorted { $0.key < $1.key }
    let head = sorted.map { "\($0.key) \($0.value.count)" }.joined(separator: " ")
    return sorted.reduce(into: Array("\(head)\n".utf8)) { $0 += $1.value }
  }

  /// nil for anything that `bytes` did not write.
  static func files(_ bytes: [UInt8]) -> [String: [UInt8]]? {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let words = String(decoding: bytes[..<end], as: UTF8.self).split(separator: " ")
    guard words.count.isMultiple(of: 2) else { return nil }
    var files: [String: [UInt8]] = [:]
    var start = end + 1
    for index in stride(from: 0, to: words.count, by: 2) {
      guard let length = Int(words[index + 1]), length >= 0, start + length <= bytes.count else { return nil }
      files[String(words[index])] = Array(bytes[start..<start + length])
      start += length
    }
    return start == bytes.count && !files.isEmpty ? files : nil
  }
}
