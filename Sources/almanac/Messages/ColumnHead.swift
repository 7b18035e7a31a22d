import AlmanacModel

/// What stands above the columns of a table for people. Programs read the names of the formats.
enum ColumnHead {
  private static let heads = [
    "areas": BilingualText("Bereiche", "areas"), "date": BilingualText("Datum", "date"),
    "format": BilingualText("Format", "format"), "id": BilingualText("Kennung", "id"),
    "items": BilingualText("Einträge", "items"), "kind": BilingualText("Art", "kind"),
    "path": BilingualText("Pfad", "path"), "regions": BilingualText("Regionen", "regions"),
    "source": BilingualText("Quelle", "source"), "start": BilingualText("Beginn", "start"),
    "state": BilingualText("Zustand", "state"), "status": BilingualText("Status", "status"),
    "title": BilingualText("Titel", "title"), "type": BilingualText("Typ", "type"),
    "visibility": BilingualText("Sichtbarkeit", "visibility"),
  ]

  /// The head of a column; its own name where there are no words for it.
  static func of(_ name: String) -> BilingualText { heads[name] ?? CommandMessages.verbatim(name) }
}
