/// What the value of a field is.
public indirect enum ValueKind: Sendable {
  /// A text: the whole rest of the line.
  case text
  /// A text that may have several lines.
  case markdown
  /// A short value of a form of its own: an id, a zone, a length of time.
  case word
  /// A day, a time, a month or a year.
  case date
  /// One date or several.
  case dates
  case flag
  case number(ClosedRange<Int>)
  /// Two numbers, such as degrees north and east.
  case pair
  /// One of some words; those of one meaning together, the English one first.
  case choice([[String]])
  /// One id or name, or several.
  case references
  /// One document with a place in it, or several.
  case citations
  /// A path, or the parts of a picture.
  case image
  /// A text, or the parts of a place.
  case place
  /// Fields of its own, or a text where one will do.
  case parts([StatedField], orText: Bool)
  /// Entries with fields of their own, or texts where they will do; one alone is a list of one.
  case list([StatedField], orText: Bool)
  /// Links in a list, or addresses by their names.
  case namedLinks
  /// Short values under any key.
  case settings
  /// Numbers under any key.
  case counts
  /// Numbers under any key beside fields of its own, in a list.
  case countedList([StatedField])

  /// Whether a text takes the whole rest of its line, whatever signs are in it.
  public var isWholeLine: Bool {
    switch self {
    case .text, .markdown, .place: true
    default: false
    }
  }

  /// Whether there may be several values of one line.
  var isList: Bool {
    switch self {
    case .references, .citations, .dates: true
    default: false
    }
  }

  var isDate: Bool { if case .date = self { true } else { false } }
}
