import AlmanacModel
import CivilTime

/// Labels and descriptions of pages.
extension SiteWords {
  private func word(_ german: String, _ english: String) -> String { language == .german ? german : english }

  public var home: String { word("Start", "Home") }
  public var topic: String { word("Thema", "Topic") }
  public var format: String { word("Format", "Format") }
  public var seriesSingular: String { word("Reihe", "Series") }
  public var allPosts: String { word("Alle", "All") }
  public var mapLabel: String { word("Schematische Karte der Regionen", "Schematic map of the regions") }
  public var outline: String { word("Umriss", "Outline") }
  public var noEvent: String { word("kein Termin", "no event") }
  /// With `{n}` for the number.
  public var manyEvents: String { word("{n} Termine", "{n} events") }
  public var withoutRegion: String { word("Ohne feste Region", "Without a region") }
  public var yearID: String { word("jahr", "year") }
  public var monthID: String { word("monat", "month") }
  public var dayID: String { word("tag", "day") }
  public var draft: String { word("Entwurf: nicht veröffentlicht", "Draft: not published") }
  public func review(_ day: String) -> String {
    word(
      "Fassung zur Ansicht vom \(day), nicht veröffentlicht. Entwürfe und geplante Beiträge sind dabei.",
      "Copy for approval of \(day), not published. Drafts and planned posts are included.")
  }
  public var placeLabel: String { word("Ort", "Place") }
  public var priceLabel: String { word("Preis", "Price") }
  public var audienceLabel: String { word("Für wen", "For whom") }
  public var languageLabel: String { word("Sprache", "Language") }
  public var roleLabel: String { word("Rolle der Allianz", "Role of the alliance") }
  public var attendanceLabel: String { word("Teilnehmende", "Participants") }
  public var changedLabel: String { word("Zuletzt geändert", "Last changed") }
  public var statusLabel: String { word("Stand", "Status") }
  public var periodLabel: String { word("Laufzeit", "Period") }
  public var fundingLabel: String { word("Förderung", "Funding") }

  public func future(_ date: String) -> String { word("Erscheint am \(date)", "Appears on \(date)") }

  public func page(_ number: Int, of total: Int) -> String {
    word("Seite \(number) von \(total)", "Page \(number) of \(total)")
  }

  /// "Termine im Ostalbkreis abonnieren"; without a phrase of place it is left out.
  public func subscribeToEvents(inPhrase: String?) -> String {
    guard let inPhrase else { return word("Termine abonnieren", "Subscribe to its events") }
    return word("Termine \(inPhrase) abonnieren", "Subscribe to events \(inPhrase)")
  }

  /// "und 5 weitere Termine".
  public func more(dates count: Int) -> String {
    count == 1
      ? word("und ein weiterer Termin", "and one more date")
      : word("und \(grouped(count)) weitere Termine", "and \(grouped(count)) more dates")
  }

  /// "12 Termine vorbei, davon 2 abgesagt".
  public func datesOver(_ count: Int, cancelled: Int) -> String {
    let over = word("\(self.count(events: count)) vorbei", "\(self.count(events: count)) over")
    guard cancelled > 0 else { return over }
    return word(
      "\(over), davon \(grouped(cancelled)) abgesagt", "\(over), \(grouped(cancelled)) of them cancelled")
  }

  /// "Tag 2 von 3".
  public func part(_ number: Int, of total: Int) -> String {
    word("Tag \(number) von \(total)", "Day \(number) of \(total)")
  }

  public func role(_ role: EventRole) -> String {
    switch role {
    case .host: word("Gastgeber", "Host")
    case .partner: word("Partner", "Partner")
    case .guest: word("Gast", "Guest")
    }
  }

  public func languageName(_ text: String) -> String {
    switch SpellingKey.of(text) {
    case "de", "german": word("Deutsch", "German")
    case "en", "english": word("Englisch", "English")
    case "fr", "french": word("Französisch", "French")
    default: text
    }
  }

  /// "2023–2025", "seit 2023", "ab 2032", "bis 2025".
  /// - Parameters:
  ///   - from: when it began.
  ///   - to: when it ended.
  ///   - buildDay: before which something began, or behind which it begins.
  public func period(_ from: RoughDate?, _ to: RoughDate?, on buildDay: Day) -> String? {
    let dates = DateWording(language)
    switch (from.map(dates.text), to.map(dates.text)) {
    case (let from?, let to?):
      return from.allSatisfy(\.isNumber) && to.allSatisfy(\.isNumber) ? "\(from)–\(to)" : "\(from) – \(to)"
    case (let begin?, nil):
      let isAhead = (from?.days?.lowerBound).map { $0 > buildDay } ?? false
      return isAhead ? word("ab \(begin)", "from \(begin)") : word("seit \(begin)", "since \(begin)")
    case (nil, let to?): return word("bis \(to)", "until \(to)")
    case (nil, nil): return nil
    }
  }

  public func magazineDescription(of title: String) -> String {
    word("Alle Beiträge im Magazin: \(ended(title))", "All posts of the magazine: \(ended(title))")
  }

  public func kindDescription(_ kind: PostKind, of title: String) -> String {
    "\(plural(of: kind)): \(ended(title))"
  }

  public func termDescription(_ term: String, of title: String) -> String {
    word(
      "Beiträge und Termine zu „\(term)“: \(ended(title))", "Posts and events on “\(term)”: \(ended(title))")
  }

  public func regionsDescription(of title: String) -> String {
    word("Die Regionen: \(ended(title))", "The regions: \(ended(title))")
  }

  public func calendarDescription(of title: String) -> String {
    word(
      "Kommende Termine, nach Region, Thema und Format, auch als Kalender-Abonnement: \(ended(title))",
      "Coming events by region, topic and format, also as a calendar to subscribe to: \(ended(title))")
  }

  public func monthDescription(_ month: String, of title: String) -> String {
    word("Termine im \(month): \(ended(title))", "Events in \(month): \(ended(title))")
  }

  public func yearDescription(_ year: Int, of title: String) -> String {
    word(
      "Was \(year) war, Monat für Monat: \(ended(title))",
      "What was on in \(year), month by month: \(ended(title))")
  }

  public func peopleDescription(of title: String) -> String {
    word("Personen und ihre Rollen: \(ended(title))", "People and their roles: \(ended(title))")
  }

  public func subscribeDescription(of title: String) -> String {
    word(
      "Kalender und Magazin abonnieren, ganz oder nach Region: \(ended(title))",
      "Subscribe to calendar and magazine, as a whole or by region: \(ended(title))")
  }
}

extension SiteWords {
  public var registerLabel: String { language == .german ? "Anmeldung" : "Registration" }
  public var registerUntilLabel: String { language == .german ? "Anmeldung bis" : "Register until" }
  public var speakersLabel: String { language == .german ? "Mit" : "With" }
}
