import Foundation
import Testing

@testable import message_codes

@Suite("The handbook's pages of codes")
struct HandbookPageTests {
  @Test("The handbook's pages of codes are those that `swift run message-codes --write` writes")
  func current() throws {
    let folder = MessageCodes.pages.path
    for (path, text) in try MessageCodes.handbook() {
      let present = try? String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
      #expect(present == text, "\(path) is not current; run swift run message-codes --write")
    }
  }

  @Test("The handbook's pages of codes have an example only for codes that there are")
  func examples() throws {
    let examples: [String: HandbookExample] = try MessageCodes.decoded("examples")
    #expect(examples.keys.filter { Sample.messages[$0] == nil } == [])
    #expect(examples.filter { $0.value.label == nil }.keys.sorted() == [])
  }

  @Test("The handbook's pages of codes have words of their own only for codes that there are")
  func words() throws {
    let words: [String: HandbookWords] = try MessageCodes.decoded("words")
    #expect(words.keys.filter { Sample.messages[$0] == nil } == [])
  }
}
