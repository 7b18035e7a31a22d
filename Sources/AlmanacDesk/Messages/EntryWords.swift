import AlmanacModel

extension EntryKind {
  /// What editors call one, and several.
  var words: (one: BilingualText, many: BilingualText) {
    switch self {
    case .post: (BilingualText("Beitrag", "Post"), BilingualText("Beiträge", "Posts"))
    case .event: (BilingualText("Termin", "Event"), BilingualText("Termine", "Events"))
    case .region: (BilingualText("Region", "Region"), BilingualText("Regionen", "Regions"))
    case .project: (BilingualText("Projekt", "Project"), BilingualText("Projekte", "Projects"))
    case .page: (BilingualText("Seite", "Page"), BilingualText("Seiten", "Pages"))
    case .newsletter:
      (BilingualText("Newsletter-Ausgabe", "Newsletter issue"), BilingualText("Newsletter", "Newsletters"))
    case .person: (BilingualText("Mensch", "Person"), BilingualText("Menschen", "People"))
    case .member: (BilingualText("Mitglied", "Member"), BilingualText("Mitglieder", "Members"))
    case .partner: (BilingualText("Partnerorganisation", "Partner"), BilingualText("Partner", "Partners"))
    case .topic: (BilingualText("Thema", "Topic"), BilingualText("Themen", "Topics"))
    case .source: (BilingualText("Quelle", "Source"), BilingualText("Quellen", "Sources"))
    case .site: (BilingualText("Website", "Site"), BilingualText("Einstellungen", "Settings"))
    }
  }
}

/// The links on the pages of the preview.
enum BarWords {
  static let title = BilingualText("Redaktion", "Editing")
  static let edit = BilingualText("Bearbeiten", "Edit")
  static let new = BilingualText("Neu", "New")
  static let overview = BilingualText("Übersicht", "Overview")
  static let check = BilingualText("Prüfen", "Check")
  static let publish = BilingualText("Veröffentlichen", "Publish")
}
