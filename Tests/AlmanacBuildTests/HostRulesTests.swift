import Testing

@testable import AlmanacBuild

@Suite("Rules for web servers that go with a site")
struct HostRulesTests {
  @Test(
    "Apache denies the list of files and hidden names, and knows its ETag again; calendars stay open to all")
  func apache() throws {
    let site = try TestSite().rendered { [".htaccess", "robots.txt"].contains($0) }
    let rules = site.text(".htaccess")
    let pattern = try #require(rules.firstMatch(of: #/RedirectMatch 404 "([^"]+)"/#)).1
    let regex = try Regex(String(pattern))
    for path in [
      "/.almanac-manifest", "/_headers", "/_redirects", "/.git/config", "/a/.env", "/.well-known/.hidden",
      "/.well-knownx",
    ] {
      #expect(path.firstMatch(of: regex) != nil, "\(path)")
    }
    for path in [
      "/robots.txt", "/kalender.ics", "/.well-known/security.txt", "/termine/a.b/a.ics", "/", "/a_headers",
    ] {
      #expect(path.firstMatch(of: regex) == nil, "\(path)")
    }
    #expect(rules.contains("DEFLATE text/html text/plain text/css text/csv text/calendar"))
    #expect(rules.contains("RequestHeader edit* If-None-Match '-(gzip|br|zstd)\"' '\"'"))
    #expect(site.text("robots.txt").contains("Allow: /"))
  }

  @Test("All dates of all feeds are in the zone of the site")
  func feedZone() throws {
    let site = try TestSite([
      "regions/nord.md": "---\ntitle: Nord\n---\n",
      "magazine/a.md": "---\ntitle: A\ndate: 2031-01-10T12:00:00Z\nregions: nord\n---\nText.\n",
      "events.yaml": "- {id: x, title: X, start: 2031-07-05, region: nord}\n",
    ]).rendered { $0.hasSuffix(".xml") }
    #expect(site.text("feed.xml").contains("<pubDate>Fri, 10 Jan 2031 13:00:00 +0100</pubDate>"))
    #expect(site.text("feed.xml").contains("<lastBuildDate>Fri, 10 Jan 2031 13:00:00 +0100</lastBuildDate>"))
    #expect(
      site.text("kalender.xml").contains("<lastBuildDate>Thu, 01 May 2031 02:00:00 +0200</lastBuildDate>"))
    #expect(site.outputs.values.allSatisfy { !String(decoding: $0, as: UTF8.self).contains(" +0000<") })
  }
}
