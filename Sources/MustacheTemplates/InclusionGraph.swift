/// Which templates include which, by partial or parent tags, directly or through others.
struct InclusionGraph: Sendable {
  private let reach: [TemplateName: Set<TemplateName>]
  private let blocks: [TemplateName: Set<String>]

  init(_ templates: [TemplateName: ParsedTemplate]) {
    blocks = templates.mapValues(\.blocks)
    reach = templates.mapValues { template in
      var found: Set<TemplateName> = []
      var next = Array(template.inclusions)
      while let name = next.popLast() {
        guard found.insert(name).inserted, let included = templates[name] else { continue }
        next.append(contentsOf: included.inclusions)
      }
      return found
    }
  }

  /// Whether the template can come to include itself.
  func isRecursive(_ name: TemplateName) -> Bool {
    reach[name]?.contains(name) ?? false
  }

  /// The blocks that a parent tag for this template can override.
  func overridableBlocks(of name: TemplateName) -> Set<String> {
    (reach[name] ?? []).union([name]).reduce(into: []) { $0.formUnion(blocks[$1] ?? []) }
  }
}
