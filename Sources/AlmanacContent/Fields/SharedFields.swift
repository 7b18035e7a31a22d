/// The parts of a picture.
enum ImagePart: String, FieldName {
  case src, alt, caption, credit

  static let aliases: [ImagePart: [String]] = [
    .src: ["pfad", "datei", "path", "file"], .alt: ["alternativtext"], .caption: ["bildunterschrift"],
    .credit: ["nachweis", "bildnachweis"],
  ]
  static let table = FieldTable<ImagePart>()
}

/// The parts of a place.
enum PlacePart: String, FieldName {
  case name, address, city, geo

  static let aliases: [PlacePart: [String]] = [
    .address: ["adresse", "anschrift"], .city: ["stadt", "ort"], .geo: ["koordinaten"],
  ]
  static let table = FieldTable<PlacePart>()
}

/// The parts of a link in navigation, footer and the like.
enum LinkPart: String, FieldName {
  case title, to

  static let aliases: [LinkPart: [String]] = [.title: ["titel", "name"], .to: ["ziel", "url"]]
  static let table = FieldTable<LinkPart>()
}
