import AlmanacModel
import Testing

@testable import AlmanacContent

struct SiteConfigurationTests {
  private func configuration(_ text: String) -> SiteConfiguration { read(["site.yaml": text]).configuration }

  @Test("Everything in site.yaml but the title has its default")
  func everythingButTheTitleHasItsDefault() {
    let content = read(["site.yaml": "title: A: B #1\n"])
    let site = content.configuration
    #expect(findings(content) == ["W200 site.yaml:1:1"])
    #expect(site.title == "A: B #1")
    #expect(site.url == nil)
    #expect(site.language == "de")
    #expect(site.zone.identifier == "Europe/Berlin")
    #expect(site.asOf == nil)
    #expect(site.notice == nil)
    #expect(site.theme == "alliance")
    #expect(site.themeSettings.isEmpty)
    #expect(site.postsPerPage == 12)
    #expect(site.feedItems == 30)
    #expect(site.permalink == .flat)
    #expect(site.monthsBack == 12)
    #expect(site.cancelled == .notice)
    #expect(site.defaultDuration == 120)
    #expect(site.topicPolicy == nil)
    #expect(site.typography)
    #expect(site.links == .directory)
    #expect(site.navigation.isEmpty)
    #expect(site.targets.isEmpty)
    #expect(site.newsletter.isEmpty)
  }

  @Test("Every key of site.yaml is read")
  func everyKeyIsRead() throws {
    let content = read([
      "site.yaml": """
      titel: Allianz
      untertitel: Sechs Regionen: eine Allianz
      url: https://www.example.org/ki
      sprache: en
      zeitzone: Europe/Zurich
      stand: 31.3.2025
      hinweis: Beispielausgabe
      herausgeber:
        name: Allianz eG
        address: Weg 1, 70173 Stuttgart
        email: info@example.org
        phone: 0711 #1
        url: https://example.org
        logo: media/logo.svg
      bild: media/teilen.png
      theme: eigenes
      theme_settings:
        hue: 210
        claim: "Wir: alle"
      navigation: [magazin, {title: Über uns, to: ueber-uns}]
      footer:
        - impressum
      social:
        Mastodon: https://social.example/@ki
        LinkedIn: https://linkedin.example/ki
      magazine: {per_page: 20, feed_items: 50, permalink: year}
      calendar: {months_back: 24, cancelled: hinweis, default_duration: 90 min}
      formats:
        - {id: fest, name: Fest, plural: Feste}
        - Runder Tisch
      bereiche:
        - id: international
          name: International
      topics: offen
      feiertage: DE-BW
      ziele:
        - period: 2024-01-01..2025-12-31
          region: freiburg
          small: 2
          groß: 1
          workshops: 1
        - {zeitraum: 2026, region: alle, counts: {small: 4}}
      typography: nein
      links: file
      newsletter: {from: Allianz <info@example.org>, reply_to: info@example.org, list_unsubscribe: info@example.org, subscribe: https://example.org/abo}
      """
    ])
    #expect(findings(content) == [])
    let site = content.configuration
    #expect(site.tagline == "Sechs Regionen: eine Allianz")
    #expect(site.url == "https://www.example.org/ki/")
    #expect(site.language == "en")
    #expect(site.zone.identifier == "Europe/Zurich")
    #expect(site.notice == "Beispielausgabe")
    #expect(site.asOf == (try day(2025, 3, 31)))
    #expect(site.publisher.name == "Allianz eG")
    #expect(site.publisher.address == "Weg 1, 70173 Stuttgart")
    #expect(site.publisher.phone == "0711 #1")
    #expect(site.publisher.logo?.value == "media/logo.svg")
    #expect(site.image?.path.value == "media/teilen.png")
    #expect(site.theme == "eigenes")
    #expect(site.themeSettings.mapValues(\.value) == ["hue": "210", "claim": "Wir: alle"])
    #expect(site.navigation.map(\.title) == [nil, "Über uns"])
    #expect(site.navigation.map(\.target.value) == ["magazin", "ueber-uns"])
    #expect(site.footer.map(\.target.value) == ["impressum"])
    #expect(site.social.map(\.title) == ["Mastodon", "LinkedIn"])
    #expect(site.postsPerPage == 20)
    #expect(site.feedItems == 50)
    #expect(site.permalink == .year)
    #expect(site.monthsBack == 24)
    #expect(site.cancelled == .notice)
    #expect(site.defaultDuration == 90)
    #expect(site.formats.map(\.id) == ["fest", "runder-tisch"])
    #expect(site.formats.map(\.plural) == ["Feste", nil])
    #expect(site.areas.map(\.name) == ["International"])
    #expect(site.topicPolicy == .open)
    #expect(site.holidays?.value == "DE-BW")
    #expect(site.targets.map(\.counts) == [["small": 2, "large": 1, "workshops": 1], ["small": 4]])
    #expect(site.targets.map(\.region?.value) == ["freiburg", nil])
    #expect(
      site.targets.map { "\($0.first) \($0.last)" } == ["2024-01-01 2025-12-31", "2026-01-01 2026-12-31"])
    #expect(!site.typography)
    #expect(site.links == .file)
    #expect(site.newsletter["from"] == "Allianz <info@example.org>")
    #expect(site.unsubscribe == ["mailto:info@example.org"])
  }

  @Test("The zone of the site counts for all files")
  func theZoneOfTheSiteCountsForAllFiles() throws {
    let content = read([
      "site.yaml": site + "timezone: America/New_York\n",
      "events.yaml": "- title: A\n  region: x\n  start: 2026-01-01 18:00\n",
    ])
    guard case .timed(let start, nil) = content.events.first?.time else {
      Issue.record("no time")
      return
    }
    #expect(start.instant == (try utc(2026, 1, 1, 23)))
  }

  @Test(
    "Mistakes in site.yaml have their places",
    arguments: [
      ("url: example.org", "E201 site.yaml:3:6"), ("url: https://example.org/?a=1", "E201 site.yaml:3:6"),
      ("url: https://exa mple.org", "E201 site.yaml:3:6"), ("language: Sächsisch", "E139 site.yaml:3:11"),
      ("timezone: Berlin", "E158 site.yaml:3:11"), ("as_of: 2025", "E155 site.yaml:3:8"),
      ("publisher: {email: keine}", "E141 site.yaml:3:20"), ("theme: ../fremd", "E140 site.yaml:3:8"),
      ("theme_settings: blau", "E134 site.yaml:3:1"), ("theme_settings: {a: [b]}", "E132 site.yaml:3:18"),
      ("navigation: [{title: A}]", "E130 site.yaml:3:14"), ("navigation: [[a]]", "E203 site.yaml:3:14"),
      ("magazine: 12", "E134 site.yaml:3:1"), ("magazine: {per_page: viele}", "E135 site.yaml:3:22"),
      ("magazine: {permalink: tag}", "E131 site.yaml:3:23"),
      ("calendar: {default_duration: lang}", "E161 site.yaml:3:30"),
      ("calendar: {cancelled: weg}", "E131 site.yaml:3:23"),
      ("calendar: {month_back: 3}", "W110 site.yaml:3:12"),
      ("topics: halb", "E131 site.yaml:3:9"), ("links: x", "E131 site.yaml:3:8"),
      ("typography: x", "E136 site.yaml:3:13"),
      ("targets: [2024]", "E134 site.yaml:3:11"), ("targets: [{small: 2}]", "E130 site.yaml:3:11"),
      ("targets: [{period: 2025..2024}]", "E202 site.yaml:3:20"),
      ("targets: [{period: 2025, small: zwei}]", "E135 site.yaml:3:33"),
      ("formats: [{id: a}]", "E130 site.yaml:3:11"), ("formats: [a, A]", "E180 site.yaml:3:14"),
      ("formats: [[a]]", "E133 site.yaml:3:11"), ("tiel: x", "W110 site.yaml:3:1"),
      ("title: B", "E127 site.yaml:3:1"),
      ("social: {a: [b]}", "E132 site.yaml:3:10"),
    ])
  func mistakes(_ line: String, _ expected: String) {
    let base = line.hasPrefix("url") ? "title: A\n\n" : site
    #expect(findings(read(["site.yaml": base + line + "\n"])) == [expected])
  }

  @Test("Without site.yaml there is an error that says what to write")
  func withoutSiteYAMLThereIsAnErrorThatSaysWhatToWrite() throws {
    let content = ContentParser(today: today).parse(SourceTree(zones: zones), jobs: 2)
    #expect(findings(content) == ["E200 site.yaml:1:1"])
    #expect(content.log.diagnostics.first?.message.help.german.contains("title: Name der Website") == true)
    #expect(findings(read(["site.yaml": ""])).contains("E130 site.yaml:1:1"))
    #expect(findings(read(["site.yaml": "- a\n"])) == ["E126 site.yaml:1:1"])
  }
}
