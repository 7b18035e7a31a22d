import AlmanacModel

/// The one table of the keys that hide an entry: their names, what they ask, and the answers.
///
/// Kinds of entries make the same of them; where one does not, `HidingKind` says so.
enum HidingKeys {
  /// What a key asks.
  enum Question: Sendable, Hashable {
    /// For whom the entry is: a word.
    case visibility
    /// Whether it is not ready.
    case draft
    /// Whether it is out.
    case published
    /// Whether it is nobody else's business.
    case secret
    /// Whether everybody may see it.
    case open
    /// Whether it is kept out of lists: there is no such thing here.
    case unlisted
    /// How far the work on it is, in the words of other programs; of events and projects a field of their own.
    case status
    /// How secret it is, in the words of calendar programs.
    case sensitivity
    /// From which day to which day it is shown: fields of posts.
    case period
  }

  /// What the value of a key says.
  enum Answer: Sendable, Hashable {
    case shown, draft, invited, `internal`

    var hides: Bool { self == .draft || self == .internal }
  }

  private static let names: [(Question, [String])] = [
    (.visibility, ["visibility", "sichtbarkeit"]),
    (
      .draft,
      [
        "draft", "entwurf", "unpublished", "unveröffentlicht", "not published", "nicht veröffentlicht",
        "nicht veröffentlichen",
      ]
    ),
    (.published, ["published", "veröffentlicht"]),
    (
      .secret,
      [
        "hidden", "versteckt", "private", "privat", "internal", "intern", "hide", "verborgen", "ausgeblendet",
        "ausblenden", "unsichtbar", "invisible", "secret", "geheim", "confidential", "vertraulich",
        "nicht öffentlich", "nichtöffentlich", "not public", "non public", "nonpublic", "nicht sichtbar",
        "not visible", "nur intern", "internal only", "nur für interne", "private event",
      ]
    ),
    (.open, ["public", "öffentlich", "sichtbar", "visible"]),
    (.unlisted, ["unlisted", "ungelistet", "nicht gelistet", "not listed"]),
    (.status, ["status"]),
    (.sensitivity, ["sensitivity", "vertraulichkeit", "vertraulichkeitsstufe", "geheimhaltung"]),
    (
      .period,
      [
        "publish", "veröffentlichen", "publishdate", "publish date", "publish on", "publish at",
        "veröffentlichungsdatum", "expires", "ablauf", "expirydate", "expiry date", "expiry", "ablaufdatum",
        "unpublish date",
      ]
    ),
  ]

  /// The keys of which one or, from nine letters on, two letters may be wrong and they are still meant.
  private static let guarded: [String] = [
    "draft", "entwurf", "published", "veröffentlicht", "visibility", "sichtbarkeit", "hidden", "versteckt",
    "private", "privat", "intern", "internal", "unlisted", "sichtbar", "öffentlich", "public", "unsichtbar",
    "invisible", "nichtöffentlich", "nicht öffentlich", "unveröffentlicht", "unpublished", "vertraulich",
    "confidential",
  ]
  private static let guardedPeriods = [
    "publish", "veröffentlichen", "publishdate", "expires", "ablauf", "expirydate",
  ]
  /// The keys of periods that ask whether as well as when something is out: two letters from those that hide.
  private static let publishing: Set<String> = ["publish", "veroeffentlichen"]

  private static let questions: [String: Question] = {
    var table: [String: Question] = [:]
    for (question, words) in names {
      for word in words {
        let key = SpellingKey.of(word)
        for spelling in [word, key] { table[spelling] = question }
        guard question != .status, question != .period else { continue }
        for prefix in ["is-", "is", "ist-", "ist"] { table[prefix + key] = question }
      }
    }
    return table
  }()

  private static let guardedKeys = keys(guarded)
  private static let guardedPeriodKeys = keys(guardedPeriods)

  private static func keys(_ names: [String]) -> [(name: String, letters: [Unicode.Scalar], limit: Int)] {
    names.map { ($0, Array(SpellingKey.of($0).unicodeScalars), $0.count >= 9 ? 2 : 1) }
  }

  /// What a key asks, in any spelling; nil where it hides nothing.
  static func question(_ key: String) -> Question? {
    if let question = questions[key] { return question }
    return key.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A } ? nil : questions[SpellingKey.of(key)]
  }

  /// The hiding key that a misspelt one is too near to be anything else.
  /// - Parameter periods: whether those that give days count.
  static func nearest(_ key: String, periods: Bool) -> String? {
    let key = SpellingKey.of(key)
    guard (4...40).contains(key.utf8.count) else { return nil }
    let letters = Array(key.unicodeScalars)
    for known in periods ? [guardedKeys, guardedPeriodKeys] : [guardedKeys] {
      if let near = known.first(where: { NearestName.differ(letters, $0.letters, byAtMost: $0.limit) }) {
        return near.name
      }
    }
    return nil
  }

  /// Whether a key asks for a day from which something is shown, and may be answered by a yes or a no.
  static func asksWhether(_ key: String) -> Bool { publishing.contains(SpellingKey.of(key)) }

  /// Whether a word behind a key of a period says that something is not, or not yet, to be shown.
  static func saysNotYet(_ word: String) -> Bool {
    flag.value(word) == false || never.contains(SpellingKey.of(word)) || saysHidden(word)
  }

  private static let never: Set<String> = [
    "nie", "niemals", "never", "nicht", "not", "noch-nicht", "not-yet", "spaeter", "later", "bitte-nicht",
  ]

  /// The words that `visibility` takes, for suggestions.
  static func visibilityNames(invited: Bool) -> [String] {
    ["public", "öffentlich"] + (invited ? ["invited", "auf einladung"] : []) + ["internal", "intern"]
  }

  /// The words that `visibility` takes, those of one meaning together.
  static func visibilityWords(invited: Bool) -> [[String]] {
    visibility.groups.filter { invited || $0.first.flatMap(visibility.value) != .invited } + flag.groups
  }

  /// The words that `draft` takes.
  static var draftWords: [[String]] { flag.groups }

  /// What a word says in answer to a question; nil where it is not clear.
  static func answer(_ word: String, to question: Question) -> Answer? {
    switch question {
    case .visibility: visibility.value(word) ?? flag.value(word).map { $0 ? .shown : .internal }
    case .draft: flag.value(word).map { $0 ? .draft : .shown }
    case .published: flag.value(word).map { $0 ? .shown : .draft }
    case .secret: flag.value(word).map { $0 ? .internal : .shown }
    case .open: flag.value(word).map { $0 ? .shown : .internal }
    case .unlisted: flag.value(word).flatMap { $0 ? nil : .shown }
    case .status: status.value(word)
    case .sensitivity: sensitivity.value(word)
    // That it is to come out says nothing against it; a no is none to a question that asks for a day.
    case .period: flag.value(word).flatMap { $0 ? .shown : nil }
    }
  }

  /// What a word such as `intern` says, whatever was asked.
  static func word(_ word: String) -> Answer? { visibility.value(word) }

  /// Whether a value alone, behind whatever key, says that something is to be hidden.
  static func saysHidden(_ word: String) -> Bool {
    (visibility.value(word) ?? status.value(word))?.hides ?? false
  }

  private static let flag = FixedValues<Bool>([
    (true, ["yes", "ja", "true", "wahr", "on", "an", "ein", "1", "y", "j", "x", "✓", "✔"]),
    (false, ["no", "nein", "false", "falsch", "off", "aus", "0", "n"]),
  ])
  private static let secretWords = [
    "internal", "intern", "private", "privat", "hidden", "versteckt", "secret", "geheim", "confidential",
    "vertraulich", "nicht öffentlich", "nichtöffentlich", "not public", "non public", "nonpublic",
    "nicht sichtbar", "not visible", "unsichtbar", "invisible", "verborgen", "ausgeblendet", "nur intern",
    "internal only", "nur für interne",
  ]
  private static let unfinishedWords = [
    "draft", "entwurf", "unpublished", "unveröffentlicht", "not published", "nicht veröffentlicht",
  ]
  private static let visibility = FixedValues<Answer>([
    (.shown, ["public", "öffentlich", "sichtbar", "visible", "published", "veröffentlicht"]),
    (.invited, ["invited", "auf einladung", "eingeladen"]), (.internal, secretWords),
    (.draft, unfinishedWords),
  ])
  private static let status = FixedValues<Answer>([
    (.shown, ["publish", "published", "veröffentlicht", "public", "öffentlich", "final", "fertig"]),
    (.internal, secretWords),
    (
      .draft, unfinishedWords + ["pending", "ausstehend", "in arbeit", "unfertig", "work in progress", "wip"]
    ),
  ])
  private static let sensitivity = FixedValues<Answer>([
    (.shown, ["normal", "public", "öffentlich", "standard"]),
    (.internal, secretWords + ["personal", "persönlich"]),
  ])
}

/// The kinds of entries, as far as they differ in what hides them.
enum HidingKind: Sendable {
  case event, post, page, region, project, newsletter, person, organisation, topic, source
  /// site.yaml: nothing of it can be hidden.
  case site

  /// Whether there is something between public and internal.
  var takesInvited: Bool { self == .event }
  /// Whether days can be given from which to which it is shown.
  var hasPeriod: Bool { self == .post }
  /// Whether `status` is a field of its own, which only says something here if it hides.
  var hasStatus: Bool { self == .event || self == .project }
}
