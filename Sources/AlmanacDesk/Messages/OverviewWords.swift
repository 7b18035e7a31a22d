import AlmanacModel

/// The parts of the overview, in their order.
enum OverviewGroup: String, CaseIterable {
  case drafts, planned, hidden, upcoming, withoutReport, withoutAttendance, picturesWithoutText
  case staleTranslations

  var title: BilingualText {
    switch self {
    case .drafts: BilingualText("Entwürfe", "Drafts")
    case .planned: BilingualText("Geplant", "Planned")
    case .hidden: BilingualText("Nicht zu sehen", "Not shown")
    case .upcoming: BilingualText("Kommende Termine", "Coming events")
    case .withoutReport: BilingualText("Vergangene Termine ohne Nachbericht", "Past events without a report")
    case .withoutAttendance:
      BilingualText("Vergangene Termine ohne Zahl der Teilnehmenden", "Past events without attendance")
    case .picturesWithoutText:
      BilingualText("Bilder ohne Alternativtext", "Pictures without alternative text")
    case .staleTranslations:
      BilingualText(
        "Übersetzungen, deren Original sich geändert hat", "Translations whose original has changed")
    }
  }
}

/// Why something is not to be seen.
enum OverviewWords {
  static let isInternal = BilingualText("nur für die Redaktion", "internal")

  static func appears(_ day: String) -> BilingualText {
    BilingualText("erscheint am \(day)", "appears on \(day)")
  }

  static func expired(_ day: String) -> BilingualText {
    BilingualText("war zu sehen bis \(day)", "was shown until \(day)")
  }
}
