/// The change of a Markdown text, without the lines that are the same at its beginning and its end.
enum BodyEdit {
  static func edits(from old: String, to new: String, at offset: Int, isLast: Bool) -> [FileChange] {
    guard old != new else { return [] }
    let end = offset + old.utf8.count
    // A text that was empty gets the line break that ends it.
    let isFirst = old.isEmpty && isLast
    return [FileChange(offset..<end, isFirst && !new.isEmpty ? new + "\n" : new)]
  }
}
