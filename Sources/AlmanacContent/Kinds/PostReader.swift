import AlmanacModel

/// Reads a post of the magazine.
enum PostReader {
  /// The post with the place of its id, or nil where its notation is wrong. Wrong values are reported, and
  /// their fields are as if they were not there.
  static func read(_ file: MarkdownSource) -> (post: Post, idPosition: SourcePosition)? {
    guard let fields = file.fields(PostField.self, of: .post), var matter = file.matter(fields) else {
      return nil
    }
    let name = FileName(path: file.path)
    let date = fields.reading(.time, of: [.date], into: &matter.doubts) { () -> PublicationDate? in
      let date = fields.publicationDate(.date, takesMonth: true) ?? (fields.has(.date) ? nil : name.date)
      if date == nil, !fields.has(.date) { file.reportMissing(fields, .date) }
      return date
    }
    let (given, slug) = fields.reading(.address, of: [.id, .slug, .kind], into: &matter.doubts) {
      (id(fields), fields.slug(.slug) ?? Located(Slug.make(name.rest), at: .start))
    }
    let path = MarkdownPath.stem(file.path)
    var post = Post(
      matter: matter, id: given?.value ?? path, hasGivenID: given != nil, slug: slug,
      date: date ?? .day(file.findings.clock.today))
    let wrong = fields.read(into: &post)
    if wrong.contains(.kind) { post.matter.doubts.insert(.address) }
    if !wrong.isDisjoint(with: [.publish, .expires]) { post.matter.doubts.insert(.hiding) }
    post.corrections = corrections(fields)
    return (post, given?.position ?? .start)
  }

  private static func id(_ fields: EntryReader<PostField>) -> Located<String>? {
    guard let word = fields.word(.id) else { return nil }
    guard word.text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }), word.text.utf8.count <= 200 else {
      fields.report(ContentMessages.unusableID(word.text, fields.name(.id)), at: word.range)
      return nil
    }
    return Located(word.text, at: fields.position(of: word.range.lowerBound))
  }

  static func corrections(_ fields: EntryReader<PostField>) -> [Correction] {
    fields.items(.correction).compactMap { item -> Correction? in
      if let text = fields.source.wholeText(item) { return Correction(date: nil, text: text) }
      guard case .map(let pairs) = item.content else {
        fields.report(ContentMessages.textExpected(fields.name(.correction)), at: item.range)
        return nil
      }
      let parts = EntryReader<CorrectionPart>(pairs, item.range, fields.findings)
      let date = parts.publicationDate(.date)
      return parts.required(.text).map { Correction(date: date, text: $0.value) }
    }
  }
}
