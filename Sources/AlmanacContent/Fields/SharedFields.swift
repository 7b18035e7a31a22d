import AlmanacModel

extension FieldName {
  /// Who may see an entry; read before its other fields.
  /// - Parameter invited: whether there is something between public and internal.
  static func visibility(invited: Bool) -> Self {
    Self(
      "visibility", ["sichtbarkeit"], .apart(.choice(HidingKeys.visibilityWords(invited: invited))),
      FieldExample(invited ? "auf einladung" : "intern", invited ? "invited" : "internal"),
      "public (öffentlich)\(invited ? ", invited (auf Einladung)" : "") oder internal (intern: verlässt den Ordner nie).",
      "public\(invited ? ", invited" : "") or internal (never leaves the folder).")
  }

  /// Whether an entry is not ready; read before its other fields.
  static var draft: Self {
    Self(
      "draft", ["entwurf"], .apart(.choice(HidingKeys.draftWords)), FieldExample("ja", "yes"),
      "Ein Entwurf: nur die Vorschau zeigt ihn.", "A draft: only the preview shows it.")
  }
}

/// The parts of a picture.
struct ImagePart: FieldName {
  let statement: FieldStatement<ImagePart>

  static let src = ImagePart(
    "src", ["pfad", "datei", "path", "file", "image", "bild", "url"], .apart(.word).required(),
    FieldExample("bilder/foto.jpg", "pictures/photo.jpg"),
    "Der Pfad von dieser Datei aus oder ab dem Ordner content.",
    "The path from this file or from the folder content.")
  static let alt = ImagePart(
    "alt", ["alternativtext"], .apart(.text), "Zwei Menschen an einer Hobelbank.",
    "Was zu sehen ist, für alle, die es nicht sehen.", "What it shows, for those who do not see it.")
  static let caption = ImagePart(
    "caption", ["bildunterschrift"], .apart(.text), "Im Werkhof Moosach.", "Die Zeile unter dem Bild.",
    "The line below the picture.")
  static let credit = ImagePart(
    "credit", ["nachweis", "bildnachweis"], .apart(.text), "Foto: Kim Muster", "Wer das Bild gemacht hat.",
    "Who made the picture.")

  static let focus = ImagePart(
    "focus", ["fokus"], .apart(.text), FieldExample("links oben", "top left"),
    "Was im Blick bleibt, wo das Bild beschnitten wird: `40% 30%` von links und oben, oder oben, unten, links, rechts, mitte.",
    "What stays in view where the picture is cut: `40% 30%` from the left and the top, or top, bottom, left, right, centre."
  )
  static let width = ImagePart(
    "width", ["breite"], .apart(.choice(FixedWords.pictureWidth.groups)), FieldExample("breit", "wide"),
    "Wie breit es steht: text, small (klein), wide (breit) oder full (voll).",
    "How wide it stands: text, small, wide or full.")
  static let original = ImagePart(
    "original", [], .apart(.flag), FieldExample("ja", "yes"),
    "Bietet die ganze Datei zum Herunterladen an, ohne Angaben zu Ort, Person und Kamera; bei Pressemitteilungen ohnehin.",
    "Offers the whole file for download, without place, person and camera; press releases do so anyway.")
  static let licence = ImagePart(
    "licence", ["lizenz", "license", "nutzung"], .apart(.text),
    FieldExample("Abdruck honorarfrei", "Free for the press"),
    "Unter welchen Bedingungen andere es nutzen dürfen; steht beim Herunterladen.",
    "Under what terms others may use it; stands beside the download.")

  static let table = FieldTable([src, alt, caption, credit, focus, width, original, licence])
}

/// The parts of a place.
struct PlacePart: FieldName {
  typealias Entry = Place
  let statement: FieldStatement<PlacePart>

  static let geo = PlacePart(
    "geo", ["koordinaten"], .apart(.pair), "[48.77, 9.18]", "Breite und Länge.", "Latitude and longitude.")

  static let table = FieldTable<PlacePart>([
    .init("name", .text(\.name), "Werkhof Moosach", "Wie der Ort heißt.", "What the place is called."),
    .init(
      "address", ["adresse", "anschrift"], .text(\.address), "Mühlgasse 4", "Straße und Nummer.",
      "Street and number."),
    .init("city", ["stadt", "ort"], .text(\.city), "Moosach", "Die Stadt.", "The town."),
    geo,
  ])
}

/// The parts of what is said of an event that was moved.
struct MovePart: FieldName {
  let statement: FieldStatement<MovePart>

  static let from = MovePart(
    "from", ["von", "bisher"], .apart(.place), "Werkhof Moosach", "Wo er stattfinden sollte.",
    "Where it was to take place.")
  static let note = MovePart(
    "note", ["hinweis"], .apart(.text), FieldExample("wegen des Wetters", "because of the weather"),
    "Was dazu zu sagen ist.", "What is to be said about it.")

  static let table = FieldTable([from, note])
}

/// The parts of a link in navigation, footer and the like.
struct LinkPart: FieldName {
  let statement: FieldStatement<LinkPart>

  static let title = LinkPart(
    "title", ["titel", "name"], .apart(.text), "Über uns", "Was dasteht.", "What it says.")
  static let to = LinkPart(
    "to", ["ziel", "url"], .apart(.word).required(), FieldExample("ueber-uns", "about"),
    "Wohin es führt.", "Where it leads.")

  static let table = FieldTable([title, to])
}
