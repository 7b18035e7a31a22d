/// How bad a finding is: an error stops publishing, a warning does not.
public enum Severity: String, Sendable, Comparable {
  case warning
  case error

  /// A warning is less than an error.
  public static func < (left: Severity, right: Severity) -> Bool {
    left == .warning && right == .error
  }
}

/// The facts of a message: its lasting code, how bad it is, what is wrong and what to write instead.
/// Each target lists its messages in one catalogue file.
public struct DiagnosticMessage: Sendable, Hashable {
  public let severity: Severity
  /// A letter for the severity and a number, such as `E101`; never changes its meaning.
  public let code: String
  /// One sentence that says what is wrong.
  public let text: BilingualText
  /// One sentence that says what to write instead.
  public let help: BilingualText

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
  /// The line of the file as the editor wrote it, without its line break.
  public let excerpt: String?
  /// How many Unicode scalars the marker covers, at least 1.
  public let markerLength: Int

  public init(
    _ message: DiagnosticMessage, at location: SourceLocation?, excerpt: String? = nil,
    markerLength: Int = 1
  ) {
    self.message = message
    self.location = location
    self.excerpt = excerpt
    self.markerLength = max(1, markerLength)
  }

  public var severity: Severity { message.severity }
  public var code: String { message.code }
}
