import AlmanacModel
import Testing

@Suite("Members, partners, people, regions and the facts")
struct DirectoryAgreementTests {
  let content: ParsedContent

  init() throws {
    content = try Content.read().parsed
  }

  @Test("The 18 members agree with the facts in name, region and sources")
  func members() throws {
    #expect(content.members.count == 18)
    compare(content.members, try Facts.members.get())
  }

  @Test("The 23 partners agree with the facts in name, region, first year and sources")
  func partners() throws {
    #expect(content.partners.count == 23)
    let facts = try Facts.partners.get()
    compare(content.partners, facts)
    for fact in facts {
      let partner = content.partners.first { $0.id == fact.id }
      #expect(
        partner?.since?.text == fact.text("since"), "\(fact.id): since \(partner?.since?.text ?? "nothing")")
    }
  }

  private func compare(_ entries: [Organisation], _ facts: [Fact]) {
    compareIDs(entries.map(\.id), facts.map(\.id))
    for fact in facts {
      guard let entry = entries.first(where: { $0.id == fact.id }) else { continue }
      #expect(entry.name == fact.text("name"), "\(fact.id): the name is “\(entry.name)”")
      let regions = entry.regions.map(\.value)
      #expect(regions == [fact.text("region")].compactMap { $0 }, "\(fact.id): the regions are \(regions)")
      compareSources(fact, entry.sources)
    }
  }

  @Test("People in public roles agree with the facts in name, roles and sources")
  func people() throws {
    let facts = try Facts.people.get()
    #expect(facts.count == 29)
    compareIDs(content.people.map(\.id), facts.map(\.id))
    for fact in facts {
      guard let person = content.people.first(where: { $0.id == fact.id }) else { continue }
      let name = [fact.text("academic_title"), fact.text("name")].compactMap { $0 }.joined(separator: " ")
      #expect(person.name == name, "\(fact.id): the name is “\(person.name)”, the facts say “\(name)”")
      #expect(person.role != nil || !person.roles.isEmpty, "\(fact.id) has no role")
      compareSources(fact, person.sources)
    }
  }

  @Test("The six regions agree with the facts in name and in who belongs to them")
  func regions() throws {
    let facts = try Facts.regions.get()
    #expect(facts.count == 6)
    compareIDs(content.regions.map(\.id), facts.map(\.id))
    for fact in facts {
      guard let region = content.regions.first(where: { $0.id == fact.id }) else { continue }
      let title = region.matter.title.value
      #expect(
        title == fact.text("name"),
        "\(fact.id): the title is “\(title)”, the facts say “\(fact.text("name") ?? "")”")
      let members = content.members.filter { $0.regions.map(\.value).contains(fact.id) }.map(\.name)
      let expected = fact.list("member_organisations")
      #expect(
        Set(members) == Set(expected), "\(fact.id): the members are \(members), the facts say \(expected)")
    }
  }

  @Test("A region's events that are reported as held are held in the list, those planned are not")
  func eventsOfRegions() throws {
    for fact in try Facts.regions.get() {
      for (key, isHeld) in [("events_held", true), ("events_planned", false)] {
        for id in fact.list(key) {
          let event = content.events.first { $0.id.value == id }
          #expect((event?.held == true) == isHeld, "\(fact.id), \(key): \(id)")
        }
      }
    }
  }

  @Test("The five documents agree with those of the facts, and nothing cites another")
  func documents() throws {
    let facts = try Facts.sources.get()
    #expect(facts.count == 5)
    compareIDs(content.sources.map(\.id), facts.map(\.id))
    let known = Set(facts.map(\.id))
    let matters =
      content.posts.map(\.matter) + content.regions.map(\.matter) + content.projects.map(\.matter)
      + content.pages.map(\.matter)
    for matter in matters {
      for citation in matter.sources {
        #expect(known.contains(citation.source.value), "\(matter.path) cites \(citation.source.value)")
      }
    }
  }

  private func compareIDs(_ content: [String], _ facts: [String]) {
    for id in facts where content.count(where: { $0 == id }) != 1 {
      Issue.record("\(id) stands \(content.count { $0 == id }) times in the content")
    }
    for id in content where !facts.contains(id) { Issue.record("\(id) is not in the facts") }
  }

  private func compareSources(_ fact: Fact, _ sources: [SourceCitation]) {
    #expect(!sources.isEmpty, "\(fact.id) has no source")
    let strangers = Set(sources.map(\.written)).subtracting(fact.sources).sorted()
    #expect(strangers.isEmpty, "\(fact.id): not in the facts: \(strangers.joined(separator: "; "))")
  }
}
