import CPublish
import FoundationEssentials
import Glibc

/// A program of the machine that talks to a host. It is started with a list of arguments, never by a shell; what it says
/// goes where ours goes; it has a time limit, and ends with us.
struct HostProgram {
  /// The program and what it is told.
  let words: [String]
  /// Where it works.
  var folder = "/"
  /// Seconds after which it is ended.
  var limit = 120

  enum Outcome: Equatable {
    case ended(Int)
    /// By a signal, with its number.
    case stopped(Int)
    case tooSlow

    /// The number that the program ended with, as shells tell it; nil where it was ended because it took too long.
    var code: Int? {
      switch self {
      case .ended(let code): code
      case .stopped(let signal): 128 + signal
      case .tooSlow: nil
      }
    }
  }

  var name: String { words.first ?? "" }

  /// A program that was started.
  struct Running {
    let child: pid_t

    /// Nil while it runs.
    var outcome: Outcome? {
      let state = Int(cpublish_state(child))
      return state < 0 ? nil : state < 256 ? .ended(state) : .stopped(state - 256)
    }

    /// Ends it: asked first, so that it can clear up what it began.
    func end() {
      guard outcome == nil else { return }
      kill(child, SIGTERM)
      for _ in 0..<100 {
        if outcome != nil { return }
        usleep(20_000)
      }
      kill(child, SIGKILL)
      while outcome == nil { usleep(5_000) }
    }

    /// Waits for its end.
    /// - Parameter limit: seconds.
    func wait(limit: Int) -> Outcome {
      var waited = 0
      var pause: UInt32 = 1_000
      while waited < limit * 1_000_000 {
        if let outcome { return outcome }
        usleep(pause)
        waited += Int(pause)
        pause = min(pause * 2, 50_000)
      }
      end()
      return .tooSlow
    }
  }

  /// Runs it to its end.
  /// - Parameters:
  ///   - input: its standard input.
  ///   - output: takes its standard output; nil: that is not kept.
  /// - Throws: `BuildFailure.programMissing`, or `unwritable` where the machine gives no file.
  func run(input: [UInt8] = [], output: inout [UInt8]) throws(BuildFailure) -> Outcome {
    let (into, out) = (try PassingFile(input), try PassingFile([]))
    let outcome = try start(into.descriptor, out.descriptor).wait(limit: limit)
    output = out.contents
    return outcome
  }

  /// Runs it to its end; its standard output is not kept.
  func run(input: [UInt8] = []) throws(BuildFailure) -> Outcome {
    var ignored: [UInt8] = []
    return try run(input: input, output: &ignored)
  }

  /// Starts it without input and output.
  func start() throws(BuildFailure) -> Running {
    let none = try PassingFile([])
    return try start(none.descriptor, none.descriptor)
  }

  private func start(_ input: Int32, _ output: Int32) throws(BuildFailure) -> Running {
    let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    let code = cpublish_start(arguments, folder, input, output, &child)
    guard code == 0 else {
      throw code == ENOENT ? .programMissing(name) : .unwritable(path: name, code: code)
    }
    return Running(child: child)
  }
}

/// A file without a name, in the machine's memory.
private final class PassingFile {
  let descriptor: Int32

  init(_ bytes: [UInt8]) throws(BuildFailure) {
    descriptor = cpublish_memory()
    guard descriptor >= 0 else { throw .unwritable(path: "memfd", code: errno) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .unwritable(path: "memfd", code: errno) }
      written += count
    }
    lseek(descriptor, 0, SEEK_SET)
  }

  deinit { close(descriptor) }

  /// All that was written to it.
  var contents: [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    lseek(descriptor, 0, SEEK_SET)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }
}
