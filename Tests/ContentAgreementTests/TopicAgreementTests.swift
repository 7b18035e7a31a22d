import AlmanacModel
import Testing

@Suite("Topics and the words of the facts")
struct TopicAgreementTests {
  /// The topics under which a word may stand; none where the word says too little.
  private let topics: [String: [String]]
  let content: ParsedContent

  init() throws {
    topics = Dictionary(
      try Facts.words.get().map { ($0.id, $0.list("topics")) }, uniquingKeysWith: { first, _ in first })
    content = try Content.read().parsed
  }

  @Test("There are 12 to 15 topics, each with a summary and with words that stand under it")
  func count() throws {
    let declared = try #require(content.topics)
    #expect((12...15).contains(declared.count))
    let mapped = Set(topics.values.joined())
    for topic in declared {
      #expect(topic.summary?.isEmpty == false, "\(topic.id) has no summary")
      #expect(mapped.contains(topic.id), "no word stands under \(topic.id)")
    }
    #expect(mapped.isSubset(of: Set(declared.map(\.id))))
  }

  @Test("Every word of an event is mapped, and the event has one of its topics")
  func events() throws {
    for fact in try Facts.events.get() {
      guard let event = content.events.first(where: { $0.id.value == fact.id }) else { continue }
      let given = Set(event.topics.map(\.value))
      #expect(!fact.list("words").isEmpty, "\(fact.id) has no words")
      for word in fact.list("words") {
        guard let expected = topics[word] else {
          Issue.record("\(fact.id): the word “\(word)” stands under no topic")
          continue
        }
        guard !expected.isEmpty, event.visibility != .internal else { continue }
        #expect(
          !given.isDisjoint(with: expected),
          "\(fact.id): “\(word)” asks for \(expected), not \(given.sorted())")
      }
    }
  }
}
