import AlmanacModel

/// The words of page titles, in the site's language.
public struct SiteWords: Sendable {
  public let language: UILanguage

  public init(_ language: UILanguage) {
    self.language = language
  }

  private func word(_ german: String, _ english: String) -> String { language == .german ? german : english }

  public var magazine: String { word("Magazin", "Magazine") }
  public var press: String { word("Presse", "Press") }
  public var calendar: String { word("Kalender", "Calendar") }
  public var archive: String { word("Archiv", "Archive") }
  public var regions: String { word("Regionen", "Regions") }
  public var topics: String { word("Themen", "Topics") }
  public var formats: String { word("Formate", "Formats") }
  public var projects: String { word("Projekte", "Projects") }
  public var series: String { word("Reihen", "Series") }
  public var people: String { word("Personen", "People") }
  public var members: String { word("Mitglieder", "Members") }
  public var partners: String { word("Partner", "Partners") }
  public var sources: String { word("Quellen", "Sources") }
  public var newsletter: String { "Newsletter" }
  public var search: String { word("Suche", "Search") }
  public var subscribe: String { word("Abonnieren", "Subscribe") }
  public var notFound: String { word("Seite nicht gefunden", "Page not found") }
  public var online: String { word("Online-Termine", "Online events") }
  public var events: String { word("Termine", "Events") }
  public var allRegions: String { word("alle Regionen", "all regions") }
  public var cancelled: String { word("Abgesagt", "Cancelled") }
  /// Before the dates of a series that are off.
  public var isOffOn: String { word("Fällt aus", "Does not take place") }
  public var postponed: String { word("Verschoben", "Postponed") }
  public var newDate: String { word("Neuer Termin", "New date") }
  public var formerly: String { word("Bisher", "Formerly") }
  public var moved: String { word("Verlegt", "Moved") }
  public var tentative: String { word("Vorläufig", "Tentative") }
  public var invited: String { word("Auf Einladung", "By invitation") }
  public var dateFollows: String { word("Termin folgt", "Date to follow") }
  public var dayUnknown: String { word("genauer Tag nicht bekannt", "exact day not known") }

  /// A sentence with one full stop: the name of a society may bring its own.
  public func ended(_ text: String) -> String {
    guard let last = text.last, ".!?…".contains(last) else { return text + "." }
    return text
  }

  // MARK: - Editions

  /// Plain language is called easy only where readers have tested it.
  public func easyLanguage(isTested: Bool) -> String {
    isTested ? word("Leichte Sprache", "Easy language") : word("Einfache Sprache", "Plain language")
  }

  /// The name of a language in itself; its tag where that is not known.
  public static func ownName(ofLanguage tag: String) -> String {
    let names = [
      "de": "Deutsch", "en": "English", "fr": "Français", "it": "Italiano", "es": "Español",
      "nl": "Nederlands",
      "pl": "Polski", "cs": "Čeština", "da": "Dansk", "sv": "Svenska", "pt": "Português", "ro": "Română",
      "tr": "Türkçe", "uk": "Українська", "hr": "Hrvatski", "hu": "Magyar",
    ]
    let own = tag.lowercased()
    return names[own] ?? names[String(own.prefix { $0 != "-" })] ?? tag
  }

  // MARK: - The imprint

  public var imprint: String { word("Impressum", "Imprint") }
  /// The last part of its address.
  public var imprintAddress: String { word("impressum", "imprint") }
  public var contact: String { word("Kontakt", "Contact") }
  public var phone: String { word("Telefon", "Telephone") }
  public var email: String { word("E-Mail", "Email") }
  public var website: String { word("Website", "Website") }
  public var representedBy: String { word("Vertreten durch", "Represented by") }
  public var register: String { word("Register", "Register") }
  public var responsibleForTexts: String { word("Verantwortlich für die Texte", "Responsible for the texts") }

  public func page(_ number: Int) -> String { word("Seite \(number)", "Page \(number)") }

  public func name(of kind: PostKind) -> String {
    switch kind {
    case .article: word("Artikel", "Article")
    case .interview: "Interview"
    case .report: word("Bericht", "Report")
    case .portrait: word("Porträt", "Portrait")
    case .press: word("Pressemitteilung", "Press release")
    case .news: word("Meldung", "News")
    }
  }

  public func plural(of kind: PostKind) -> String {
    switch kind {
    case .article: word("Artikel", "Articles")
    case .interview: "Interviews"
    case .report: word("Berichte", "Reports")
    case .portrait: word("Porträts", "Portraits")
    case .press: word("Pressemitteilungen", "Press releases")
    case .news: word("Meldungen", "News")
    }
  }

  /// "1 Termin", "7 Termine".
  public func count(events number: Int) -> String {
    language == .german
      ? "\(number) \(number == 1 ? "Termin" : "Termine")" : "\(number) \(number == 1 ? "event" : "events")"
  }

  /// "1 Beitrag", "7 Beiträge".
  public func count(posts number: Int) -> String {
    language == .german
      ? "\(number) \(number == 1 ? "Beitrag" : "Beiträge")" : "\(number) \(number == 1 ? "post" : "posts")"
  }
}

extension SiteWords {
  /// "4 Min. Lesezeit": 200 words a minute.
  public func readingTime(words count: Int) -> String {
    let minutes = max(1, (count + 100) / 200)
    return language == .german ? "\(minutes) Min. Lesezeit" : "\(minutes) min read"
  }

  /// "Ausgebucht", "Ausgebucht, Warteliste"; nil where one can still register.
  public func soldOut(_ places: EventPlaces) -> String? {
    switch places {
    case .free: nil
    case .soldOut: language == .german ? "Ausgebucht" : "Sold out"
    case .waitingList: language == .german ? "Ausgebucht, Warteliste" : "Sold out, waiting list"
    }
  }

  /// Whether a past event took place.
  public func held(_ held: Bool?) -> String {
    switch held {
    case true: language == .german ? "durchgeführt" : "held"
    case false: language == .german ? "nicht durchgeführt" : "not held"
    default: language == .german ? "angekündigt, nicht bestätigt" : "announced, not confirmed"
    }
  }

  /// "ca. 115", "ca. 900 (gesamte Veranstaltung)".
  public func attendees(_ attendance: Attendance, scope: AttendanceScope?) -> String {
    let qualifier = attendance.qualifier.word(in: language)
    let count = grouped(attendance.count)
    let whole = language == .german ? " (gesamte Veranstaltung)" : " (whole event)"
    return "\(qualifier)\(count)\(scope == .whole ? whole : "")"
  }

  /// "1.200", "1,200".
  public func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { result.append(language == .german ? "." : ",") }
      result.append(digit)
    }
    return result
  }
}

extension Attendance.Qualifier {
  /// The word in front of the number with a blank behind it; empty for exact numbers.
  func word(in language: UILanguage) -> String {
    switch (self, language) {
    case (.exactly, _): ""
    case (.circa, .english): "about "
    case (.about, .english): "around "
    case (.over, .english): "over "
    case (.upTo, .english): "up to "
    default: "\(rawValue) "
    }
  }
}
