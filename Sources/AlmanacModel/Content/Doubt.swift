/// What a mistake made uncertain about an entry that could be read otherwise. Where there is one, nothing new of the entry
/// may be published; a mistake in any other field costs that field alone.
public enum Doubt: Sendable, Hashable, CaseIterable {
  /// What it is called.
  case name
  /// When it takes place, or from when it is.
  case time
  /// Whether it takes place.
  case status
  /// Whether it may be seen.
  case hiding
  /// Under which address it is found.
  case address
  /// A text holds characters that nobody sees.
  case text
}
