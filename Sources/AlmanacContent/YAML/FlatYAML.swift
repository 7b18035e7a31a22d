/// Reads the small files of themes: maps of texts.
public enum FlatYAML {
  /// The texts of a map by their keys; what is no text is left out.
  public static func read(_ bytes: [UInt8]) -> [String: String] {
    var texts: [String: String] = [:]
    for pair in pairs(bytes) {
      if case .scalar(let scalar) = pair.value.content { texts[pair.key] = scalar.text }
    }
    return texts
  }

  /// The settings that a `theme.yaml` declares, with their default values.
  public static func settings(_ bytes: [UInt8]) -> [String: String] {
    guard case .map(let settings)? = pairs(bytes).first(where: { $0.key == "settings" })?.value.content
    else { return [:] }
    var defaults: [String: String] = [:]
    for setting in settings {
      guard case .map(let facts) = setting.value.content else { continue }
      if case .scalar(let value)? = facts.first(where: { $0.key == "default" })?.value.content {
        defaults[setting.key] = value.text
      }
    }
    return defaults
  }

  private static func pairs(_ bytes: [UInt8]) -> [YAMLPair] {
    let source = SourceText(path: "", SourceBytes(bytes))
    var reader = YAMLReader(source, lines: 0..<source.lineStarts.count)
    guard let node = try? reader.readDocument(), case .map(let pairs) = node.content else { return [] }
    return pairs
  }
}
