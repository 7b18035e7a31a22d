import AlmanacModel
import Pictures

/// What the program has for pictures, and how far this machine's kernel shuts their decoders in.
public struct PictureExamination: Sendable {
  /// With versions; empty where there are none.
  public let libraries: String
  /// What was granted in a trial; nil where none came about.
  private let granted: PictureConfinement?

  public init() {
    libraries = PictureMachine.libraries
    granted = try? PictureRenderer().confinement().get()
  }

  /// Whether there are decoders.
  public var canDecode: Bool { !libraries.isEmpty }

  /// Whether the kernel grants all that is asked of it.
  public var isShutIn: Bool { granted?.isComplete ?? false }

  /// What is granted, one after the other; what is not, is said so.
  public var protections: BilingualText {
    guard let granted else { return PictureMachineMessages.noTrial }
    return PictureMachineMessages.granted(
      landlock: granted.paths ? PictureMachine.landlockVersion : nil, calls: granted.calls,
      memory: granted.limits ? PictureMachine.memoryLimit : nil)
  }

  /// What is said once of a build whose decoders were shut in less than they could be; nil where they were.
  public static func warning(_ granted: PictureConfinement) -> DiagnosticMessage? {
    guard !granted.isComplete else { return nil }
    let missing =
      (granted.limits ? [] : ["setrlimit"]) + (granted.calls ? [] : ["seccomp"])
      + (granted.paths ? [] : ["Landlock"])
    return PictureMachineMessages.weakProtection(missing.joined(separator: ", "))
  }
}
