/// Whether the name of a file or folder can be kept by every system that a site is copied to.
public enum PortableName {
  /// Names that Windows keeps for devices, with any extension.
  private static let devices: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })

  /// The longest name that the usual file systems keep (bytes).
  public static let longest = 255

  /// Whether Windows refuses the name: a device, a reserved sign, a dot or blank at the end.
  public static func isRefusedByWindows(_ name: some StringProtocol) -> Bool { refusal(of: name) != nil }

  /// Why Windows refuses a name.
  public enum Refusal: Sendable, Equatable {
    /// It is that of a device.
    case device(String)
    /// A sign that no name may have.
    case sign(String)
    /// A dot or a blank at its end.
    case end
  }

  /// Why Windows refuses a name; nil where it does not.
  public static func refusal(of name: some StringProtocol) -> Refusal? {
    if name.hasSuffix(".") || name.hasSuffix(" ") { return .end }
    let signs = name.unicodeScalars.first { $0.value < 0x20 || "<>:\"|?*\\".unicodeScalars.contains($0) }
    if let signs { return .sign(String(signs)) }
    let stem = name.prefix { $0 != "." }
    return stem.utf8.count <= 4 && devices.contains(stem.lowercased()) ? .device(String(stem)) : nil
  }
}
