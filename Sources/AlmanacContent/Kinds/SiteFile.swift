import AlmanacModel

/// Takes site.yaml apart.
enum SiteFile {
  /// The configuration; nil where the notation is wrong, which is reported.
  static func read(_ findings: FileFindings) -> SiteConfiguration? {
    let source = findings.source
    guard SourceBytes.firstInvalidByte(in: source.bytes) == nil else {
      findings.reportInvalidByte()
      return nil
    }
    guard findings.isOfOneVersion() else { return nil }
    do throws(YAMLMistake) {
      var reader = YAMLReader(source, lines: 0..<source.lineStarts.count)
      try reader.skipDocumentStart()
      let node = try reader.readDocument()
      switch node.content {
      case .map(let pairs): return SiteConfigurationReader.read(pairs, node.range, findings)
      case .empty: return SiteConfigurationReader.read([], 0..<0, findings)
      case .list, .scalar:
        let text = source.string(source.firstLine(of: node.range))
        findings.report(ContentMessages.entryExpected(text), at: node.range)
      }
    } catch {
      findings.report(error)
    }
    return nil
  }
}
