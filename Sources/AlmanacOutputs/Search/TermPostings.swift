/// The terms of the whole site in alphabetical order, each with the documents in which it stands.
struct TermPostings: Sendable {
  let terms: [[UInt8]]
  private let shares: [DocumentWords.Result]
  /// For each term its place in each share; -1 where it is not in it.
  private let places: [Int32]

  /// - Parameter shares: what was found in runs of documents, in their order.
  init(_ shares: [DocumentWords.Result]) {
    self.shares = shares
    var all: [[UInt8]] = []
    var places: [Int32] = []
    var next = [Int](repeating: 0, count: shares.count)
    while let least = TermPostings.least(shares, next) {
      for (number, share) in shares.enumerated() {
        let place = next[number]
        if place < share.terms.count, share.terms[place] == least {
          places.append(Int32(place))
          next[number] += 1
        } else {
          places.append(-1)
        }
      }
      all.append(least)
    }
    terms = all
    self.places = places
  }

  var count: Int { terms.count }

  /// The documents of a term, as text.
  func postings(_ term: Int, documents: Int) -> [UInt8] {
    var entries: [UInt32] = []
    for (number, share) in shares.enumerated() {
      let place = Int(places[term * shares.count + number])
      if place >= 0 { entries += share.entries[share.starts[place]..<share.starts[place + 1]] }
    }
    var text: [UInt8] = []
    Postings.write(entries, count: documents, into: &text)
    return text
  }

  private static func least(_ shares: [DocumentWords.Result], _ next: [Int]) -> [UInt8]? {
    var least: [UInt8]?
    for (number, share) in shares.enumerated() where next[number] < share.terms.count {
      let term = share.terms[next[number]]
      if let known = least, !term.lexicographicallyPrecedes(known) { continue }
      least = term
    }
    return least
  }
}
