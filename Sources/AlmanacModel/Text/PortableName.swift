/// Whether the name of a file or folder can be kept by every system that a site is copied to.
public enum PortableName {
  /// Names that Windows keeps for devices, with any extension.
  private static let devices: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })

  /// The longest name that the usual file systems keep (bytes).
  public static let longest = 255

  /// Whether Windows refuses the name: a device, a reserved sign, a dot or blank at the end.
  public static func isRefusedByWindows(_ name: some StringProtocol) -> Bool {
    if name.hasSuffix(".") || name.hasSuffix(" ") { return true }
    if name.unicodeScalars.contains(where: { $0.value < 0x20 || "<>:\"|?*\\".unicodeScalars.contains($0) }) {
      return true
    }
    let stem = name.prefix { $0 != "." }
    return stem.utf8.count <= 4 && devices.contains(stem.lowercased())
  }
}
