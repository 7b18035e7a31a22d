import AlmanacModel
import FoundationEssentials
import Glibc

/// Standard output and standard error: the only place that writes to them.
struct Terminal: Sendable {
  let language: UILanguage
  /// What `NO_COLOR` and `CLICOLOR_FORCE` say; nil where they say nothing.
  private let wantsColor: Bool?

  /// The terminal of this process, in the language that whoever called it chose.
  init() {
    language = ChosenLanguage.current.language
    wantsColor = Terminal.color(ProcessInfo.processInfo.environment)
  }

  /// `CLICOLOR_FORCE` wins over `NO_COLOR`, and both over what the output is.
  static func color(_ environment: [String: String]) -> Bool? {
    if let forced = environment["CLICOLOR_FORCE"], !forced.isEmpty, forced != "0" { return true }
    if environment["NO_COLOR", default: ""].isEmpty, environment["TERM"] != "dumb" { return nil }
    return false
  }

  /// The result of a command.
  func result(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// The result of a command as bytes.
  func result(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  /// What is said besides the result.
  func say(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

  /// What is said besides the result, in the user's language.
  func say(_ text: BilingualText) { say(text.text(in: language)) }

  /// Says what is odd about the call, and what to write instead.
  func warn(_ sentence: BilingualText, _ help: BilingualText) {
    say("warning: \(sentence.text(in: language))")
    say("help: \(help.text(in: language))")
  }

  /// Where something is written: the result, or what is said besides.
  enum Stream: Sendable {
    case result, talk

    fileprivate var descriptor: Int32 { self == .result ? STDOUT_FILENO : STDERR_FILENO }
  }

  /// Whether what is written there may be coloured: at a terminal, unless the environment says otherwise.
  func usesColor(on stream: Stream) -> Bool { wantsColor ?? (isatty(stream.descriptor) == 1) }

  /// The columns of the terminal that shows the stream; nil where it is a file or another program.
  func columns(of stream: Stream) -> Int? {
    var size = winsize()
    guard ioctl(stream.descriptor, UInt(TIOCGWINSZ), &size) == 0 else { return nil }
    return size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  /// The columns of the terminal that shows the talk; 80 where it does not say.
  var width: Int { columns(of: .talk) ?? 80 }

  /// A printer of findings that fits the stream.
  func printer(on stream: Stream, content: String, foreign: String? = nil, isPlain: Bool = false)
    -> DiagnosticPrinter
  {
    DiagnosticPrinter(
      language: language, usesColor: usesColor(on: stream) && !isPlain, content: content, foreign: foreign,
      width: columns(of: stream))
  }

  /// Replaces the line at the bottom of the terminal; an empty text clears it.
  func draw(_ line: String) { write("\r\u{1B}[2K\(line)", to: STDERR_FILENO) }

  /// A result that nobody gets is a failure of the machine.
  private func refused(_ error: Int32) -> Never {
    // Whoever closed the pipe knows.
    if error != EPIPE {
      let (sentence, help) = CommandMessages.outputRefused(String(cString: strerror(error)))
      say("error: \(sentence.text(in: language))")
      say("help: \(help.text(in: language))")
    }
    exit(CommandRun.Code.machine.rawValue)
  }

  private func write(_ text: String, to descriptor: Int32) { write(Array(text.utf8), to: descriptor) }

  private func write(_ bytes: [UInt8], to descriptor: Int32) {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        if descriptor == STDOUT_FILENO { refused(errno) }
        return
      }
      start += count
    }
  }
}
