import AlmanacModel
import CivilTime

/// A small file of settings as texts, lists and maps, for parts of Almanac that have no reader of their own.
public indirect enum TextTree: Sendable, Hashable {
  case text(String)
  case list([TextTree])
  case map([TextTreePair])
  case empty

  /// Reads a file; what is wrong with its notation goes into the log.
  public static func read(path: String, bytes: [UInt8], log: inout DiagnosticLog) -> TextTree {
    let source = SourceText(path: path, SourceBytes(bytes))
    let findings = FileFindings(source, .none)
    defer { log.merge(findings.log) }
    guard SourceBytes.firstInvalidByte(in: source.bytes) == nil else {
      findings.reportInvalidByte()
      return .empty
    }
    var reader = YAMLReader(source, lines: 0..<source.lineStarts.count)
    do throws(YAMLMistake) {
      try reader.skipDocumentStart()
      return tree(try reader.readDocument())
    } catch {
      findings.report(error)
      return .empty
    }
  }

  private static func tree(_ node: YAMLNode) -> TextTree {
    switch node.content {
    case .empty: .empty
    case .scalar(let scalar): .text(scalar.text)
    case .list(let items): .list(items.map(tree))
    case .map(let pairs): .map(pairs.map { TextTreePair(key: $0.key, value: tree($0.value)) })
    }
  }

  /// What stands below a key.
  public subscript(key: String) -> TextTree? {
    guard case .map(let pairs) = self else { return nil }
    return pairs.first { $0.key == key }?.value
  }

  /// The keys of a map with their texts, in the order of the file; what is no text is left out.
  public var texts: [(key: String, text: String)] {
    guard case .map(let pairs) = self else { return [] }
    return pairs.compactMap { pair in
      guard case .text(let text) = pair.value else { return nil }
      return (pair.key, text)
    }
  }
}

/// A key and what stands below it.
public struct TextTreePair: Sendable, Hashable {
  public let key: String
  public let value: TextTree

  public init(key: String, value: TextTree) {
    self.key = key
    self.value = value
  }
}
