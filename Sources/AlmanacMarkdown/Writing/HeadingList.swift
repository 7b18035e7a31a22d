import AlmanacModel

/// The headings of a document: their levels without gaps, their ids without repeats.
struct HeadingList {
  private(set) var all: [MarkdownHeading] = []
  private var open: [(written: Int, level: Int)] = []
  private var used: Set<String>
  private var counts: [String: Int] = [:]
  private var unnamed = 0
  private let prefix: String
  private let top: Int

  init(reserved: Set<String> = [], prefix: String = "", top: Int = 2) {
    used = reserved
    self.prefix = prefix
    self.top = top
  }

  /// The level in the document, at most 6, of a heading that is written with another: one below the nearest
  /// heading before it that is written higher.
  mutating func level(written: Int) -> Int {
    while let last = open.last, last.written >= written { open.removeLast() }
    let level = min(6, open.last.map { $0.level + 1 } ?? top)
    open.append((written, level))
    return level
  }

  /// An id from a text; `-2`, `-3` … where it is taken.
  mutating func id(for text: String, words: ReaderWords) -> String {
    let slug = Slug.make(text)
    if slug.isEmpty {
      unnamed += 1
      return unique(words.section(String(unnamed)))
    }
    return unique(FootnoteList.isReserved(slug) ? words.section(slug) : slug)
  }

  private mutating func unique(_ slug: String) -> String {
    var count = counts[slug, default: 0]
    var id = ""
    repeat {
      count += 1
      id = prefix + (count == 1 ? slug : "\(slug)-\(count)")
    } while used.contains(id)
    counts[slug] = count
    used.insert(id)
    return id
  }

  mutating func append(_ heading: MarkdownHeading) {
    all.append(heading)
  }
}
