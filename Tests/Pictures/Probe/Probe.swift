import Glibc
import Pictures
import Synchronization

/// The commands of the probe.
enum Probe {
  static func run(_ arguments: [String]) -> Int32 {
    switch (arguments.first, arguments.count) {
    case ("pixels", 4): pixels(of: arguments[1], width: Int(arguments[2]) ?? 0, to: arguments[3])
    case ("folder", 3...4):
      folder(arguments[1], to: arguments[2], workers: arguments.count > 3 ? Int(arguments[3]) : nil)
    case ("mutants", 4):
      Mutants.run(arguments[1], count: Int(arguments[2]) ?? 0, seed: UInt64(arguments[3]) ?? 0)
    case ("granted", 1): granted()
    default: usage()
    }
  }

  private static func usage() -> Int32 {
    print(
      """
      picture-probe pixels FILE WIDTH OUTPUT    the pixels at a width, as PAM
      picture-probe folder FOLDER OUTPUT [WORKERS]   all sizes of all pictures of a folder
      picture-probe mutants FILE COUNT SEED     so many broken forms of a file, through the worker
      picture-probe granted                     what the kernel grants
      """)
    return 2
  }

  /// Portable Arbitrary Map, which others can read: four bytes a pixel.
  private static func pixels(of path: String, width: Int, to output: String) -> Int32 {
    guard let map = try? PictureRenderer().pixels(Files.read(path), PictureWish(widths: [width])).last else {
      return 1
    }
    let head =
      "P7\nWIDTH \(map.size.width)\nHEIGHT \(map.size.height)\nDEPTH 4\nMAXVAL 255\nTUPLTYPE RGB_ALPHA\nENDHDR\n"
    return Files.write(Array(head.utf8) + map.bytes, to: output) ? 0 : 1
  }

  private static func folder(_ folder: String, to output: String, workers: Int?) -> Int32 {
    let names = Files.names(in: folder)
    let failures = Atomic<Int32>(0)
    let tasks = names.map { name in
      PictureTask(wish: PictureWish()) { Files.read(folder + "/" + name) }
    }
    PictureRenderer(workers: workers).render(tasks) { index, result in
      guard case .success(let picture) = result else {
        print(names[index], result)
        failures.wrappingAdd(1, ordering: .relaxed)
        return
      }
      for file in picture.renditions {
        let path = "\(output)/\(names[index])-\(file.size.width).\(file.format.rawValue)"
        if !Files.write(file.bytes, to: path) { failures.wrappingAdd(1, ordering: .relaxed) }
      }
    }
    return failures.load(ordering: .relaxed) == 0 ? 0 : 1
  }

  private static func granted() -> Int32 {
    print(PictureRenderer().confinement())
    return 0
  }
}
