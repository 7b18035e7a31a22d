import AlmanacMarkdown
import AlmanacModel
import AlmanacSite

/// Makes the search of a site. The work is split among threads by documents and then by terms; the result
/// does not depend on how.
public struct SearchIndexer: Sendable {
  private let site: Site
  private let bodies: Bodies

  /// About the size of a part with words, in bytes.
  static let partSize = 6_000

  public init(site: Site, bodies: Bodies) {
    self.site = site
    self.bodies = bodies
  }

  /// - Parameter jobs: how many threads may work at once.
  public func index(jobs: Int) -> SearchIndex {
    let documents = SearchDocuments(site: site, bodies: bodies)
    let count = documents.references.count
    let shares = shares(of: count, jobs: jobs)
    let texts = DocumentTexts(count: count)
    let work = ParallelMap.map(count: shares.count, jobs: jobs) { share in
      read(documents, shares[share], texts)
    }
    let terms = TermPostings(work.map(\.words))
    let postings = postings(of: terms, count: count, jobs: jobs)
    var files: [String: [UInt8]] = [:]
    let wordBorders = addWords(terms, postings, to: &files)
    let endingBorders = addEndings(terms, postings, to: &files)
    let pageSizes = addPages(work.flatMap(\.entries), to: &files)
    let filters = SearchFilters(site: site, documents: work.flatMap(\.facts))
    files["filters.js"] = SearchScript.call("filters", 0, filters.postings)
    files[SearchIndex.directory] = SearchScript.call(
      "index", 0,
      .object([
        JSONMember("language", .text(site.language == .german ? "de" : "en")),
        JSONMember("count", .number(count)),
        JSONMember("points", .array(Postings.points.map(JSONValue.number))),
        JSONMember("version", .text(version(of: files))),
        JSONMember("stopWords", .text(StopWords.of(site.language).joined(separator: " "))),
        JSONMember("kinds", filters.kindNames), JSONMember("regions", filters.regionNames),
        JSONMember("words", .text(wordBorders)), JSONMember("endings", .text(endingBorders)),
        JSONMember("pages", .text(pageSizes)),
      ]))
    return SearchIndex(files: files)
  }

  // MARK: - Documents

  /// What one thread makes of its share of the documents.
  private struct Share {
    let words: DocumentWords.Result
    let entries: [[UInt8]]
    let facts: [SearchFilters.Facts]
  }

  /// Runs of documents, each read by one thread.
  private func shares(of count: Int, jobs: Int) -> [Range<Int>] {
    let size = max(64, (count + max(1, jobs) * 2 - 1) / (max(1, jobs) * 2))
    return stride(from: 0, to: count, by: size).map { $0..<min(count, $0 + size) }
  }

  private func read(_ documents: SearchDocuments, _ share: Range<Int>, _ texts: DocumentTexts) -> Share {
    var words = DocumentWords(site.language)
    var entries: [[UInt8]] = []
    var facts: [SearchFilters.Facts] = []
    for number in share {
      let document = documents.document(documents.references[number])
      words.add(document, number: number)
      entries.append(texts.entry(document, title: document.title))
      facts.append(SearchFilters.Facts(kind: document.kind, regions: document.regions))
    }
    return Share(words: words.result(), entries: entries, facts: facts)
  }

  /// Writes what is shown of documents; how many there are in each part, with blanks between.
  private func addPages(_ entries: [[UInt8]], to files: inout [String: [UInt8]]) -> String {
    let parts = SearchParts.cut(entries.map { $0.count + 2 }, target: DocumentTexts.partSize)
    for (number, part) in parts.enumerated() {
      files["pages-\(number).js"] = SearchScript.list("pages", number, entries[part])
    }
    return parts.map { String($0.count) }.joined(separator: " ")
  }

  // MARK: - Words

  /// The documents of each term, as text.
  private func postings(of terms: TermPostings, count: Int, jobs: Int) -> [[UInt8]] {
    let block = 128
    let blocks = ParallelMap.map(count: (terms.count + block - 1) / block, jobs: jobs) { number in
      (number * block..<min(terms.count, (number + 1) * block)).map { terms.postings($0, documents: count) }
    }
    return blocks.flatMap { $0 }
  }

  private func addWords(_ terms: TermPostings, _ postings: [[UInt8]], to files: inout [String: [UInt8]])
    -> String
  {
    addParts(
      "words", terms.terms, zip(terms.terms, postings).map { $0 + [UInt8(ascii: " ")] + $1 }, to: &files)
  }

  /// The longer words again in the order of their endings, with their documents: for compounds, all of which a search
  /// finds in a few parts, and for slips in the first letters.
  private func addEndings(_ terms: TermPostings, _ postings: [[UInt8]], to files: inout [String: [UInt8]])
    -> String
  {
    let long = terms.terms.indices.filter { term in
      terms.terms[term].count >= 6 && terms.terms[term].allSatisfy { $0 >= UInt8(ascii: "a") }
    }
    let reversed = long.map { (key: Array(terms.terms[$0].reversed()), term: $0) }.sorted {
      $0.key.lexicographicallyPrecedes($1.key)
    }
    return addParts(
      "endings", reversed.map(\.key), reversed.map { $0.key + [UInt8(ascii: " ")] + postings[$0.term] },
      to: &files)
  }

  /// Writes lines into parts; where the parts begin, as words with blanks between.
  private func addParts(
    _ name: String, _ keys: [[UInt8]], _ lines: [[UInt8]], to files: inout [String: [UInt8]]
  ) -> String {
    let parts = SearchParts.cut(lines.map { $0.count + 1 }, target: Self.partSize)
    var borders: [UInt8] = []
    for (number, part) in parts.enumerated() {
      files["\(name)-\(number).js"] = SearchScript.lines(name, number, lines[part])
      guard number > 0 else { continue }
      if number > 1 { borders.append(UInt8(ascii: " ")) }
      borders += SearchParts.border(after: keys[part.lowerBound - 1], before: keys[part.lowerBound])
    }
    return String(decoding: borders, as: UTF8.self)
  }

  /// A short hash of all parts: the script asks for them under it, so that no browser mixes old and new.
  private func version(of files: [String: [UInt8]]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for name in files.keys.sorted() {
      for byte in files[name] ?? [] { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    }
    return String(hash, radix: 36)
  }
}
