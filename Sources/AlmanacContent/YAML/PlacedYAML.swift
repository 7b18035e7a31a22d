import AlmanacModel
import CivilTime

/// Reads small files that are not content, such as a theme's: their maps, lists and texts with their places.
/// The notation is that of the content.
public enum PlacedYAML {
  /// The value of a file, or nil with what is wrong in it; nothing is said of an empty file.
  /// - Parameters:
  ///   - bytes: the text in UTF-8.
  ///   - path: what findings call the file.
  public static func read(_ bytes: [UInt8], path: String) -> (value: PlacedValue?, log: DiagnosticLog) {
    var file = ParsedFile(path: path)
    guard file.acceptsSize(of: bytes) else { return (nil, file.log) }
    let source = SourceText(path: path, SourceBytes(bytes))
    let findings = FileFindings(source, .none)
    guard SourceBytes.firstInvalidByte(in: source.bytes) == nil else {
      findings.reportInvalidByte()
      return (nil, findings.log)
    }
    do throws(YAMLMistake) {
      var reader = YAMLReader(source, lines: 0..<source.lineStarts.count)
      try reader.skipDocumentStart()
      return (placed(try reader.readDocument(), findings), findings.log)
    } catch {
      findings.report(error)
      return (nil, findings.log)
    }
  }

  private static func placed(_ node: YAMLNode, _ findings: FileFindings) -> PlacedValue {
    let position = findings.position(of: node.range.lowerBound)
    switch node.content {
    case .scalar(let scalar): return PlacedValue(.text(scalar.text), at: position)
    case .list(let nodes): return PlacedValue(.list(nodes.map { placed($0, findings) }), at: position)
    case .empty: return PlacedValue(.empty, at: position)
    case .map(let pairs):
      let entries = pairs.map { pair in
        PlacedEntry(
          key: Located(pair.key, at: findings.position(of: pair.keyRange.lowerBound)),
          value: placed(pair.value, findings))
      }
      return PlacedValue(.map(entries), at: position)
    }
  }
}
