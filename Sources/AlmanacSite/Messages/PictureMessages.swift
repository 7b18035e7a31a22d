import AlmanacModel

/// What is said of a picture that a text names, whatever becomes of it: E437, N475 to W479.
public enum PictureMessages {
  /// - Parameter path: of the publisher's sign, which is no picture that other programs show.
  static func logoIsDrawing(_ path: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .note, "N475",
      text: BilingualText(
        "„\(path)“ steht als Logo auf den Seiten, aber nicht auf Karten zum Teilen, in Mails und auf Startbildschirmen: Andere Programme zeigen dort keine Zeichnungen.",
        "“\(path)” is the logo on pages, but not on cards for sharing, in mails and on home screens: other programs show no drawings there."
      ),
      help: BilingualText(
        "Legen Sie das Logo auch als PNG daneben: „\(renamed(path, to: "png"))“, mindestens 400 Pixel lang; es wird dort von selbst genommen, und in site.yaml ändert sich nichts. JPEG geht auch.",
        "Put the logo beside it as a PNG, too: “\(renamed(path, to: "png"))”, at least 400 pixels long; it is taken there by itself, and nothing changes in site.yaml. JPEG will do as well."
      ))
  }

  public static func ofTelephones(_ name: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E476",
      text: BilingualText(
        "„\(name)“ ist ein HEIC-Bild, wie iPhones sie aufnehmen; Browser zeigen es nicht.",
        "“\(name)” is a HEIC picture, as iPhones take them; browsers do not show it."),
      help: BilingualText(
        "Exportieren Sie es als JPEG: am Mac in „Vorschau“ mit „Ablage › Exportieren“, unter Windows in „Fotos“ mit „Speichern unter“. Damit das iPhone gleich JPEG aufnimmt: „Einstellungen › Kamera › Formate › Maximale Kompatibilität“.",
        "Export it as JPEG: on a Mac in Preview with “File › Export”, on Windows in Photos with “Save as”. To let the iPhone take JPEG at once: “Settings › Camera › Formats › Most Compatible”."
      ))
  }

  public static func keepsMetadata(_ name: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E437",
      text: BilingualText(
        "„\(name)“ (AVIF) trägt Angaben aus der Kamera in sich (EXIF oder XMP: Ort, Person, Gerät), und AVIF wird so veröffentlicht, wie es ist.",
        "“\(name)” (AVIF) carries what the camera noted (EXIF or XMP: place, person, device), and AVIF is published as it is."
      ),
      help: BilingualText(
        "Speichern Sie das Bild als JPEG, PNG oder WebP, daraus nimmt Almanac die Angaben heraus; oder exportieren Sie das AVIF ohne Metadaten.",
        "Save the picture as JPEG, PNG or WebP, of which Almanac takes it out; or export the AVIF without metadata."
      ))
  }

  /// - Parameter traits: of a kind that is not the one that the name's ending says, or of none.
  static func notAsNamed(_ name: String, _ traits: PictureTraits) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W477",
      text: traits.kind.map {
        BilingualText(
          "„\(name)“ ist ein Bild der Art \($0); die Endung sagt etwas anderes.",
          "“\(name)” is a picture of the kind \($0); its ending says something else.")
      }
        ?? BilingualText(
          "„\(name)“ ist kein Bild, das Browser zeigen.", "“\(name)” is no picture that browsers show."),
      help: traits.endings.first.map {
        BilingualText(
          "Nennen Sie die Datei „\(renamed(name, to: $0))“, auch hier.",
          "Name the file “\(renamed(name, to: $0))”, here too.")
      }
        ?? BilingualText(
          "Öffnen Sie die Datei in einem Bildprogramm und speichern Sie sie als JPEG oder PNG.",
          "Open the file in a picture editor and save it as JPEG or PNG."))
  }

  static func inInks(_ name: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W478",
      text: BilingualText(
        "„\(name)“ ist in Druckfarben (CMYK) gespeichert; auf dem Bildschirm sehen seine Farben anders aus als gedruckt.",
        "“\(name)” is stored in printers' inks (CMYK); on screens its colours differ from those in print."),
      help: BilingualText(
        "Speichern Sie es in einem Bildprogramm in RGB (sRGB), oder bitten Sie darum, wer es geschickt hat.",
        "Save it as RGB (sRGB) in a picture editor, or ask for that whoever sent it."))
  }

  /// - Parameters:
  ///   - kind: such as “GIF”.
  ///   - size: in bytes.
  ///   - limit: in bytes.
  static func heavy(_ name: String, _ kind: String, size: Int, limit: Int, moves: Bool) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W479",
      text: BilingualText(
        "„\(name)“ (\(kind)) wiegt \(FileWeight.text(size, .german)) und kommt so zu den Lesern, wie es ist.",
        "“\(name)” (\(kind)) weighs \(FileWeight.text(size, .english)) and reaches readers as it is."),
      help: moves
        ? BilingualText(
          "Bis \(FileWeight.text(limit, .german)) lädt es auch unterwegs: Kürzen oder verkleinern Sie es, oder zeigen Sie es als Video.",
          "Up to \(FileWeight.text(limit, .english)) it loads on the way, too: make it shorter or smaller, or show it as a video."
        )
        : BilingualText(
          "Bis \(FileWeight.text(limit, .german)) lädt es auch unterwegs. Als JPEG gespeichert macht Almanac daraus die Größen, die gebraucht werden.",
          "Up to \(FileWeight.text(limit, .english)) it loads on the way, too. Saved as JPEG, Almanac makes the sizes of it that are needed."
        ))
  }

  private static func renamed(_ name: String, to ending: String) -> String {
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
    return "\(stem).\(ending)"
  }
}
