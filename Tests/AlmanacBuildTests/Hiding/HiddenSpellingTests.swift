import AlmanacModel
import Foundation
import Testing

@testable import AlmanacBuild

@Suite("Every spelling of hiding, in every kind of file")
struct HiddenSpellingTests {
  /// Understood: hidden without a finding.
  static let understood = [
    "visibility: internal", "visibility: intern", "Visibility: Intern", "VISIBILITY: INTERNAL",
    "visibility : intern", "\"visibility\": intern", "'visibility': 'intern'", "visibility:\tintern",
    "visibility: intern   # nur für uns", "visibility: [intern]", "sichtbarkeit: nicht öffentlich",
    "Sichtbarkeit: Nicht Öffentlich", "sichtbarkeit: privat", "visibility: hidden", "visibility: private",
    "visibility: no", "sichtbar: nein", "public: false", "öffentlich: nein", "oeffentlich: no",
    "nicht öffentlich: ja", "nicht_oeffentlich: ja", "nichtöffentlich: true", "intern: ja", "internal: true",
    "private: yes", "Privat: JA", "hidden: true", "versteckt: wahr", "geheim: ja", "vertraulich: ja",
    "draft: true", "Draft: TRUE", "entwurf: ja", "published: false", "veröffentlicht: nein",
    "unveröffentlicht: ja", "is_private: true", "isDraft: true", "\u{A0}visibility: intern",
    "visibility: public\nintern: ja", "draft: nein\npublished: nein", "visibility: Entwurf",
  ]

  /// Not clear, or not where it counts: an error on this line of those that hide.
  static let refused: [(lines: String, line: Int)] = [
    ("visibilty: intern", 0), ("visibiliy: internal", 0), ("visability: intern", 0),
    ("sichtbarkit: intern", 0),
    ("sichtbarkeit: intrn", 0), ("sichtbarkeit: nur für den Vorstand", 0), ("sichtbarkeit:", 0),
    ("sichtbarkeit: ~", 0), ("visibility: none", 0), ("visibility:intern", 0), ("visibility:\u{A0}intern", 0),
    ("visibility：intern", 0), ("\tvisibility: intern", 0), ("  visibility: intern", 0),
    ("visibility intern", 0), ("visibility = intern", 0), ("sichtbar: vielleicht", 0),
    ("offentlich: nein", 0),
    ("öffentlich: nein, erst im Mai", 0), ("intern", 0), ("intern:", 0), ("intren: ja", 0),
    ("interne: ja", 0),
    ("prviat: ja", 0), ("hiden: true", 0), ("verstekt: ja", 0), ("unlisted: true", 0), ("unlistet: true", 0),
    ("daft: true", 0), ("drafts: true", 0), ("entwrf: ja", 0), ("entwurf: bald", 0), ("publised: false", 0),
    ("veröfentlicht: nein", 0), ("v\u{456}sibility: intern", 0), ("freigabe: intern", 0),
    ("zustand: entwurf", 0),
    ("visibility: !!str intern", 0), ("visibility: \"intern", 0), ("visibility: #intern", 0),
    ("extra: {draft: true}", 0), ("extra: {draft:true}", 0), ("extra:\n  visibility: intern", 1),
    ("extra:\n  - entwurf: ja", 1), ("extra: |\n  Ein Satz.\n  visibility: intern", 2),
    ("extra: Ein Satz\n  visibility : intern", 1), ("extra: Ein Satz\n  intern：ja", 1),
    ("visibility: intern\nvisibility: public", 1), ("publisdate: 2032-01-01", 0),
  ]

  @Test("What is understood as hiding hides, and nothing is said", arguments: understood)
  func hides(_ lines: String) throws {
    let site = HiddenSite(lines)
    let rendered = try TestSite(site.files, config: "theme: plain\n").rendered()
    #expect(rendered.outputs.count > 20)
    expectNothing(of: Set(HiddenSite.words.keys), in: rendered)
    let known = rendered.findings.filter { !$0.hasPrefix("W") }
    #expect(known == [])
  }

  @Test(
    "What may be meant as hiding but is not clear is an error on its line, and costs the entry",
    arguments: refused)
  func refuses(_ lines: String, _ offset: Int) throws {
    let rendered = try TestSite(HiddenSite(lines).files, config: "theme: plain\n").rendered()
    expectNothing(of: Set(HiddenSite.words.keys), in: rendered)
    for path in HiddenSite.words.keys {
      let place = " \(path):\(HiddenSite.line(in: path) + offset):"
      #expect(rendered.findings.contains { $0.hasPrefix("E1") && $0.contains(place) }, "\(path)")
    }
  }

  @Test("A status of another program hides; of a project it may be the project's own")
  func status() throws {
    for status in ["draft", "Entwurf", "privat", "hidden"] {
      let rendered = try TestSite(HiddenSite("status: \(status)").files, config: "theme: plain\n").rendered()
      expectNothing(of: Set(HiddenSite.words.keys), in: rendered)
      #expect(rendered.findings.filter { $0.hasPrefix("E") } == ["E186 projects/geheim.md:4:9"])
    }
  }

  @Test("By invitation there are events only")
  func invited() throws {
    let rendered = try TestSite(HiddenSite("visibility: auf einladung").files, config: "theme: plain\n")
      .rendered()
    let events: Set = ["events.yaml", "events/auental.yaml"]
    expectNothing(of: Set(HiddenSite.words.keys).subtracting(events), in: rendered)
    #expect(rendered.text("termine/zirbeltermin-2031-06-02/index.html").contains("Zirbeltermin"))
    #expect(rendered.findings.count { $0.hasPrefix("E186") } == HiddenSite.words.count - 2)
  }

  @Test(
    "What says that an entry is shown shows it",
    arguments: ["visibility: public", "öffentlich: ja", "draft: nein", "hidden: no", "# intern: ja"])
  func shows(_ lines: String) throws {
    let rendered = try TestSite(HiddenSite(lines).files, config: "theme: plain\n").rendered()
    #expect(rendered.findings.filter { $0.hasPrefix("E") } == [])
    let text = rendered.outputs.values.map { String(decoding: $0, as: UTF8.self) }.joined()
    for (path, word) in HiddenSite.words where path != "topics.yaml" {
      #expect(text.contains(word), "\(path)")
    }
  }

  private func expectNothing(of paths: Set<String>, in site: RenderedSite) {
    for (path, bytes) in site.outputs {
      let data = Data(bytes)
      for source in paths {
        guard let word = HiddenSite.words[source] else { continue }
        for spelling in [word, word.lowercased()] {
          #expect(data.range(of: Data(spelling.utf8)) == nil, "\(path) has \(spelling) of \(source)")
        }
      }
    }
  }
}
