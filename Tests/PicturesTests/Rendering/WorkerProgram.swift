import Glibc
import Pictures

/// The probe, which the tests start as a worker: a test bundle has no `main` that could be asked.
enum WorkerProgram {
  /// Beside the bundle that runs.
  static let path: String = {
    let probe = "picture-probe"
    guard let file = fopen("/proc/self/maps", "r") else { return probe }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 8192)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      guard let start = text.firstIndex(of: "/") else { continue }
      let parts = text[start...].split(separator: "/", omittingEmptySubsequences: false)
      guard let bundle = parts.firstIndex(where: { $0.contains(".xctest") }) else { continue }
      return parts[..<bundle].joined(separator: "/") + "/" + probe
    }
    return probe
  }()

  static let renderer = PictureRenderer(workers: 2, program: path)
}
