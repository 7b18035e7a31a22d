import AlmanacModel

/// How much a file weighs, in words for people.
public enum FileWeight {
  /// `2,4 MB`, `640 kB`.
  /// - Parameters:
  ///   - bytes: not less than 0.
  ///   - language: whose comma it has.
  public static func text(_ bytes: Int, _ language: UILanguage) -> String {
    let tenths = (bytes + 50_000) / 100_000
    if bytes < 1_000_000 { return "\((bytes + 500) / 1_000) kB" }
    let point = language == .german ? "," : "."
    return tenths % 10 == 0 ? "\(tenths / 10) MB" : "\(tenths / 10)\(point)\(tenths % 10) MB"
  }
}
