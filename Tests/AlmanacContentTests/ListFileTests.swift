import AlmanacModel
import Testing

@testable import AlmanacContent

struct ListFileTests {
  @Test("People have all their fields")
  func peopleHaveAllTheirFields() throws {
    let content = read([
      "people.yaml": """
      - id: anna
        name: Dr. Anna Müller
        sort: Müller
        rolle: Vorstand: KI
        roles:
          - {rolle: Beirätin, organisation: IHK, from: 2020, bis: 03/2024}
          - Sprecherin
        organisation: Stadt #1
        regions: freiburg, karlsruhe
        image: anna.jpg
        url: https://anna.example
        e-mail: anna@example.org
        bio: |
          Text
        quellen: bericht, S. 3
      - name: Jörg Groß
      """
    ])
    #expect(findings(content) == [])
    let anna = try #require(content.people.first)
    #expect(anna.id == "anna")
    #expect(anna.name == "Dr. Anna Müller")
    #expect(anna.sort == "Müller")
    #expect(anna.role == "Vorstand: KI")
    #expect(
      anna.roles == [
        PersonRole(role: "Beirätin", organisation: "IHK", from: "2020", to: "03/2024"),
        PersonRole(role: "Sprecherin", organisation: nil, from: nil, to: nil),
      ])
    #expect(anna.organisation == "Stadt #1")
    #expect(anna.regions.map(\.value) == ["freiburg", "karlsruhe"])
    #expect(anna.image?.path.value == "anna.jpg")
    #expect(anna.email == "anna@example.org")
    #expect(anna.url == "https://anna.example")
    #expect(anna.bio == "Text")
    #expect(anna.bioLine == 14)
    #expect(anna.sources.map(\.place) == ["S. 3"])
    #expect(content.people.last?.id == "joerg-gross")
    #expect(content.people.last?.position == SourcePosition(line: 16, column: 3))
  }

  @Test("Members, partners, topics and sources have their fields")
  func theOtherListsHaveTheirFields() throws {
    let content = read([
      "members.yaml":
        "- id: stadt\n  name: Stadt Ulm\n  url: https://ulm.example\n  regions: a\n  kind: Kommune\n  since: 2023\n  until: Ende 2024\n",
      "partners.yaml": "- name: IHK\n",
      "topics.yaml": "- id: ki\n  name: Künstliche Intelligenz\n  summary: Kurz: so\n- Daten & Ethik\n",
      "sources.yaml":
        "- id: bericht-2024\n  title: Bericht: 2024\n  publisher: Stadt\n  date: März 2025\n  url: https://b.example\n  note: intern\n",
    ])
    #expect(findings(content) == [])
    let member = try #require(content.members.first)
    #expect(member.id == "stadt")
    #expect(member.kind == "Kommune")
    #expect(member.since == "2023")
    #expect(member.until == "Ende 2024")
    #expect(content.partners.map(\.id) == ["ihk"])
    #expect(content.topics?.map(\.id) == ["ki", "daten-ethik"])
    #expect(content.topics?.first?.summary == "Kurz: so")
    let source = try #require(content.sources.first)
    #expect(source.title == "Bericht: 2024")
    #expect(source.publisher == "Stadt")
    #expect(source.date == "März 2025")
    #expect(source.note == "intern")
    #expect(read([:]).topics == nil)
  }

  @Test(
    "Mistakes in lists have their places",
    arguments: [
      ("people.yaml", "- id: a\n", "E130 people.yaml:1:3"),
      ("people.yaml", "- name: A\n  email: a\n", "E141 people.yaml:2:10"),
      ("people.yaml", "- name: A\n  roles: [{from: 2020}]\n", "E130 people.yaml:2:11"),
      ("people.yaml", "- name: A\n  nmae: B\n", "W110 people.yaml:2:3"),
      ("people.yaml", "- name: '?'\n", "E130 people.yaml:1:3"),
      ("members.yaml", "- name: A\n  url: hier\n", "E137 members.yaml:2:8"),
      ("topics.yaml", "- id: a\n", "E130 topics.yaml:1:3"),
      ("sources.yaml", "- id: a\n", "E130 sources.yaml:1:3"),
      ("topics.yaml", "- ???\n", "E126 topics.yaml:1:3"),
      ("people.yaml", "-\n- name: A\n", "E126 people.yaml:1:1"),
    ])
  func mistakes(_ path: String, _ text: String, _ expected: String) {
    #expect(findings(read([path: text])) == [expected])
  }

  @Test(
    "An id that occurs twice is reported at its second place",
    arguments: [
      (
        [
          "events.yaml":
            "- title: A\n  start: 2026-01-01\n  region: x\n- id: a-2026-01-01\n  title: B\n  start: 2026-01-01\n  region: x\n"
        ],
        ["E180 events.yaml:4:7"]
      ),
      (
        [
          "events/a.yaml": "- id: a\n  title: A\n  start: 2026-01-01\n  region: x\n",
          "events/b.yaml": "- title: B\n  id: a\n  start: 2026-01-01\n  region: x\n",
        ],
        ["E180 events/b.yaml:2:7"]
      ),
      (
        ["people.yaml": "- name: A B\n- id: a-b\n  name: C\n"],
        ["E180 people.yaml:2:3"]
      ),
      (["topics.yaml": "- KI\n- ki\n"], ["E180 topics.yaml:2:3"]),
      (
        ["sources.yaml": "- {id: a, title: A}\n- {id: a, title: B}\n"],
        ["E180 sources.yaml:2:3"]
      ),
      (
        [
          "magazine/a.md": "---\ntitle: A\ndate: 2026-01-01\nid: magazine/b\n---\n",
          "magazine/b.md": "---\ntitle: B\ndate: 2026-01-01\n---\n",
        ],
        ["E180 magazine/b.md:1:1"]
      ),
      (
        ["regions/Ulm.md": "---\ntitle: A\n---\n", "regions/ulm.md": "---\ntitle: B\n---\n"],
        ["E180 regions/ulm.md:1:1"]
      ),
    ])
  func duplicates(_ files: [String: String], _ expected: [String]) {
    let content = read(files)
    #expect(findings(content) == expected)
    #expect(content.log.diagnostics.allSatisfy { $0.excerpt != nil })
  }

  @Test("Members and partners may share an id")
  func membersAndPartnersMayShareAnID() {
    #expect(findings(read(["members.yaml": "- name: IHK\n", "partners.yaml": "- name: IHK\n"])) == [])
  }
}
