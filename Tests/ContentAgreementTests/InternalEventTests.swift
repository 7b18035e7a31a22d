import AlmanacModel
import Foundation
import Testing

@Suite("What is internal")
struct InternalEventTests {
  @Test("No internal event is named in any text, neither by its id nor by its title")
  func notNamed() throws {
    let content = try Content.read()
    let internalEvents = content.parsed.events.filter { $0.visibility == .internal }
    #expect(internalEvents.count == 8)
    let texts = content.tree.texts.filter { $0.key.hasSuffix(".md") }
    #expect(texts.count > 30)
    for (path, bytes) in texts.sorted(by: { $0.key < $1.key }) {
      let text = String(decoding: bytes, as: UTF8.self).lowercased()
      for event in internalEvents {
        for name in [event.id.value, event.title.value] {
          #expect(!text.contains(name.lowercased()), "\(path) names the internal event “\(name)”")
        }
      }
    }
  }

  @Test("No public event, person or organisation names an internal event")
  func notNamedInLists() throws {
    let content = try Content.read().parsed
    let names = content.events.filter { $0.visibility == .internal }.flatMap {
      [$0.id.value, $0.title.value]
    }
    let texts =
      content.events.filter { $0.visibility != .internal }.map { event in
        (
          event.id.value,
          [event.title.value, event.subtitle, event.summary, event.description, event.dateNote]
        )
      } + content.people.map { ($0.id, [$0.role, $0.bio]) }
      + (content.members + content.partners).map { ($0.id, [$0.name, $0.note]) }
    for (id, parts) in texts {
      let text = parts.compactMap { $0 }.joined(separator: "\n").lowercased()
      for name in names {
        #expect(!text.contains(name.lowercased()), "\(id) names the internal event “\(name)”")
      }
    }
  }

  @Test("No file of the site holds an id, a title or a noun that only internal events have")
  func notPublished() throws {
    let content = try Content.read()
    let secret = content.parsed.events.filter { $0.visibility == .internal }
    let own = Set(secret.flatMap { nouns(in: [$0.title.value, $0.summary, $0.description]) })
    let shared = Set(
      content.parsed.events.filter { $0.visibility != .internal }.flatMap {
        nouns(in: [$0.title.value, $0.subtitle, $0.summary, $0.description, $0.dateNote])
      }
        + content.tree.texts.filter { !$0.key.hasPrefix("events") }.flatMap {
          nouns(in: [String(decoding: $0.value, as: UTF8.self)])
        })
    let names = own.subtracting(shared).union(secret.flatMap { [$0.id.value, $0.title.value] })
    #expect(names.contains("Statustreffen"))
    for (path, bytes) in try Pages.read().outputs {
      var text = Data(bytes)
      if path.hasSuffix(".ics") {
        // Lines of calendars are folded.
        text = Data(String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "").utf8)
      }
      for name in names { #expect(text.range(of: Data(name.utf8)) == nil, "\(path) holds “\(name)”") }
    }
  }

  /// Capitalised words of eight letters or more; shorter ones are too common to prove anything.
  private func nouns(in texts: [String?]) -> [String] {
    texts.compactMap { $0 }.flatMap { $0.split { !$0.isLetter }.map(String.init) }
      .filter { $0.count >= 8 && $0.first?.isUppercase == true }
  }

  @Test("The content is read without a finding")
  func noFindings() throws {
    for finding in try Content.read().parsed.log.sorted() {
      let place = finding.location.map { "\($0.path):\($0.position.line)" } ?? "content"
      Issue.record("\(place): \(finding.code) \(finding.message.text.english)")
    }
  }
}
