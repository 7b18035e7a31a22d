import AlmanacModel
import WrittenDates

/// What columns and properties of other programs say about who may see an event, by the table of the event list.
public enum HidingVocabulary {
  /// What a value says.
  public enum Answer: Sendable, Hashable {
    case shown, draft, invited, `internal`
    /// It may be meant to hide the event, but does not say so clearly.
    case unclear

    fileprivate init(_ answer: HidingKeys.Answer) {
      self =
        switch answer {
        case .shown: .shown
        case .draft: .draft
        case .invited: .invited
        case .internal: .internal
        }
    }
  }

  /// Whether a column or property is about who may see the event. A status is a field of its own.
  public static func isKnown(_ name: String) -> Bool {
    HidingKeys.question(name).map { $0 != .status && ($0 != .period || HidingKeys.asksWhether(name)) }
      ?? false
  }

  /// Whether a column or property gives a day from which or up to which something is shown.
  public static func isPeriod(_ name: String) -> Bool {
    HidingKeys.question(name) == .period && !HidingKeys.asksWhether(name)
  }

  /// Whether a value of such a column keeps the event back: a day, or a no.
  public static func isDeferring(_ value: String) -> Bool {
    HidingKeys.saysNotYet(value) || (try? DateReader().read(value)) != nil
  }

  /// The known name that a misspelt one means; nil where it is spelt right, or means nothing of the kind.
  public static func nearest(_ name: String) -> String? {
    guard HidingKeys.question(name) == nil else { return nil }
    // Of the keys of periods only those that hide by a no: `Ablauf` and the like are also words for programmes.
    return HidingKeys.nearest(name, periods: true).flatMap { isKnown($0) ? $0 : nil }
  }

  /// What a value says in a column or property of a name. In one of another name only a word such as `intern` is
  /// clear: whether its yes shows or hides nobody can tell.
  public static func answer(_ value: String, in name: String) -> Answer {
    guard let question = HidingKeys.question(name) else {
      return HidingKeys.word(value).map(Answer.init) ?? .unclear
    }
    return HidingKeys.answer(value, to: question).map(Answer.init) ?? .unclear
  }

  /// Whether a word alone says that something is to be hidden.
  public static func saysHidden(_ word: String) -> Bool { HidingKeys.saysHidden(word) }
}

extension EventVocabulary {
  /// Who may see an event, by a word of the event list.
  static func visibility(_ word: String) -> EventVisibility? {
    switch HidingKeys.answer(word, to: .visibility) {
    case .shown: .public
    case .invited: .invited
    case .internal: .internal
    case .draft, nil: nil
    }
  }
}
