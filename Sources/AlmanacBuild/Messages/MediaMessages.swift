import AlmanacModel
import AlmanacSite
import Pictures

/// The messages about files of the media folder: E430 to E440, but E437.
enum MediaMessages {
  /// What is said about a file that cannot be published; its place is the file and `problem.line`.
  static func message(for problem: PictureProblem, path: String) -> DiagnosticMessage {
    switch problem {
    case .damaged(let format, let damage): damaged(path, format, damage)
    case .script(let what, _): script(path, what)
    case .outsideReference(let address, _): outsideReference(path, address)
    case .foreignContent(let element, _): foreignContent(path, element)
    case .entities: entities(path)
    case .markup: markup(path)
    case .encoding(let name): encoding(path, name)
    case .metadata: PictureMessages.keepsMetadata(path)
    case .ofTelephones: PictureMessages.ofTelephones(path)
    case .tooLarge(let limit): tooLarge(path, limit)
    case .activeFile(let name): activeFile(path, name)
    }
  }

  static func damaged(_ path: String, _ format: PictureFormat, _ damage: PictureDamage) -> DiagnosticMessage {
    let fact =
      switch damage {
      case .cutOff:
        BilingualText(
          "die Datei ist zu Ende, bevor das Bild es ist", "the file ends before the picture does")
      case .wrongStructure:
        BilingualText(
          "ein Teil der Datei ist falsch aufgebaut", "a part of the file is built wrongly")
      case .wrongChecksum:
        BilingualText(
          "eine Prüfsumme passt nicht zum Inhalt", "a checksum does not fit the content")
      case .noPicture:
        BilingualText(
          "es enthält keine Bilddaten", "it holds no picture data")
      }
    return error(
      "E430", "Das Bild „\(path)“ (\(format.name)) ist beschädigt: \(fact.german).",
      "The picture “\(path)” (\(format.name)) is damaged: \(fact.english).",
      help: "Öffnen Sie es in einem Bildprogramm und speichern Sie es neu, oder nehmen Sie das Original.",
      "Open it in a picture editor and save it again, or take the original.")
  }

  static func script(_ path: String, _ what: String) -> DiagnosticMessage {
    error(
      "E431", "Die Zeichnung „\(path)“ enthält ein Skript: \(what).",
      "The drawing “\(path)” contains a script: \(what).",
      help: "Nehmen Sie es heraus, oder speichern Sie die Zeichnung als „einfaches SVG“ oder PNG.",
      "Take it out, or save the drawing as “plain SVG” or PNG.")
  }

  static func outsideReference(_ path: String, _ address: String) -> DiagnosticMessage {
    error(
      "E432", "Die Zeichnung „\(path)“ verweist nach außen: \(address).",
      "The drawing “\(path)” refers to something outside itself: \(address).",
      help: "Betten Sie Bilder und Schriften in die Zeichnung ein, und nehmen Sie Links heraus.",
      "Embed pictures and fonts in the drawing, and take links out.")
  }

  static func foreignContent(_ path: String, _ element: String) -> DiagnosticMessage {
    error(
      "E433", "Die Zeichnung „\(path)“ enthält mit \(element) Inhalt, der nicht SVG ist.",
      "The drawing “\(path)” contains \(element), which is not part of a drawing.",
      help: "Wandeln Sie Texte in SVG-Text oder Pfade um, oder speichern Sie die Zeichnung als PNG.",
      "Turn texts into SVG text or paths, or save the drawing as PNG.")
  }

  static func entities(_ path: String) -> DiagnosticMessage {
    error(
      "E434", "Die Zeichnung „\(path)“ verwendet eigene Entitäten (<!DOCTYPE … [ oder &name;).",
      "The drawing “\(path)” uses entities of its own (<!DOCTYPE … [ or &name;).",
      help: "Speichern Sie sie neu, in Illustrator ohne „Bearbeitungsfunktionen beibehalten“.",
      "Save it again, in Illustrator without “Preserve Illustrator Editing Capabilities”.")
  }

  static func markup(_ path: String) -> DiagnosticMessage {
    error(
      "E435", "Die Zeichnung „\(path)“ ist kein wohlgeformtes SVG.",
      "The drawing “\(path)” is not well-formed SVG.",
      help: "Prüfen Sie, ob jedes Element geschlossen ist, oder speichern Sie die Zeichnung neu.",
      "See that every element is closed, or save the drawing again.")
  }

  static func encoding(_ path: String, _ name: String) -> DiagnosticMessage {
    error(
      "E436", "Die Zeichnung „\(path)“ ist in \(name) geschrieben.",
      "The drawing “\(path)” is written in \(name).",
      help: "Speichern Sie sie in UTF-8.", "Save it in UTF-8.")
  }

  static func tooLarge(_ path: String, _ limit: Int) -> DiagnosticMessage {
    error(
      "E439", "Die Zeichnung „\(path)“ ist größer als \(limit >> 20) MB.",
      "The drawing “\(path)” is larger than \(limit >> 20) MB.",
      help: "Vereinfachen Sie sie, oder speichern Sie sie als PNG oder WebP.",
      "Simplify it, or save it as PNG or WebP.")
  }

  /// - Parameter limit: in bytes.
  static func tooLargeFile(_ path: String, limit: Int) -> DiagnosticMessage {
    error(
      "E440", "„\(path)“ ist größer als \(limit >> 20) MB.", "“\(path)” is larger than \(limit >> 20) MB.",
      help: "Verkleinern Sie die Datei, oder verlinken Sie sie an einem Ort für große Dateien.",
      "Make the file smaller, or link it at a place for large files.")
  }

  static func activeFile(_ path: String, _ name: String) -> DiagnosticMessage {
    error(
      "E438", "„\(path)“ wird nicht veröffentlicht: Browser oder Server führen .\(name)-Dateien aus.",
      "“\(path)” is not published: browsers or servers run .\(name) files.",
      help: "Bieten Sie den Inhalt als PDF, Bild oder ZIP an.",
      "Offer the content as a PDF, a picture or a ZIP file.")
  }

  private static func error(
    _ code: String, _ german: String, _ english: String, help germanHelp: String, _ englishHelp: String
  ) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, code, text: BilingualText(german, english), help: BilingualText(germanHelp, englishHelp))
  }
}
