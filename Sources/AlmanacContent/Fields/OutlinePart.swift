import AlmanacModel

/// What site.yaml says of the outline behind the map of regions.
struct OutlinePart: FieldName {
  typealias Entry = MapOutline
  let statement: FieldStatement<OutlinePart>

  static let path = OutlinePart(
    "path", ["pfad"], .apart(.text).required(), "M10 0L90 20L70 100z",
    "Der Umriss als Pfad einer SVG-Zeichnung.", "The outline as the path of an SVG drawing.")
  static let source = OutlinePart(
    "source", ["quelle"], .apart(.text).required(), FieldExample("Landesamt, 2030", "Survey office, 2030"),
    "Woher der Umriss ist; das steht unter der Karte.", "Where the outline is from; it stands below the map.")

  static let table = FieldTable<OutlinePart>([
    path,
    .init(
      "width", ["breite"], .number(1...100_000, or: \.width), "100", "Wie breit die Zeichnung ist.",
      "How wide the drawing is."),
    .init(
      "height", ["höhe"], .number(1...100_000, or: \.height), "120", "Wie hoch die Zeichnung ist.",
      "How high the drawing is."),
    source,
  ])

  /// The outline; nil where something is missing or is no path, which is reported.
  static func read(_ fields: EntryReader<SiteField>) -> MapOutline? {
    guard let parts = fields.details(.mapOutline, as: OutlinePart.self), let path = parts.required(.path),
      let source = parts.required(.source)
    else { return nil }
    guard MapOutline.isPath(path.value) else {
      parts.report(
        ContentMessages.unknownValue(
          ContentMessages.cut(path.value), parts.name(.path), nearest: nil, known: ["M0 0L100 20L50 90z"]),
        at: parts.entry(.path)?.node.range ?? parts.range)
      return nil
    }
    var outline = MapOutline(path: path.value, source: source.value)
    parts.read(into: &outline)
    return outline
  }
}
