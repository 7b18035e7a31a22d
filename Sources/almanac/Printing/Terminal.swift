import AlmanacModel
import Foundation

/// Standard output and standard error: the only place that writes to them.
struct Terminal: Sendable {
  let language: UILanguage
  let usesColor: Bool

  /// - Parameter language: `--lang`; without it the environment decides.
  init(language: String?) {
    let environment = ProcessInfo.processInfo.environment
    self.language = Terminal.language(language, environment)
    if let forced = environment["CLICOLOR_FORCE"], forced != "0" {
      usesColor = true
    } else {
      usesColor = environment["NO_COLOR", default: ""].isEmpty && isatty(STDERR_FILENO) == 1
    }
  }

  private static func language(_ option: String?, _ environment: [String: String]) -> UILanguage {
    let names = [option, environment["LC_ALL"], environment["LC_MESSAGES"], environment["LANG"]]
    let first = names.compactMap { $0 }.first { !$0.isEmpty } ?? ""
    return first.lowercased().hasPrefix("de") ? .german : .english
  }

  /// The result of a command.
  func result(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// The result of a command as bytes.
  func result(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  /// What is said besides the result.
  func say(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

  /// What is said besides the result, in the user's language.
  func say(_ german: String, _ english: String) { say(language == .german ? german : english) }

  /// What is said besides the result, in the user's language.
  func say(_ text: BilingualText) { say(text.text(in: language)) }

  /// The columns of the terminal; 80 where it does not say.
  var width: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Replaces the line at the bottom of the terminal; an empty text clears it.
  func draw(_ line: String) { write("\r\u{1B}[2K\(line)", to: STDERR_FILENO) }

  private func write(_ text: String, to descriptor: Int32) { write(Array(text.utf8), to: descriptor) }

  private func write(_ bytes: [UInt8], to descriptor: Int32) {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      start += count
    }
  }
}
