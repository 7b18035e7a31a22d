import Foundation

/// The built program, run as an editor runs it.
struct CommandLine {
  struct Outcome {
    let code: Int32
    let output: String
    let talk: String
  }

  enum Failure: Error {
    case noBinary
  }

  /// A folder of its own with a site in it.
  let folder: String

  init(_ files: [String: String] = [:]) throws {
    folder = NSTemporaryDirectory() + "almanac-command-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (path, text) in files {
      let url = URL(filePath: "\(folder)/\(path)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// Runs the program in the folder.
  /// - Parameter more: what the environment has besides.
  func run(
    _ arguments: [String], input: String = "", language: String = "de_DE.UTF-8", more: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = try Self.binary()
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": language, "HOME": folder].merging(more) { $1 }
    // Files instead of pipes: nothing has to be read while the program runs.
    let stdin = try file("stdin", input)
    let stdout = try file("stdout", "")
    let stderr = try file("stderr", "")
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    process.waitUntilExit()
    for handle in [stdin, stdout, stderr] { try handle.close() }
    return Outcome(code: process.terminationStatus, output: try text("stdout"), talk: try text("stderr"))
  }

  private func file(_ name: String, _ text: String) throws -> FileHandle {
    let url = URL(filePath: "\(folder)/.\(name)")
    try Data(text.utf8).write(to: url)
    return try FileHandle(forUpdating: url)
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(folder)/.\(name)", encoding: .utf8)
  }

  /// The program lies beside the bundle of tests.
  private static func binary() throws -> URL {
    var folder = URL(filePath: ProcessInfo.processInfo.arguments.first ?? "").deletingLastPathComponent()
    for _ in 0..<6 {
      let candidate = folder.appendingPathComponent("almanac")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
      folder = folder.deletingLastPathComponent()
    }
    throw Failure.noBinary
  }
}
