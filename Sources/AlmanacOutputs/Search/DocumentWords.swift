import AlmanacModel

/// Counts the words of some documents, one after the other: which terms there are and where.
struct DocumentWords {
  private var numbers: TermNumbers
  /// A term and a document with the term's weight in it, in the order of documents.
  private var found: [(term: Int32, entry: UInt32)] = []
  private var touched: [Int32] = []
  private var points: [Int32] = []
  private var timesInBody: [Int32] = []

  init(_ language: UILanguage) {
    numbers = TermNumbers(language)
  }

  /// The terms in alphabetical order, each with its documents.
  struct Result: Sendable {
    let terms: [[UInt8]]
    /// The entries of all terms, and where those of each begin; one more at the end.
    let entries: [UInt32]
    let starts: [Int]
  }

  /// Adds a document; documents come in the order of their numbers.
  mutating func add(_ document: SearchDocument, number: Int) {
    let title = Array(document.title.utf8)
    let points = document.titlePoints
    count(title) { $0.points[$1] += points }
    once(document.names, points: 4)
    if let summary = document.summary { once([summary], points: 3) }
    once(document.headings, points: 2)
    count(document.body) { $0.timesInBody[$1] += 1 }
    finish(number)
  }

  /// Notes the words of some texts, each word once.
  private mutating func once(_ texts: [String], points value: Int32) {
    var seen: Set<Int> = []
    for text in texts {
      count(Array(text.utf8)) { words, term in
        if seen.insert(term).inserted { words.points[term] += value }
      }
    }
  }

  private mutating func count(_ text: [UInt8], _ note: (inout DocumentWords, Int) -> Void) {
    var scanner = WordScanner(text)
    var before: Range<Int>?
    while let word = scanner.word() {
      add(numbers.number(of: word, in: text), note)
      if word.isJoined, let before { add(numbers.number(of: text[before] + text[word.range]), note) }
      before = word.range
    }
  }

  private mutating func add(_ term: Int32, _ note: (inout DocumentWords, Int) -> Void) {
    guard term >= 0 else { return }
    let index = Int(term)
    while points.count <= index {
      points.append(0)
      timesInBody.append(0)
    }
    if points[index] == 0 && timesInBody[index] == 0 { touched.append(term) }
    note(&self, index)
  }

  private mutating func finish(_ document: Int) {
    for term in touched {
      let index = Int(term)
      let times = timesInBody[index]
      let fromBody: Int32 = times == 0 ? 0 : times < 3 ? 1 : times < 6 ? 2 : 3
      found.append((term, UInt32(document) << 3 | Postings.weight(of: Int(points[index] + fromBody))))
      points[index] = 0
      timesInBody[index] = 0
    }
    touched.removeAll(keepingCapacity: true)
  }

  /// All that was counted.
  consuming func result() -> Result {
    let terms = numbers.terms
    let order = terms.indices.sorted { terms[$0].lexicographicallyPrecedes(terms[$1]) }
    var rank = [Int](repeating: 0, count: terms.count)
    for (place, term) in order.enumerated() { rank[term] = place }
    var starts = [Int](repeating: 0, count: terms.count + 1)
    for item in found { starts[rank[Int(item.term)] + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    var next = starts
    var entries = [UInt32](repeating: 0, count: found.count)
    for item in found {
      let place = rank[Int(item.term)]
      entries[next[place]] = item.entry
      next[place] += 1
    }
    return Result(terms: order.map { terms[$0] }, entries: entries, starts: starts)
  }
}
