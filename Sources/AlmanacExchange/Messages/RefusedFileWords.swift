import AlmanacModel

/// Why files of old sites do not come along, and what to do about it.
extension FileRefusal {
  var words: BilingualText {
    switch self {
    case .active(let ending):
      BilingualText(
        "Eine Datei kommt nicht mit, weil Browser oder Server Dateien mit „.\(ending)“ im Namen ausführen",
        "A file does not come along, because browsers or servers run files with “.\(ending)” in their name")
    case .damaged:
      BilingualText(
        "Ein Bild kommt nicht mit, weil die Datei beschädigt ist",
        "A picture does not come along, because the file is damaged")
    case .script:
      BilingualText(
        "Eine Zeichnung kommt nicht mit, weil sie ein Skript enthält",
        "A drawing does not come along, because it contains a script")
    case .outsideReference:
      BilingualText(
        "Eine Zeichnung kommt nicht mit, weil sie nach außen verweist oder von dort etwas lädt",
        "A drawing does not come along, because it refers to something outside itself or loads it")
    case .foreignContent:
      BilingualText(
        "Eine Zeichnung kommt nicht mit, weil sie Teile einer Webseite enthält",
        "A drawing does not come along, because it contains parts of a web page")
    case .brokenDrawing:
      BilingualText(
        "Eine Zeichnung kommt nicht mit, weil sie kein wohlgeformtes SVG in UTF-8 ist oder eigene Entitäten hat",
        "A drawing does not come along, because it is no well-formed SVG in UTF-8 or has entities of its own")
    case .largeDrawing(let limit):
      BilingualText(
        "Eine Zeichnung kommt nicht mit, weil sie größer als \(limit >> 20) MB ist",
        "A drawing does not come along, because it is larger than \(limit >> 20) MB")
    case .metadata:
      BilingualText(
        "Ein AVIF-Bild kommt nicht mit, weil es Angaben aus der Kamera enthält (Ort, Person, Gerät)",
        "An AVIF picture does not come along, because it carries what the camera noted (place, person, device)"
      )
    case .ofTelephones:
      BilingualText(
        "Ein HEIC-Bild, wie iPhones sie aufnehmen, kommt nicht mit, weil Browser es nicht zeigen",
        "A HEIC picture, as iPhones take them, does not come along, because browsers do not show it")
    case .large(let limit):
      BilingualText(
        "Eine Datei kommt nicht mit, weil sie größer als \(limit >> 20) MB ist",
        "A file does not come along, because it is larger than \(limit >> 20) MB")
    case .outside:
      BilingualText(
        "Eine Datei kommt nicht mit, weil sie eine Verknüpfung ist, die aus dem Ordner hinausführt, oder keine gewöhnliche Datei",
        "A file does not come along, because it is a link that leads out of the folder, or no plain file")
    case .unreadable:
      BilingualText(
        "Eine Datei kommt nicht mit, weil das System sie nicht lesen lässt",
        "A file does not come along, because the system does not let it be read")
    case .absent:
      BilingualText(
        "Eine Datei kommt nicht mit, weil sie noch nicht auf diesen Rechner heruntergeladen ist",
        "A file does not come along, because it is not downloaded to this machine yet")
    }
  }

  var help: BilingualText {
    let remedy = remedy
    return BilingualText(
      "\(remedy.german) Legen Sie die Datei dann nach content/media, und fügen Sie sie an diesen Stellen ein: Dort steht jetzt nur ihr Text oder der Link zur alten Adresse.",
      "\(remedy.english) Then put the file into content/media, and add it at these places: only its words or the link to the old address stand there now."
    )
  }

  private var remedy: BilingualText {
    switch self {
    case .active(let ending):
      BilingualText(
        "Geben Sie einem Bild einen Namen ohne „.\(ending)“, und speichern Sie anderen Inhalt als PDF oder ZIP.",
        "Give a picture a name without “.\(ending)”, and save other content as PDF or ZIP.")
    case .damaged:
      BilingualText(
        "Öffnen Sie das Bild in einem Bildprogramm und speichern Sie es neu, oder nehmen Sie das Original.",
        "Open the picture in a picture editor and save it again, or take the original.")
    case .script, .foreignContent:
      BilingualText(
        "Speichern Sie die Zeichnung als „einfaches SVG“ oder PNG.",
        "Save the drawing as “plain SVG” or PNG.")
    case .outsideReference:
      BilingualText(
        "Betten Sie Bilder und Schriften in die Zeichnung ein, und nehmen Sie Links heraus, oder speichern Sie sie als PNG.",
        "Embed pictures and fonts in the drawing, and take links out, or save it as PNG.")
    case .brokenDrawing:
      BilingualText(
        "Speichern Sie die Zeichnung neu als „einfaches SVG“ (in Illustrator ohne „Bearbeitungsfunktionen beibehalten“) oder als PNG.",
        "Save the drawing again as “plain SVG” (in Illustrator without “Preserve Illustrator Editing Capabilities”) or as PNG."
      )
    case .largeDrawing:
      BilingualText(
        "Vereinfachen Sie die Zeichnung, oder speichern Sie sie als PNG oder WebP.",
        "Simplify the drawing, or save it as PNG or WebP.")
    case .metadata:
      BilingualText(
        "Speichern Sie das Bild als JPEG, PNG oder WebP, daraus nimmt Almanac die Angaben heraus, oder als AVIF ohne Metadaten.",
        "Save the picture as JPEG, PNG or WebP, of which Almanac takes it out, or as AVIF without metadata.")
    case .ofTelephones:
      BilingualText(
        "Exportieren Sie das Bild als JPEG, am Mac in „Vorschau“, unter Windows in „Fotos“.",
        "Export the picture as JPEG, on a Mac in Preview, on Windows in Photos.")
    case .large:
      BilingualText(
        "Verkleinern Sie die Datei, oder verlinken Sie sie an einem Ort für große Dateien.",
        "Make the file smaller, or link it at a place for large files.")
    case .outside:
      BilingualText(
        "Kopieren Sie die Datei, auf die die Verknüpfung zeigt.", "Copy the file that the link shows.")
    case .unreadable:
      BilingualText(
        "Geben Sie Ihrem Konto das Recht, die Datei zu lesen.",
        "Give your account the right to read the file.")
    case .absent:
      BilingualText(
        "Laden Sie die Datei in Ihrem Sync-Programm ganz herunter („Immer auf diesem Gerät behalten“).",
        "Download the whole file in your sync program (“Always keep on this device”).")
    }
  }
}
