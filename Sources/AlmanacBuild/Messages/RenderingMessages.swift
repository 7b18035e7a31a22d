import AlmanacModel
import Pictures

/// The messages about pictures of which no sizes came: E441 to E445, W789.
enum RenderingMessages {
  /// - Parameter path: of the picture in the content folder.
  static func message(for problem: RenderingProblem, path: String) -> DiagnosticMessage {
    switch problem {
    case .damaged(let format, let damage): MediaMessages.damaged(path, format, damage)
    case .tooManyPixels(let size, let limit): tooManyPixels(path, size, limit: limit)
    case .notDecoded, .unusualKind, .animated: unusualKind(path)
    case .crashed, .noAnswer, .outOfTime, .outOfMemory: gaveUp(path)
    case .noWorker, .builtWithout: noWorker(path)
    }
  }

  static func tooManyPixels(_ path: String, _ size: PictureSize, limit: Int) -> DiagnosticMessage {
    let pixels = "\(size.width) × \(size.height)"
    return error(
      "E441",
      "Das Bild „\(path)“ hat \(pixels) Bildpunkte, mehr als \(limit / 1_000_000) Millionen.",
      "The picture “\(path)” has \(pixels) pixels, more than \(limit / 1_000_000) million.",
      help: "Verkleinern Sie es in einem Bildprogramm; 4000 Bildpunkte an der langen Seite genügen.",
      "Make it smaller in a picture editor; 4000 pixels on the long side are enough.")
  }

  static func unusualKind(_ path: String) -> DiagnosticMessage {
    error(
      "E442", "Das Bild „\(path)“ ist auf eine Art gespeichert, die Almanac nicht liest.",
      "The picture “\(path)” is stored in a way that Almanac does not read.",
      help: "Öffnen Sie es in einem Bildprogramm und speichern Sie es als gewöhnliches JPEG oder PNG.",
      "Open it in a picture editor and save it as an ordinary JPEG or PNG.")
  }

  static func gaveUp(_ path: String) -> DiagnosticMessage {
    error(
      "E443", "Beim Lesen des Bildes „\(path)“ hat der Decoder aufgegeben; es ist beschädigt oder bösartig.",
      "The decoder gave up reading the picture “\(path)”; it is damaged or malicious.",
      help:
        "Nehmen Sie das Original von dem, der es gemacht hat, oder speichern Sie es in einem Bildprogramm neu.",
      "Take the original from whoever made it, or save it again in a picture editor.")
  }

  static func noWorker(_ path: String) -> DiagnosticMessage {
    error(
      "E444", "Das Bild „\(path)“ wurde nicht gelesen: Dieser Rechner startet gerade kein weiteres Programm.",
      "The picture “\(path)” was not read: this machine starts no further program now.",
      help: "Schließen Sie andere Programme und rufen Sie Almanac noch einmal auf.",
      "Close other programs and run Almanac again.")
  }

  static func changed(_ path: String) -> DiagnosticMessage {
    error(
      "E445", "Das Bild „\(path)“ hat sich geändert, während die Website gebaut wurde.",
      "The picture “\(path)” changed while the site was built.",
      help: "Rufen Sie Almanac noch einmal auf.", "Run Almanac again.")
  }

  static let builtWithout = DiagnosticMessage(
    .warning, "W789",
    text: BilingualText(
      "Dieses Almanac wurde ohne Bildbibliotheken gebaut; Bilder kommen in voller Größe zu den Lesern, ohne Angaben zu Ort, Person und Kamera.",
      "This Almanac was built without libraries for pictures; pictures reach readers in full size, without place, person and camera."
    ),
    help: BilingualText(
      "Bauen Sie es ohne ALMANAC_PICTURES=0, oder nehmen Sie das fertige Programm.",
      "Build it without ALMANAC_PICTURES=0, or take the ready program."))

  private static func error(
    _ code: String, _ german: String, _ english: String, help germanHelp: String, _ englishHelp: String
  ) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, code, text: BilingualText(german, english), help: BilingualText(germanHelp, englishHelp))
  }
}
