/// Names of files that systems and editors leave in folders.
public enum SystemFile {
  /// Whether a file is no content, whatever folder it lies in: nobody wrote it.
  public static func isMeant(_ name: some StringProtocol) -> Bool {
    if name.hasPrefix(".") || name.hasPrefix("~$") || name.hasSuffix("~") { return true }
    if name.hasPrefix("#"), name.hasSuffix("#") { return true }
    let name = name.lowercased()
    return names.contains(name) || endings.contains(where: name.hasSuffix)
      || name.hasPrefix("~") && name.hasSuffix(".tmp")
  }

  /// Whether a file, not a folder, is one with which an editor tries whether it may write.
  public static func isProbe(_ name: some StringProtocol) -> Bool { name == "4913" }

  private static let names: Set<String> = [
    "desktop.ini", "thumbs.db", "ehthumbs.db", "icon\r", "@eadir", "__macosx", "$recycle.bin",
  ]
  private static let endings = [".swp", ".swo", ".swx"]
}
