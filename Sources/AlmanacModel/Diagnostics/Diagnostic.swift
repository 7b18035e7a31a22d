/// How bad a finding is: an error stops publishing, a warning does not, and a note only tells what is so on
/// purpose, which `--strict` leaves alone.
public enum Severity: String, Sendable, Comparable {
  case note
  case warning
  case error

  /// A note is less than a warning, a warning less than an error.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// The facts of a message: its lasting code, how bad it is, what is wrong and what to write instead.
/// Each target lists its messages in one catalogue file.
public struct DiagnosticMessage: Sendable, Hashable {
  public let severity: Severity
  /// A letter for the severity (E, W or N) and a number, such as `E101`; never changes its meaning.
  public let code: String
  /// One sentence that says what is wrong.
  public let text: BilingualText
  /// One sentence that says what to write instead.
  public let help: BilingualText
  /// The one name that is most likely meant, in the place of the one that is written; nil where none is offered.
  public private(set) var correction: Correction?

  /// A name for another one.
  public struct Correction: Sendable, Hashable {
    public let written: String
    public let meant: String
  }

  /// The same message, which offers a name.
  /// - Parameters:
  ///   - meant: the only one that is near; nil for none.
  ///   - written: what stands there.
  public func offering(_ meant: String?, for written: String) -> DiagnosticMessage {
    var message = self
    message.correction = meant.map { Correction(written: written, meant: $0) }
    return message
  }

  public init(_ severity: Severity, _ code: String, text: BilingualText, help: BilingualText) {
    self.severity = severity
    self.code = code
    self.text = text
    self.help = help
  }
}

/// One finding: a message at a place, with the line it is about.
public struct Diagnostic: Sendable, Hashable {
  public let message: DiagnosticMessage
  /// Where; none for findings about no file in particular.
  public let location: SourceLocation?
  /// The line of the file as the editor wrote it, without its line break: its first 4,000 bytes, and nothing where the
  /// finding is about what comes after them.
  public let excerpt: String?
  /// How many Unicode scalars the marker covers, at least 1.
  public let markerLength: Int

  public init(
    _ message: DiagnosticMessage, at location: SourceLocation?, excerpt: String? = nil,
    markerLength: Int = 1
  ) {
    self.message = message
    self.location = location
    self.excerpt = excerpt.flatMap { Self.beginning(of: $0, upTo: location?.position.column ?? 1) }
    self.markerLength = max(1, markerLength)
  }

  /// Bytes of a line that are kept: a file of one long line can be the subject of thousands of findings.
  public static let longestExcerpt = 4_000

  private static func beginning(of line: String, upTo column: Int) -> String? {
    guard line.utf8.count > longestExcerpt else { return line }
    guard column <= longestExcerpt else { return nil }
    // The index goes back to the beginning of the scalar that it may lie in.
    let beginning = String(line.unicodeScalars[..<line.utf8.prefix(longestExcerpt).endIndex])
    return column <= beginning.unicodeScalars.count ? beginning : nil
  }

  public var severity: Severity { message.severity }
  public var code: String { message.code }
}
