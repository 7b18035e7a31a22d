import AlmanacModel
import AlmanacSite

struct PeoplePage: PageKind {
  let parts: PageParts
  let layout = Layout.people

  func content(_ frame: inout PageFrame) -> PeopleContent {
    frame.description = words.peopleDescription(of: siteTitle)
    frame.data = data.collection()
    let sorted = site.people.sorted { sortKey($0.person) < sortKey($1.person) }
    return PeopleContent(people: sorted.map(links.personCard))
  }

  private func sortKey(_ person: Person) -> String {
    SortedName.key(of: person.sort ?? person.name)
  }
}

struct PersonPage: PageKind {
  let parts: PageParts
  let index: Int
  let layout = Layout.person

  func content(_ frame: inout PageFrame) -> PersonContent {
    let entry = site.people[index]
    let person = entry.person
    let description = [person.role, person.organisation].compactMap { $0 }.joined(separator: ", ")
    frame.trail = [link(words.people, site.routes.people)]
    frame.image = entry.image
    frame.description = description.isEmpty ? person.name : description
    frame.data = StructuredPage("ProfilePage", entity: data.person(entry))
    return PersonContent(
      role: links.role(of: person), organisation: person.organisation,
      roles: person.roles.map {
        RoleView(
          role: OriginalMark.text($0.role, isOriginal: $0.originals.contains("role")),
          organisation: $0.organisation,
          period: words.period($0.from, $0.to, on: site.buildDay))
      },
      bodyHTML: html(bodies.people[index], isOriginal: person.originals.contains("bio")),
      picture: links.picture(entry.image, at: .portrait), url: person.url,
      email: person.email, regions: entry.regions.map(links.region), posts: posts(entry.posts),
      events: events(entry.events.reversed()), sources: links.citations(entry.sources))
  }
}
