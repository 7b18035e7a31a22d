import Foundation
import Testing

@Suite struct MistakesTests {
  /// Twenty different mistakes, each with the place at which it must be found.
  static let files: [String: String] = [
    "content/site.yaml":
      "title: Verbund\nurl: https://verbund.example.org/\ntheme: alliance\nlanguage: de\ntimezone: Europe/Berlni\nnotice: Eine Probe.\n",
    "content/regions/nord.md": "---\ntitle: Nord\n---\n\nText.\n",
    "content/regions/sued.md": "---\ntitle: Süd\nhue: 400\n---\n\nText.\n",
    "content/magazine/a.md": "---\ntitle: A\ndate: 2031-02-30\n---\n\nText.\n",
    "content/magazine/b.md": "---\ntitle: B\ndate: 2031-04-01\nregions: nrod\n---\n\nText.\n",
    "content/magazine/c.md": "---\ntitle: C\ndate: 2031-04-01\nkind: berihct\n---\n\nText.\n",
    "content/magazine/d.md": "---\ntitle: D\ndate: 2031-04-01\n---\n\n[x](../regions/nrod.md)\n",
    "content/magazine/e.md": "---\ntitle: E\ndate: 2031-04-01\n---\n\n[x](javascript:alert(1))\n",
    "content/magazine/f.md": "---\ntitle: F\ndate: 2031-04-01\n---\n\n![Bild](fehlt.jpg)\n",
    "content/magazine/g.md": "---\ntitle: G\ndate: 2031-04-01\n---\n\n```figur\nsrc: x.jpg\n```\n",
    "content/magazine/h.md": "---\ntitle: H\ndate: 2031-04-01\nevents: gibtsnicht\n---\n\nText.\n",
    "content/magazine/i.md": "---\ntitle: I\ndate: 2031-04-01\nevents: geheim\n---\n\nText.\n",
    "content/magazine/j.md": "---\ntitle: J\ndate: 2031-04-01\n\nDer Vorspann hat kein Ende.\n",
    "content/magazine/k.md": "---\ntitle: K\ntitle: L\ndate: 2031-04-01\n---\n\nText.\n",
    "content/magazine/m.md": "---\ndate: 2031-04-01\n---\n\nOhne Titel.\n",
    "content/magazine/n.md": "---\ntitle: N\ndate: 2031-04-01\ntopics: [wald\n---\n\nText.\n",
    "content/magazine/o.md": "---\ntitle: O\ndate: 2031-04-01\n---\n\n[x](../regions/nord.md#kontakt)\n",
    "content/magazine/p.md": "---\ntitle: P\ndate: 2031-04-01\nsources: quelle-1, S. 3\n---\n\nText.\n",
    "content/magazine/q.md": "---\ntitle: Q\ndate: 2031-04-01\nslug: r\n---\n\nText.\n",
    "content/magazine/r.md": "---\ntitle: R\ndate: 2031-04-01\n---\n\nText.\n",
    "content/events.yaml": """
    - id: geheim
      title: Intern
      start: 2031-05-05
      region: nord
      visibility: intern
    - id: verkehrt
      title: Ende vor Beginn
      start: 2031-05-05
      end: 2031-05-04
      region: nord
    - id: luecke
      title: Übersprungene Stunde
      start: 2031-03-30 02:30
      region: nord
    - id: status
      title: Falscher Status
      start: 2031-05-05
      status: abgesgat
      region: nord

    """,
  ]

  static let expected: Set<String> = [
    "content/events.yaml:13", "content/events.yaml:18", "content/events.yaml:9", "content/magazine/a.md:3",
    "content/magazine/b.md:4", "content/magazine/c.md:4", "content/magazine/d.md:6",
    "content/magazine/e.md:6",
    "content/magazine/f.md:6", "content/magazine/g.md:6", "content/magazine/h.md:4",
    "content/magazine/i.md:4",
    "content/magazine/j.md:1", "content/magazine/k.md:3", "content/magazine/m.md:2",
    "content/magazine/n.md:4",
    "content/magazine/o.md:6", "content/magazine/p.md:4", "content/magazine/r.md:1",
    "content/regions/sued.md:3",
    "content/site.yaml:5",
  ]

  @Test("Twenty different mistakes give their findings in one run, with the right lines, in both languages")
  func mistakes() throws {
    let command = try CommandLine(Self.files)
    defer { command.remove() }
    let outcome = try command.run(["check", "--today", "2031-05-01"])
    #expect(outcome.code == 1)
    let errors = outcome.output.split(separator: "\n").filter { $0.contains(": error[") }
    let places = Set(errors.map { $0.split(separator: ":").prefix(2).joined(separator: ":") })
    #expect(places == Self.expected)
    #expect(errors.allSatisfy { !$0.contains("”") })
    let english = try command.run(["check", "--today", "2031-05-01", "--lang", "en"])
    #expect(english.code == 1)
    let others = english.output.split(separator: "\n").filter { $0.contains(": error[") }
    #expect(Set(others.map { $0.split(separator: ":").prefix(2).joined(separator: ":") }) == Self.expected)
    #expect(others.allSatisfy { !$0.contains("„") })
    #expect(outcome.output.split(separator: "\n").filter { $0.hasPrefix("help: ") }.count >= errors.count)
  }

  @Test("One mistake in an entry hides no other: values, references, links and blocks are all reported")
  func severalInOne() throws {
    let command = try CommandLine([
      "content/site.yaml": "title: Verbund\nurl: https://verbund.example.org/\nnotice: Eine Probe.\n",
      "content/regions/nord.md": "---\ntitle: Nord\nhue: 400\n---\n\n[x](../pages/weg.md)\n",
      "content/magazine/a.md": """
      ---
      title: A
      date: 2031-04-01
      regions: nrod
      kind: berihct
      events: [fset]
      ---

      [tot](../regions/sued.md)

      ```events
      regionn: nord
      ```

      """,
      "content/events.yaml": """
      - id: fest
        title: Fest
        start: 2031-05-05
        region: nrod
        attendees: viele
      - id: doppelt
        title: Eins
        start: 2031-05-05
        region: nord
      - id: doppelt
        title: Zwei
        begin: 2031-05-05
        start: 2031-05-06
        region: nord
      - title: Ohne Tag
        region: nord

      """,
    ])
    defer { command.remove() }
    let outcome = try command.run(["build", "--today", "2031-05-01"])
    #expect(outcome.code == 1)
    let places = outcome.talk.split(separator: "\n").compactMap { line -> String? in
      guard let code = line.firstRange(of: ": error[") else { return nil }
      return line[..<code.lowerBound] + " " + line[code.upperBound...].prefix(4)
    }
    #expect(
      places == [
        "content/events.yaml:4:11 E401", "content/events.yaml:5:14 E170", "content/events.yaml:10:7 E180",
        "content/events.yaml:15:3 E130", "content/magazine/a.md:4:10 E401", "content/magazine/a.md:5:7 E131",
        "content/magazine/a.md:6:10 E401", "content/magazine/a.md:9:7 E404",
        "content/magazine/a.md:12:1 E322",
        "content/regions/nord.md:3:6 E135", "content/regions/nord.md:6:5 E404",
      ])
    #expect(outcome.talk.contains("Die Angabe „start“ fehlt."), "the field is named as the others are")
  }

  @Test("A build of a site with mistakes ends with 1 and leaves the output as it was")
  func build() throws {
    let command = try CommandLine(Self.files)
    defer { command.remove() }
    let note = "\(command.folder)/output/notiz.txt"
    try FileManager.default.createDirectory(
      atPath: "\(command.folder)/output", withIntermediateDirectories: true)
    try Data("bleibt".utf8).write(to: URL(filePath: note))
    let outcome = try command.run(["build", "--today", "2031-05-01"])
    #expect(outcome.code == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.talk.contains("almanac build --keep-going"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(command.folder)/output") == ["notiz.txt"])
  }
}
