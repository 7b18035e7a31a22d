import AlmanacContent
import AlmanacModel

/// Why nothing was written.
public enum EditRefusal: Error, Sendable, Hashable {
  /// What a folder of this kind has no fields for.
  case noFields(path: String)
  /// The file, or the entry, has mistakes that have to be mended in it first.
  case unreadable(path: String)
  case noSuchEntry(Int)
  case unknownField(String, nearest: String?)
  /// The value is written once and repeated by its name elsewhere.
  case repeatedElsewhere(String)
  /// What was entered would be read as something else.
  case notReadBack(String)
  /// The list is written in a way to which nothing can be added, such as in brackets.
  case fixedList(path: String)

  /// One sentence on what happened and one on what to do.
  public var wording: (text: BilingualText, help: BilingualText) { EditingMessages.refusal(self) }
}
