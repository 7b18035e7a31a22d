import AlmanacModel
import AlmanacSite

/// By which kinds and regions results can be narrowed: for each the documents that belong to it.
struct SearchFilters {
  /// What a document belongs to.
  struct Facts: Sendable {
    let kind: SearchKind
    let regions: [Int]
  }

  private var kinds: [(kind: SearchKind, documents: [UInt32])]
  private var regions: [[UInt32]]
  private let site: Site
  private let count: Int

  init(site: Site, documents: [Facts]) {
    self.site = site
    count = documents.count
    var byKind = SearchKind.allCases.map { (kind: $0, documents: [UInt32]()) }
    regions = Array(repeating: [], count: site.regions.count)
    for (number, facts) in documents.enumerated() {
      byKind[facts.kind.rawValue].documents.append(UInt32(number) << 3)
      for region in facts.regions { regions[region].append(UInt32(number) << 3) }
    }
    kinds = byKind.filter { !$0.documents.isEmpty }
  }

  /// The names of the kinds that there are.
  var kindNames: JSONValue {
    let words = SiteWords(site.language)
    return .array(kinds.map { .text(words.plural(of: $0.kind)) })
  }

  var regionNames: JSONValue { .array(site.regions.map { .text($0.short) }) }

  /// The documents of each, in the order of the names.
  var postings: JSONValue {
    .object([
      JSONMember("kinds", .array(kinds.map { text($0.documents) })),
      JSONMember("regions", .array(regions.map(text))),
    ])
  }

  private func text(_ documents: [UInt32]) -> JSONValue {
    var line: [UInt8] = []
    Postings.write(documents, count: count, into: &line)
    return .text(String(decoding: line, as: UTF8.self))
  }
}

extension SiteWords {
  /// The name of a kind of results.
  fileprivate func plural(of kind: SearchKind) -> String {
    switch kind {
    case .article: plural(of: PostKind.article)
    case .interview: plural(of: PostKind.interview)
    case .report: plural(of: PostKind.report)
    case .portrait: plural(of: PostKind.portrait)
    case .press: plural(of: PostKind.press)
    case .news: plural(of: PostKind.news)
    case .event: events
    case .region: regions
    case .project: projects
    case .topic: topics
    case .person: people
    case .organisation: organisations
    case .page: freePages
    case .newsletter: newsletter
    }
  }
}
