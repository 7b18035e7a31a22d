import Foundation
import Testing

@testable import AlmanacBuild

@Suite("The copy for approval")
struct ReviewCopyTests {
  private static let files = [
    "site.yaml": "title: Musterverbund\nurl: https://verbund.beispielhaft.de/\nnotice: Eine Probe.\n",
    "regions/nord.md": "---\ntitle: Nord\n---\n\nText.\n",
    "events.yaml": "- id: fest\n  title: Sommerfest\n  start: 2031-07-05\n  region: nord\n",
    "magazine/2031-03-01-gross.md": "---\ntitle: Groß\n---\n\nText.\n",
    "magazine/2031-03-02-entwurf.md": "---\ntitle: Ein Entwurf\ndraft: true\n---\n\nText.\n",
    "magazine/2031-08-02-spaeter.md": "---\ntitle: Später\n---\n\nText.\n",
  ]

  private func copy(theme: String) throws -> (site: DiskSite, files: [String: Data]) {
    var files = Self.files
    files["site.yaml", default: ""] += "theme: \(theme)\n"
    let site = try DiskSite(files)
    site.options = site.options.review(in: site.folder + "/zur-ansicht")
    #expect(try site.build().report != nil)
    return (site, site.outputs())
  }

  @Test(
    "A copy for approval has drafts and planned posts, marked, and says on each page what it is",
    arguments: ["alliance", "plain"])
  func pages(_ theme: String) throws {
    let (_, files) = try copy(theme: theme)
    let pages = files.filter { $0.key.hasSuffix(".html") }
    #expect(pages.count > 10)
    for (path, data) in pages {
      let text = String(decoding: data, as: UTF8.self)
      #expect(text.contains("Fassung zur Ansicht vom 1. Mai 2031, nicht veröffentlicht."), "\(path)")
      #expect(text.contains("<meta name=\"robots\" content=\"noindex\">"), "\(path)")
      #expect(!text.contains("rel=\"canonical\""), "\(path)")
    }
    let draft = files["magazin/ein-entwurf/index.html"] ?? files["magazin/entwurf/index.html"] ?? Data()
    #expect(String(decoding: draft, as: UTF8.self).contains("Entwurf: nicht veröffentlicht"))
    let planned = files["magazin/spaeter/index.html"] ?? Data()
    #expect(String(decoding: planned, as: UTF8.self).contains("2. August 2031"))
  }

  @Test("A copy for approval has nothing to subscribe to, and search engines are told to stay out")
  func subscriptions() throws {
    let (_, files) = try copy(theme: "alliance")
    for ending in [".ics", ".xml", "feed.json", ".almanac-record"] {
      #expect(!files.keys.contains { $0.hasSuffix(ending) }, "\(ending)")
    }
    #expect(files["robots.txt"] == Data("User-agent: *\nDisallow: /\n".utf8))
  }

  @Test("A copy for approval leaves no note in the folder beside it, so that no publication goes by it")
  func notes() throws {
    let (site, _) = try copy(theme: "alliance")
    #expect(!FileManager.default.fileExists(atPath: site.folder + "/.almanac"))
    #expect(!FileManager.default.fileExists(atPath: site.folder + "/content/ledger.tsv"))
  }

  @Test(
    "A copy for approval goes neither into the site's folder, nor around it, nor into one that holds a publication or other files"
  )
  func places() throws {
    let site = try DiskSite(Self.files)
    try site.publish()
    let output = site.options.output
    for path in [output, "\(output)/zur-ansicht", site.folder] {
      #expect(throws: BuildFailure.reviewInOutput(path)) { try ReviewFolder(path).check(beside: output) }
    }
    #expect(throws: BuildFailure.targetForeign(output)) {
      try ReviewFolder(output).check(beside: site.folder + "/other")
    }
    #expect(throws: BuildFailure.targetForeign(site.options.content)) {
      try ReviewFolder(site.options.content).check(beside: output)
    }
    let folder = site.folder + "/zur-ansicht"
    site.options = site.options.review(in: folder)
    try ReviewFolder(folder).check(beside: output)
    _ = try site.build()
    try ReviewFolder(folder).check(beside: output)
  }
}
