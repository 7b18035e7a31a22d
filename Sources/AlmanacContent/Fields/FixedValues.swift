import AlmanacModel

/// The words that a field with fixed values takes, in both languages.
struct FixedValues<Value: Sendable>: Sendable {
  private let exact: [String: Value]
  private let folded: [String: Value]
  /// The words of each value, the English one first.
  let groups: [[String]]
  /// All words, for suggestions.
  var names: [String] { groups.flatMap(\.self) }

  /// - Parameter words: each value with its words, the English one first.
  init(_ words: [(Value, [String])]) {
    let pairs = words.flatMap { value, names in names.map { ($0, value) } }
    exact = Dictionary(pairs) { first, _ in first }
    folded = Dictionary(pairs.map { (SpellingKey.of($0.0), $0.1) }) { first, _ in first }
    groups = words.map(\.1)
  }

  /// The value that a word means.
  func value(_ word: String) -> Value? { exact[word] ?? folded[SpellingKey.of(word)] }
}

/// The fixed values of posts, events and the configuration.
enum FixedWords {
  static let flag = FixedValues<Bool>([
    (true, ["yes", "ja", "true", "wahr", "on", "an", "1", "ein"]),
    (false, ["no", "nein", "false", "falsch", "off", "aus", "0"]),
  ])
  static let postKind = FixedValues<PostKind>([
    (.article, ["article", "artikel"]), (.interview, ["interview"]), (.report, ["report", "bericht"]),
    (.portrait, ["portrait", "porträt", "portraet"]), (.press, ["press", "presse"]),
    (.news, ["news", "meldung"]),
  ])
  static let status = FixedValues<EventStatus>([
    (.confirmed, ["confirmed", "bestätigt"]), (.tentative, ["tentative", "vorläufig"]),
    (.cancelled, ["cancelled", "abgesagt", "canceled"]), (.postponed, ["postponed", "verschoben"]),
  ])
  static let places = FixedValues<EventPlaces>([
    (.free, ["no", "nein", "false", "0"]),
    (.soldOut, ["yes", "ja", "true", "1", "sold out", "ausgebucht", "ausverkauft", "voll", "full"]),
    (.waitingList, ["waiting list", "warteliste", "mit warteliste", "waitlist", "ja, warteliste"]),
  ])
  static let coverPattern = FixedValues<CoverPattern>([
    (.rings, ["rings", "ringe"]), (.paths, ["paths", "wege"]), (.hills, ["hills", "hügel"]),
    (.arches, ["arches", "bögen"]), (.dots, ["dots", "punkte"]), (.network, ["network", "netz"]),
    (.petals, ["petals", "blätter"]), (.waves, ["waves", "wellen"]), (.squares, ["squares", "quadrate"]),
    (.rays, ["rays", "strahlen"]), (.weave, ["weave", "gewebe"]), (.sails, ["sails", "segel"]),
  ])
  static let pictureWidth = FixedValues<PictureWidth>(PictureWidth.allCases.map { ($0, $0.words) })
  static let size = FixedValues<EventSize>([(.small, ["small", "klein"]), (.large, ["large", "groß"])])
  static let role = FixedValues<EventRole>([
    (.host, ["host", "gastgeber", "gastgeberin"]), (.partner, ["partner", "partnerin"]),
    (.guest, ["guest", "gast"]),
  ])
  static let scope = FixedValues<AttendanceScope>([
    (.own, ["own", "eigene", "eigen"]), (.whole, ["whole", "gesamt", "ganze"]),
  ])
  static let allRegions = FixedValues<Bool>([(true, ["alle", "all"])])
  static let permalink = FixedValues<SiteConfiguration.Permalink>([
    (.flat, ["flat", "flach"]), (.year, ["year", "jahr"]),
  ])
  static let cancelled = FixedValues<SiteConfiguration.CancelledPolicy>([
    (.strike, ["strike", "durchstreichen"]), (.notice, ["notice", "hinweis"]),
  ])
  static let topics = FixedValues<SiteConfiguration.TopicPolicy>([
    (.open, ["open", "offen"]), (.closed, ["closed", "geschlossen"]),
  ])
  static let cards = FixedValues<SiteConfiguration.CardPolicy>([
    (.recent, ["recent", "aktuelle", "neue"]), (.all, ["all", "alle"]),
    (.none, ["none", "keine", "no", "nein"]),
  ])
  static let links = FixedValues<SiteConfiguration.LinkStyle>([
    (.directory, ["directory", "ordner", "verzeichnis"]), (.file, ["file", "datei"]),
  ])
}
