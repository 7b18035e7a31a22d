import Testing

@testable import Pictures

@Suite("Titles on cards")
struct TitleSettingTests {
  private let room = TitleSetting.Room(width: 668, height: 330)
  private let wide = TitleSetting.Room(width: 932, height: 330)

  private func setting(_ title: String, in face: CardFace) -> TitleSetting {
    TitleSetting(title, in: face, rooms: [room, wide], breaksCompounds: true)
  }

  /// Whether all of a title stands in its lines, but for hyphens at their ends.
  private func isWhole(_ setting: TitleSetting, _ title: String) -> Bool {
    func letters(_ text: some StringProtocol) -> String { String(text.filter { $0 != " " && $0 != "-" }) }
    return letters(setting.lines.joined()) == letters(title)
  }

  @Test("Of 500 long German titles none is cut, clipped or smaller than 44 pixels")
  func fiveHundred() throws {
    let face = try #require(CardSamples.face())
    for title in CardSamples.titles {
      let setting = setting(title, in: face)
      #expect(!setting.isCut, "\(title)")
      #expect(isWhole(setting, title), "\(title)")
      #expect(setting.lines.count <= 4, "\(title)")
      #expect(setting.size >= 44, "\(title)")
      let widest = setting.lines.map { TextLine($0, in: face).width * setting.size / face.units }.max() ?? 0
      #expect(widest <= (setting.room > 0 ? wide : room).width + 1, "\(title)")
      #expect(Double(setting.lines.count) * setting.size * TitleSetting.lineHeight <= room.height, "\(title)")
    }
  }

  /// Cards on which little room is left: a long region and a notice, then a date of several days with times and a place.
  private func crowded(_ title: String, _ cover: CardDrawing.Cover, hasDate: Bool) -> CardDrawing {
    var card = CardSamples.card(title, cover: cover)
    card.siteName = "Zukunftsbündnis der Genossenschaften im Ländlichen Raum"
    card.kicker[1] = "Nordschwarzwald, Ostalbkreis und Karlsruhe"
    if hasDate {
      card.date = "Do, 14. bis Sa, 16. November 2030"
      card.dateDetail = "9:30–17:00 Uhr, Landesmuseum für Technik und Arbeit in Mannheim"
    }
    return card
  }

  @Test("Whatever else is on a card, of 500 long titles none is cut or smaller than 44 pixels")
  func fiveHundredCards() throws {
    let face = try #require(CardSamples.face())
    // What fits beside a photograph fits beside less.
    let cover = CardDrawing.Cover.photograph(focusX: 50, focusY: 50)
    for hasDate in [false, true] {
      var cut: [String] = []
      var smallest = 88.0
      for title in CardSamples.titles {
        let layout = CardLayout(crowded(title, cover, hasDate: hasDate), in: face)
        if layout.isTitleCut { cut.append(title) }
        smallest = min(smallest, layout.lines.filter { $0.tone == .ink }.dropLast().map(\.size).min() ?? 0)
      }
      #expect(cut == [], "with a date: \(hasDate)")
      #expect(smallest >= 44, "with a date: \(hasDate)")
    }
  }

  @Test("A short title is large, and a picture makes room for a long one")
  func sizes() throws {
    let face = try #require(CardSamples.face())
    #expect(setting("Die Brücke", in: face).size == 88)
    let long = setting(CardSamples.titles.max { $0.count < $1.count } ?? "", in: face)
    #expect(long.room == 1)
    #expect(long.size < 88)
  }

  @Test("Lines are even: no word stands alone where another could join it")
  func even() throws {
    let face = try #require(CardSamples.face())
    let lines = setting("Ein Tag im Zeichen der Landwirtschaft von morgen", in: face).lines
    let widths = lines.map { TextLine($0, in: face).width }
    #expect(lines.count > 1)
    #expect((widths.min() ?? 0) * 2 > (widths.max() ?? 0))
  }

  @Test("What no four lines hold ends at a word, with dots that say so")
  func cut() throws {
    let face = try #require(CardSamples.face())
    let title = String(repeating: "Verwaltungsmodernisierung heute ", count: 12)
    let setting = setting(title, in: face)
    #expect(setting.isCut)
    #expect(setting.lines.count == 4)
    #expect(setting.lines.last?.hasSuffix(" …") == true)
    #expect(setting.size == 44)
  }

  @Test("A word that no line holds is not set beyond the edge")
  func endless() throws {
    let face = try #require(CardSamples.face())
    let setting = setting(String(repeating: "x", count: 5000), in: face)
    #expect(setting.isCut)
    #expect(setting.lines.allSatisfy { TextLine($0, in: face).width * 44 / face.units <= wide.width })
  }

  @Test("Soft hyphens are obeyed, and show only where they break a word")
  func softHyphens() throws {
    let face = try #require(CardSamples.face())
    let word =
      "Donau\u{AD}dampf\u{AD}schiff\u{AD}fahrts\u{AD}gesellschafts\u{AD}kapitäns\u{AD}mützen\u{AD}fabrik"
    let lines = setting(word, in: face).lines
    #expect(lines.count > 1)
    #expect(lines.dropLast().allSatisfy { $0.hasSuffix("-") })
    #expect(!lines.joined().contains("\u{AD}"))
  }

  @Test("Words with hyphens of their own get no second one")
  func ownHyphens() throws {
    let face = try #require(CardSamples.face())
    let lines = setting("Rhein-Neckar-Dreiländer-Zukunftsregion-Kooperationsvereinbarung", in: face).lines
    #expect(lines.count > 1)
    #expect(!lines.joined().contains("--"))
  }

  @Test("Letters stand closer where the font says so, and figures are as tall as capitals")
  func kerning() throws {
    let face = try #require(CardSamples.face())
    func width(_ text: String) -> Double { TextLine(text, in: face).width }
    #expect(width("To") < width("T") + width("o"))
    #expect(width("Wo") < width("W") + width("o"))
    let three = face.glyph(face.number(of: "3")).outline.box
    let capital = face.glyph(face.number(of: "H")).outline.box
    #expect(try #require(three).top > -30)
    #expect(abs(try #require(three).bottom - #require(capital).bottom) < 40)
  }
}
