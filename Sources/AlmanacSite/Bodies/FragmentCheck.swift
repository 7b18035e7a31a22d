import AlmanacMarkdown
import AlmanacModel

/// Checks that links to places on other pages (`../regions/freiburg.md#kontakt`) find their place.
struct FragmentCheck {
  private let texts: [(matter: PageMatter, path: String, document: MarkdownDocument)]
  private let textsByPath: [String: Int]

  init(site: Site, bodies: Bodies) {
    var texts: [(matter: PageMatter, path: String, document: MarkdownDocument)] = []
    texts += zip(site.posts, bodies.posts).map { ($0.post.matter, $0.path, $1) }
    texts += zip(site.regions, bodies.regions).map { ($0.region.matter, $0.path, $1) }
    texts += zip(site.projects, bodies.projects).map { ($0.project.matter, $0.path, $1) }
    texts += zip(site.pages, bodies.pages).map { ($0.page.matter, $0.path, $1) }
    self.texts = texts
    var positions: [String: Int] = [:]
    positions.reserveCapacity(texts.count)
    for (index, text) in texts.enumerated() { positions[site.linkPath(text.path)] = index }
    textsByPath = positions
  }

  func run(_ log: inout DiagnosticLog) {
    // Of most pages no place is named, so their ids are not collected.
    var idsOfTexts: [Int: Set<String>] = [:]
    for text in texts {
      for anchor in text.document.html.anchors where anchor.kind == .siteRoot {
        let target = text.document.html.bytes[anchor.offset...].prefix { $0 != UInt8(ascii: "\"") }
        guard let mark = target.firstIndex(of: UInt8(ascii: "#")) else { continue }
        let path = String(decoding: target[..<mark], as: UTF8.self)
        let fragment = String(decoding: target[(mark + 1)...], as: UTF8.self)
        guard !fragment.isEmpty, let index = textsByPath[path] else { continue }
        let ids = idsOfTexts[index] ?? texts[index].document.ids
        idsOfTexts[index] = ids
        guard !ids.contains(fragment) else { continue }
        log.report(
          SiteMessages.deadFragment(fragment, in: path, nearest: NearestName.of(fragment, in: ids.sorted())),
          at: SourceLocation(path: text.matter.path, position: position(of: fragment, in: text.matter)),
          markerLength: fragment.unicodeScalars.count + 1)
      }
    }
  }

  private func position(of fragment: String, in matter: PageMatter) -> SourcePosition {
    let wanted = "#\(fragment)"
    for (index, line) in matter.body.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if let start = line.firstRange(of: wanted)?.lowerBound {
        let column = line[..<start].unicodeScalars.count + 1
        return SourcePosition(line: matter.bodyLine + index, column: column)
      }
    }
    return SourcePosition(line: matter.bodyLine, column: 1)
  }
}
