import Foundation

@testable import Pictures

/// Cards for tests, and the face that scripts/setup installs.
enum CardSamples {
  static let font =
    (try? Data(contentsOf: URL(filePath: "/usr/share/fonts/truetype/vollkorn/Vollkorn-Bold.ttf")))
    .map { CardFont([UInt8]($0)) }

  static func face() -> CardFace? { font.flatMap { CardFace($0) } }

  static func card(_ title: String, cover: CardDrawing.Cover = .nothing) -> CardDrawing {
    let signal = CardColour(red: 0xF2, green: 0xCB, blue: 0x1D)
    var card = CardDrawing(
      title: title, breaksCompounds: true, siteName: "Bündnis Auental",
      colours: CardColours(hue: 150, signal: signal))
    card.kicker = ["Bericht", "Auental", "14. November 2030"]
    card.notice = "Beispielausgabe, aus öffentlichen Dokumenten gebaut, nicht vom Bündnis veröffentlicht."
    card.sign = [CardDrawing.Dot(x: 0.5, y: 0.5, colour: signal)]
    card.cover = cover
    return card
  }

  static var drawn: CardDrawing.Cover {
    let disc = CardShape.disc(.signal, x: 100, y: 20, radius: 8)
    let line = CardShape.line(.deep, path: "M0 40q30-20 60 0t60 0", stroke: 3)
    return .shapes([disc] + [line].compactMap { $0 }, width: 120, height: 80)
  }

  /// As offices and universities write them, from 20 to some 140 letters; always the same.
  static let titles: [String] = {
    let beginnings = [
      "Wie die Landwirtschaft mit Daten", "Digitalisierungsstrategie für Gemeinden:",
      "Was Verwaltungen wissen müssen:",
      "Ein Jahr Kreislaufwirtschaft:", "KI im Mittelstand –", "Bürgerinnen und Bürger fragen:",
      "Das Wissenschaftsministerium fördert", "Vom Prototyp zur Produktionsüberwachung:",
      "Informationsveranstaltung zur", "Zukunftswerkstatt", "Künstliche Intelligenz", "Straßenbeleuchtung",
    ]
    let middles = [
      "Wettbewerbsfähigkeit", "Energieversorgungsunternehmen", "Verantwortung",
      "die Genossenschaften der Region",
      "Maschinenbau und Medizintechnik", "Rechenzentrum", "ein Forschungsdateninfrastrukturkonzept",
      "Weiterbildungsangebote", "das Datenschutzfolgenabschätzungsverfahren", "neue Lehrpläne",
    ]
    let endings = [
      "", "im Ländlichen Raum", "und was danach kommt",
      "für kleine und mittlere Unternehmen in Baden-Württemberg",
      "– ein Gespräch mit der Geschäftsführerin", "bis 2030",
    ]
    var titles: [String] = []
    for number in 0..<500 {
      let parts = [
        beginnings[number % beginnings.count], middles[number / 7 % middles.count],
        endings[number / 3 % endings.count],
      ]
      titles.append(parts.filter { !$0.isEmpty }.joined(separator: " "))
    }
    return titles
  }()
}
