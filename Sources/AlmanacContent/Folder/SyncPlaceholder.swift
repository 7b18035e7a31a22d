/// Names of files that stand for others which are not on this machine yet.
public enum SyncPlaceholder {
  private static let endings = [".nextcloud", ".owncloud", ".opencloud", ".cloudf", ".cloud"]

  static func isMeant(_ path: String) -> Bool { endings.contains(where: path.hasSuffix) }

  /// The name of the file that another stands for; nil of any other file.
  public static func original(of name: some StringProtocol) -> String? {
    if name.hasPrefix("."), name.hasSuffix(".icloud"), name.count > 8 {
      return String(name.dropFirst().dropLast(7))
    }
    for ending in endings where name.hasSuffix(ending) && name.count > ending.count {
      return String(name.dropLast(ending.count))
    }
    return nil
  }
}
