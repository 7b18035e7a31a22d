import Foundation
import Testing

@testable import AlmanacBuild

/// When what lies in the target is this folder's own earlier state, and when a colleague's.
@Suite struct PublishedCopyTests {
  @Test("An interrupted copy goes on by itself, and what a colleague brought there since stays")
  func interruptedCopy() throws {
    for isFirst in [true, false] {
      let both = try TwoFolders()
      defer { both.remove() }
      try both.one.write(["magazine/2031-03-01-erster.md": "---\ntitle: Erster\n---\n\nFassung 2.\n"])
      let publisher = SitePublisher(both.one.options)
      #expect(try publisher.record(try publisher.build()))
      PublicationNote(output: both.one.options.output).beginCopy(to: both.target)
      guard isFirst else {
        try both.other.write(["magazine/2031-04-01-neu.md": "---\ntitle: Neu\n---\n\nNeuer Text.\n"])
        #expect(try both.other.publishedCodes() == [])
        #expect(try both.one.publishedCodes().contains("E617"))
        continue
      }
      // Killed while files were exchanged: the manifest is of both sites, the record still the former one.
      let manifest = URL(filePath: "\(both.target)/.almanac-manifest")
      try Data(contentsOf: URL(filePath: "\(both.one.options.output)/.almanac-manifest")).write(to: manifest)
      #expect(try both.one.publishedCodes() == [])
      #expect(both.published("magazin/erster/index.html").contains("Fassung 2."))
    }
  }

  @Test("A copy that lags behind several publications of the same folder is brought up to date")
  func laggingCopy() throws {
    let both = try TwoFolders()
    defer { both.remove() }
    for number in 1...3 {
      try both.one.write(["magazine/2031-03-01-erster.md": "---\ntitle: Erster\n---\n\nFassung \(number).\n"])
      both.one.options.target = number == 1 ? both.target : nil
      #expect(try both.one.publishedCodes() == [])
    }
    let older = both.one.content("ledger.tsv")
    both.one.options.target = both.target
    #expect(try both.one.publishedCodes() == [])
    #expect(both.published("magazin/erster/index.html").contains("Fassung 3."))
    #expect(both.one.content("ledger.tsv") == older)
  }

  @Test("A publication ended between ledger and copy goes on by itself, also where the folder was moved")
  func endedBeforeCopy() throws {
    for wasMoved in [true, false] {
      let both = try TwoFolders()
      defer { both.remove() }
      if wasMoved {
        let targets = URL(filePath: "\(both.one.folder)/.almanac/output.targets")
        let text = try String(contentsOf: targets, encoding: .utf8)
        try Data(text.replacing(both.target, with: "/elsewhere/copy").utf8).write(to: targets)
      }
      try both.one.write([
        "events.yaml": TwoFolders.event("fest", "Sommerfest", "2031-07-06")
          + TwoFolders.event("markt", "Markt", "2031-06-01")
      ])
      let publisher = SitePublisher(both.one.options)
      #expect(try publisher.record(try publisher.build()))
      #expect(both.published("termine/fest/fest.ics").contains("SEQUENCE:0"))
      #expect(try both.one.publishedCodes() == [])
      #expect(both.published("termine/fest/fest.ics").contains("SEQUENCE:1"))
    }
  }

  @Test("A clone without notes overwrites what its ledger has gone past; a folder with its own history asks")
  func cloneWithNewerLedger() throws {
    for isClone in [true, false] {
      let both = try TwoFolders()
      defer { both.remove() }
      if !isClone {
        both.other.options.target = nil
        try both.other.publish()
        both.other.options.target = both.target
      }
      both.one.options.target = nil
      try both.one.write(["magazine/2031-03-01-erster.md": "---\ntitle: Erster\n---\n\nFassung 2.\n"])
      try both.one.publish()
      try both.other.write(["magazine/2031-03-01-erster.md": "---\ntitle: Erster\n---\n\nFassung 2.\n"])
      try both.fetchLedger()
      #expect(try both.other.publishedCodes() == (isClone ? [] : ["E616"]))
      #expect(both.published("magazin/erster/index.html").contains("Fassung 2.") == isClone)
    }
  }

  @Test("An older folder that is put back, notes and output kept, overwrites nothing")
  func putBack() throws {
    let both = try TwoFolders()
    defer { both.remove() }
    let (ledger, post) = (both.one.content("ledger.tsv"), both.one.content("magazine/2031-03-01-erster.md"))
    try both.one.write(["magazine/2031-03-01-erster.md": "---\ntitle: Erster\n---\n\nBesser.\n"])
    try both.one.publish()
    try both.one.write(["magazine/2031-03-01-erster.md": post, "ledger.tsv": ledger])
    #expect(try both.one.publishedCodes().allSatisfy { $0 == "E616" })
    #expect(both.published("magazin/erster/index.html").contains("Besser."))
  }
}
