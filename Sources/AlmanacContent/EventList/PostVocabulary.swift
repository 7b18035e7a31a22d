/// The keys of posts, for those who write posts of other programs.
public enum PostVocabulary {
  /// The English keys of all fields.
  public static let fields = PostField.table.fields.map(\.key)

  /// The English key that a key means in either language and any spelling, also of other programs.
  public static func field(_ name: String) -> String? { PostField.table.field(name)?.key }
}
