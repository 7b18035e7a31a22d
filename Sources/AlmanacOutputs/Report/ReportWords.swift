import AlmanacModel
import AlmanacSite
import CivilTime

/// The words of the report, in the site's language.
public struct ReportWords: Sendable {
  let site: SiteWords
  let dates: DateWording
  private let language: UILanguage

  public init(_ language: UILanguage) {
    site = SiteWords(language)
    dates = DateWording(language)
    self.language = language
  }

  private func word(_ german: String, _ english: String) -> String { language == .german ? german : english }

  var languageTag: String { language.rawValue }

  // MARK: - Headings and columns

  func heading(_ title: String) -> String { word("Bericht: \(title)", "Report: \(title)") }
  func period(_ request: ReportRequest) -> String { dates.range(request.from, request.to) }
  func asOf(_ day: Day) -> String { word("Stand: \(dates.text(day))", "As of \(dates.text(day))") }
  var containsInternal: String {
    word(
      "Enthält interne Termine; nicht zur Veröffentlichung bestimmt. Interne Termine zählen bei keinem Ziel und in keiner Summe.",
      "Contains internal entries; not for publication. Internal entries count for no target and in no sum.")
  }
  var overview: String { word("Überblick", "Overview") }
  var targets: String { word("Ziele", "Targets") }
  var notes: String {
    word("Was fehlt, sich widerspricht oder nicht zählt", "What is missing, disputed or not counted")
  }
  var rules: String { word("Wie gezählt ist", "How it is counted") }
  var total: String { word("Zusammen", "Total") }
  var region: String { word("Region oder Bereich", "Region or area") }
  var day: String { word("Tag", "Day") }
  var title: String { word("Titel", "Title") }
  var what: String { word("Was", "What") }
  var withWhom: String { word("Mit wem", "With whom") }
  var attendees: String { word("Teilnehmende", "Attendees") }
  var state: String { word("Stand", "State") }
  var kind: String { word("Art", "Kind") }
  var countsFor: String { word("Zählt als", "Counts as") }
  var ownHeld: String { word("eigene, durchgeführt", "own, held") }
  var otherHeld: String { word("bei anderen, durchgeführt", "at others, held") }
  var openState: String { word("nicht bestätigt", "not confirmed") }
  var announced: String { word("angekündigt", "announced") }
  var dropped: String { word("entfallen", "dropped") }
  var ownAttendees: String { word("Teilnehmende an eigenen", "attendees at own") }
  var withoutFigure: String { word("eigene ohne Zahl", "own without figure") }
  var byKind: String { word("Durchgeführt nach Art", "Held by kind") }
  var withoutKind: String { word("Ohne Art", "Without kind") }
  var asHost: String { word("als Gastgeber", "as host") }
  var attendeesThere: String {
    word("Teilnehmende daran, soweit genannt", "attendees there as far as stated")
  }
  var thereofWithoutFigure: String { word("davon ohne Zahl", "of these without figure") }
  var atOthers: String { word("zu Gast oder als Partner", "as guest or partner") }
  /// A sum of figures that are not all exact.
  func roughly(_ number: String) -> String { word("rund \(number)", "about \(number)") }
  var posts: String { word("Beiträge", "Posts") }
  var press: String { word("Presse", "Press") }
  var target: String { word("Ziel", "Target") }
  var targetPeriod: String { word("Zeitraum des Ziels", "Period of the target") }
  var reached: String { word("erreicht", "reached") }
  var countingEvents: String { word("was zählt", "what counts") }
  var unknown: String { word("keine Angabe", "not stated") }
  var sizeUnknown: String { word("Größe nicht genannt", "size not stated") }
  var notCounted: String { word("zählt nicht", "does not count") }
  var withoutRegion: String { word("Ohne Region", "Without region") }
  var nothing: String {
    word("Im Zeitraum ist hier nichts verzeichnet.", "Nothing is on record here for the period.")
  }
  var noTargets: String {
    word("In site.yaml stehen keine Ziele für diesen Zeitraum.", "site.yaml has no targets for this period.")
  }
  var noNotes: String { word("Nichts.", "Nothing.") }
  var source: String { word("Quelle", "Source") }
  var sources: String { word("Quellen", "Sources") }
  var speakers: String { word("Mitwirkende", "Speakers") }
  var internalEntry: String { word("intern", "internal") }
  var whole: String { word("gesamte Veranstaltung", "whole event") }

  func sessions(_ count: Int) -> String { word("\(count) Termine", "\(count) sessions") }

  /// The heading of the events that the alliance hosts, those of others, and those nobody assigned.
  func group(_ role: EventRole?) -> String {
    switch role {
    case .host: word("Als Gastgeber", "As host")
    case nil: word("Rolle nicht angegeben", "Role not stated")
    default: word("Zu Gast oder als Partner", "As guest or partner")
    }
  }

  func name(of role: EventRole) -> String {
    switch role {
    case .host: word("Gastgeber", "host")
    case .partner: word("Partner", "partner")
    case .guest: word("Gast", "guest")
    }
  }

  /// The heading of all events in a state.
  func name(of state: ReportState) -> String {
    switch state {
    case .held: word("Durchgeführt", "Held")
    case .unconfirmed: word("Angekündigt, nicht bestätigt", "Announced, not confirmed")
    case .announced: word("Angekündigt", "Announced")
    case .notHeld: word("Nicht durchgeführt", "Not held")
    case .cancelled: word("Abgesagt", "Cancelled")
    case .postponed: word("Verschoben", "Postponed")
    }
  }

  /// What is counted under a name of the targets.
  /// - Parameter format: the plural of the format that the name means, if it means one.
  func name(ofCount name: String, format: String?) -> String {
    switch EventSize(rawValue: name) {
    case .small: word("kleine Veranstaltungen", "small events")
    case .large: word("große Veranstaltungen", "large events")
    case nil: format ?? name
    }
  }

  func name(of size: EventSize) -> String {
    switch size {
    case .small: word("klein", "small")
    case .large: word("groß", "large")
    }
  }

  // MARK: - Sentences

  func ownSum(_ own: OwnAttendance) -> String {
    guard !own.figures.isEmpty else {
      return own.withoutFigure == 0
        ? word("Keine eigene Veranstaltung durchgeführt.", "No own event was held.")
        : word(
          "Eigene Veranstaltungen, zu denen keine Zahl bekannt ist: \(own.withoutFigure).",
          "Own events of which no figure is known: \(own.withoutFigure).")
    }
    let figures = own.figures.joined(separator: ", ")
    let rest =
      own.withoutFigure == 0
      ? ""
      : word(
        " Ohne Zahl: \(own.withoutFigure).", " Without figure: \(own.withoutFigure).")
    return word(
      "Teilnehmende an eigenen Veranstaltungen, soweit genannt: \(site.grouped(own.sum)) (Summe aus \(figures)).",
      "Attendees at own events as far as stated: \(site.grouped(own.sum)) (sum of \(figures)).") + rest
  }

  var countingRules: [String] {
    [
      word(
        "Eigene Veranstaltungen sind die mit der Rolle „host“ (Gastgeber) und die, bei denen weder eine Rolle noch ein Veranstalter („organizer“) eingetragen ist. Messen, Beteiligungen und Auftritte bei anderen stehen getrennt.",
        "Own events are those with the role “host” and those with neither a role nor an organizer. Fairs, participations and appearances at events of others stand apart."
      ),
      word(
        "Gezählt wird nur, was als durchgeführt eingetragen ist. Angekündigtes, Unbestätigtes und Entfallenes zählt nicht.",
        "Only what is recorded as held counts. What was announced, not confirmed or dropped does not."),
      word(
        "Summen von Teilnehmenden enthalten nur eigene Veranstaltungen und nur deren eigene Zahl, nie die einer ganzen Messe. „ca.“, „über“ und „bis zu“ bleiben stehen; addiert ist die genannte Zahl.",
        "Sums of attendees hold own events only and their own figure only, never that of a whole fair. “about”, “over” and “up to” are kept; the figure itself is added."
      ),
      word(
        "Klein oder groß ist, was so eingetragen ist. Ohne Angabe zählt eine Veranstaltung bei keinem Ziel nach Größe.",
        "Small or large is what is recorded so. Without it an event counts for no target by size."),
      word(
        "Eine Veranstaltung zählt bei einem Ziel nur einmal: Ist für ihr Format ein eigenes Ziel genannt (etwa Workshops), zählt sie dort und nicht nach Größe.",
        "An event counts once: where the targets ask for its format (such as workshops) it counts there and not by size."
      ),
      word(
        "Ein Ziel zählt von seinem ersten Tag bis zum Ende des Berichts; was nur zum Teil in den Zeitraum fällt, zählt nicht.",
        "A target counts from its first day to the end of the report; what lies only partly in the period does not count."
      ),
    ]
  }
}

// MARK: - Notes

extension ReportWords {
  var undated: String {
    word(
      "Ohne Datum; keinem Zeitraum zugeordnet und nicht aufgeführt.",
      "Without date; in no period and not listed.")
  }
  func dateNote(_ note: String) -> String { word("Datum: \(site.ended(note))", "Date: \(site.ended(note))") }
  var dayUnknown: String { word("Der genaue Tag ist nicht bekannt.", "The exact day is not known.") }
  var partlyOutside: String {
    word(
      "Liegt nur zum Teil oder möglicherweise nicht im Zeitraum; aufgeführt, aber bei keinem Ziel und in keiner Summe von Teilnehmenden gezählt.",
      "Lies only partly or perhaps not in the period; listed, but counted for no target and in no sum of attendees."
    )
  }
  var noFigure: String {
    word("Eigene Veranstaltungen ohne Zahl der Teilnehmenden.", "Own events without a number of attendees.")
  }
  var noSize: String {
    word(
      "Eigene Veranstaltungen, deren Größe nicht genannt ist; bei Zielen nach Größe nicht gezählt.",
      "Own events whose size is not stated; not counted for targets by size.")
  }
  var wholeFigure: String {
    word(
      "Die Zahl der Teilnehmenden gilt für die ganze Veranstaltung; in keiner Summe enthalten.",
      "The number of attendees is that of the whole event; in no sum.")
  }
  var otherFigure: String {
    word(
      "Veranstaltungen anderer mit einer Zahl; in keiner Summe enthalten.",
      "Events of others with a figure; in no sum.")
  }
  var scopeUnsaid: String {
    word(
      "Eigene Veranstaltungen, bei denen „attendees_of“ fehlt; die Zahl ist als eigene gezählt.",
      "Own events without “attendees_of”; the figure is counted as own.")
  }
  var noRole: String {
    word(
      "Mit Veranstalter, aber ohne Rolle; nicht als eigene Veranstaltung gezählt.",
      "With an organizer, but without role; not counted as own.")
  }
  var unconfirmed: String {
    word(
      "Angekündigt und vorbei, aber nicht bestätigt; nicht gezählt.",
      "Announced and over, but not confirmed; not counted.")
  }
  var heldAndCancelled: String {
    word("Als abgesagt und als durchgeführt eingetragen.", "Recorded both as cancelled and as held.")
  }
  var heldAhead: String {
    word(
      "Als durchgeführt eingetragen, obwohl der Tag noch bevorsteht.",
      "Recorded as held although the day lies ahead.")
  }
  var countedOnce: String {
    word(
      "Mehrere Termine oder wiederkehrend; als eine Veranstaltung gezählt.",
      "Several sessions or recurring; counted as one event.")
  }
  var noSource: String { word("Ohne Quelle.", "Without source.") }
  func unknownCount(_ name: String) -> String {
    word(
      "Das Ziel „\(name)“ nennt weder eine Größe noch ein Format aus site.yaml; es ist nicht gezählt.",
      "The target “\(name)” names neither a size nor a format of site.yaml; it is not counted.")
  }
  func earlierTarget(_ first: Day) -> String {
    word(
      "Ziele, die am \(dates.text(first)) beginnen, sind von da an gezählt, nicht erst ab Beginn des Berichts.",
      "Targets that begin on \(dates.text(first)) are counted from then, not from the first day of the report."
    )
  }
}
