import Dispatch
import Synchronization
import Testing

@testable import Pictures

@Suite("Cards for sharing")
struct CardRendererTests {
  private func renderer() throws -> CardRenderer {
    CardRenderer(
      font: try #require(CardSamples.font), pictures: PictureRenderer(workers: 1, program: WorkerProgram.path)
    )
  }

  @Test("A drawn card is a PNG of 1200 by 630 pixels with a palette, below 100 kB")
  func drawn() throws {
    let card = try renderer().render(CardSamples.card("Die Brücke", cover: CardSamples.drawn)).get()
    let header = try #require(PictureHeader.read(card.bytes))
    #expect(header.format == .png)
    #expect(header.pixels == PictureSize(width: 1200, height: 630))
    // IHDR: eight bits, colours of a palette (PNG, 11.2.1).
    #expect(card.bytes[24...25].elementsEqual([8, 3]))
    #expect(card.bytes.count < 100_000)
    #expect(!card.isTitleCut)
    #expect(card.missingLetters.isEmpty)
  }

  @Test("The same card is the same bytes on any thread")
  func sameBytes() throws {
    let renderer = try renderer()
    let card = CardSamples.card("Die Brücke", cover: CardSamples.drawn)
    let files = Mutex<Set<[UInt8]>>([])
    DispatchQueue.concurrentPerform(iterations: 6) { _ in
      guard let bytes = try? renderer.render(card).get().bytes else { return }
      files.withLock { _ = $0.insert(bytes) }
    }
    #expect(files.withLock { $0.count } == 1)
  }

  @Test("Each thing that stands on a card changes its content and its bytes")
  func contents() throws {
    let renderer = try renderer()
    let plain = CardSamples.card("Die Brücke", cover: CardSamples.drawn)
    var others = [CardDrawing](repeating: plain, count: 10)
    others[0].title = "Der Steg"
    others[1].kicker = ["Bericht"]
    others[2].date = "6.–7. Mai 2031"
    others[3].dateDetail = "18–21 Uhr, Alte Ziegelei"
    others[4].siteName = "Bündnis"
    others[5].notice = nil
    others[6].colours.hue = 20
    others[7].cover = .sign
    others[8].subtitle = "Ein Satz dazu"
    others[9].logo = CardDrawing.Logo(size: PictureSize(width: 40, height: 40), digest: "1")
    let all = [plain] + others
    let sign = try DrawnPicture.photograph(width: 40, height: 40).file(.png)
    #expect(Set(all.map(\.content)).count == 11)
    #expect(Set(try all.map { try renderer.render($0, logo: sign).get().bytes }).count == 11)
  }

  @Test("The publisher's sign stands in the place of the site's, small, and large on the site's own card")
  func logo() throws {
    let renderer = try renderer()
    let picture = DrawnPicture.photograph(width: 300, height: 60, alpha: 128)
    let file = try picture.file(.png)
    var card = CardSamples.card("Die Brücke", cover: CardSamples.drawn)
    let face = try #require(CardSamples.face())
    let without = try renderer.render(card).get().bytes
    card.logo = CardDrawing.Logo(size: picture.size, digest: "1")
    let layout = CardLayout(card, in: face)
    #expect(layout.sign?.width == 150)
    #expect(layout.lines.contains { $0.text == "Bündnis Auental" && $0.x == CardLayout.left + 166 })
    let small = try renderer.render(card, logo: file).get().bytes
    card.cover = .sign
    #expect(CardPainter.largeLogo(picture.size.logo, in: CardLayout(card, in: face)).width == 274)
    let large = try renderer.render(card, logo: file).get().bytes
    #expect(Set([without, small, large]).count == 3)
    #expect(renderer.render(card, logo: [1, 2, 3]) == .failure(.logo(.notDecoded(nil))))
  }

  @Test("A photograph makes a JPEG of at most 200 kB, however fine its detail")
  func photograph() throws {
    var card = CardSamples.card("Die Brücke")
    card.cover = .photograph(focusX: 50, focusY: 50)
    let file = try HandmadePhotograph.noise(width: 1600, height: 1200)
    let rendered = try renderer().render(card, photograph: file).get()
    let header = try #require(PictureHeader.read(rendered.bytes))
    #expect(header.format == .jpeg)
    #expect(header.pixels == PictureSize(width: 1200, height: 630))
    #expect(rendered.bytes.count <= 200_000)
  }

  @Test("Of a photograph that is too wide the part around its focus is shown")
  func focus() throws {
    let file = try HandmadePhotograph.halves(width: 1600, height: 630)
    var card = CardSamples.card("Die Brücke")
    var shown: [UInt8] = []
    for focus in [0, 100] {
      card.cover = .photograph(focusX: focus, focusY: 50)
      let face = try #require(CardSamples.face())
      let (pixels, _) = try PictureRenderer(workers: 1, program: WorkerProgram.path)
        .pixels(file, covering: PictureSize(width: 500, height: 630))
      let layout = CardLayout(card, in: face)
      let painted = CardPainter(card: card, layout: layout, face: face, logo: nil).painted(photograph: pixels)
      shown.append(try #require(painted).bytes[4 * (300 * 1200 + 1000)])
    }
    #expect(shown[0] < 60)
    #expect(shown[1] > 200)
  }

  @Test("A date above the title is whole or not there: without room the regions go")
  func kicker() throws {
    let face = try #require(CardSamples.face())
    var card = CardSamples.card("Die Brücke", cover: CardSamples.drawn)
    #expect(CardLayout(card, in: face).lines.first?.text == "Bericht  ·  Auental  ·  14. November 2030")
    card.kicker[1] = "Nordschwarzwald, Ostalbkreis, Karlsruhe und drei weitere Regionen im ganzen Land"
    #expect(CardLayout(card, in: face).lines.first?.text == "Bericht  ·  14. November 2030")
  }

  @Test("A small photograph fills its place all the same")
  func small() throws {
    var card = CardSamples.card("Die Brücke")
    card.cover = .photograph(focusX: 50, focusY: 50)
    let file = try HandmadePhotograph.halves(width: 40, height: 30)
    #expect(try renderer().render(card, photograph: file).get().bytes.count > 10_000)
  }

  @Test("Letters that the face does not have are told")
  func missing() throws {
    let card = try renderer().render(CardSamples.card("Grüße 你好 🎉\u{FE0F}")).get()
    #expect(card.missingLetters == "你好🎉")
  }

  @Test("What is no font, and what is no photograph, is told")
  func broken() throws {
    let card = CardSamples.card("Die Brücke")
    #expect(CardRenderer(font: CardFont([1, 2, 3])).render(card) == .failure(.noFont))
    var withPicture = card
    withPicture.cover = .photograph(focusX: 50, focusY: 50)
    #expect(
      try renderer().render(withPicture, photograph: [1, 2, 3]) == .failure(.photograph(.notDecoded(nil))))
  }

  @Test("Colours are those of the style sheets")
  func colours() {
    #expect(CardColour.oklch(0.985, 0.006, hue: 90) == CardColour(red: 0xFC, green: 0xFA, blue: 0xF6))
    #expect(CardColour.oklch(1, 0, hue: 0) == CardColour(red: 255, green: 255, blue: 255))
    #expect(CardColour("#f2cb1d") == CardColour(red: 0xF2, green: 0xCB, blue: 0x1D))
    #expect(CardColour("red") == nil)
  }
}

extension PictureSize {
  fileprivate var logo: CardDrawing.Logo { CardDrawing.Logo(size: self, digest: "") }
}
