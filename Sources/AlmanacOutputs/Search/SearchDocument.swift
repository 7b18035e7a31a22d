/// What the search can find: a page or a place on one, with its words by their weight.
struct SearchDocument {
  var title: String
  /// Site path as links write it, with a fragment where one is meant.
  var path: String
  var kind: SearchKind
  /// In words, such as a date and regions; shown below the title.
  var meta: String
  /// Places in the site's regions; all of them for what is everywhere.
  var regions: [Int] = []
  /// Names that belong to it: topics, regions, people, a place.
  var names: [String] = []
  var summary: String?
  var headings: [String] = []
  /// Plain text.
  var body: [UInt8] = []
  /// Whether it is over, so that others come first.
  var isPast = false
  /// The tags of the languages of title and text, where each is not that of the edition.
  var titleLanguage: String?
  var textLanguage: String?

  /// What a word of the title counts: most in a name such as that of a region, more in a short title than in
  /// a long one.
  var titlePoints: Int32 {
    let length: Int32 = title.utf8.count <= 30 ? 0 : title.utf8.count <= 60 ? 1 : 2
    return kind.isName ? 25 - length * 8 : isPast ? 9 - length : 12 - length
  }
}

/// The kinds of things that a reader can choose among.
enum SearchKind: Int, CaseIterable, Sendable {
  case article, interview, report, portrait, press, news, event, region, project, topic, person, organisation
  case page, newsletter

  /// Whether the title is the name of what it is about.
  var isName: Bool {
    switch self {
    case .region, .project, .topic, .person, .page: true
    default: false
    }
  }
}
