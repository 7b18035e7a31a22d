import AlmanacModel

/// Reads a text that translates another: title, summary and body are its own, everything else is the original's unless
/// the file says it again.
struct TranslationReader {
  private let file: MarkdownSource

  init(_ file: MarkdownSource) {
    self.file = file
  }

  /// What the file says, as the kind that its original is; nothing where its notation is wrong.
  func read(_ original: ParsedFile.Content) -> ParsedFile.Content {
    switch original {
    case .post(let post, let position):
      self.post(post).map { .post($0, idPosition: position) } ?? .nothing
    case .region(let region): self.region(region).map(ParsedFile.Content.region) ?? .nothing
    case .project(let project):
      read(project, ProjectField.self, .project).map { .project($0.entry) } ?? .nothing
    case .page(let page): self.page(page).map(ParsedFile.Content.page) ?? .nothing
    case .newsletter(let issue): self.issue(issue).map(ParsedFile.Content.newsletter) ?? .nothing
    case .nothing, .events, .people, .members, .partners, .topics, .sources: .nothing
    }
  }

  private func read<Field: MatterField>(
    _ original: Field.Entry, _ field: Field.Type, _ kind: HidingKind, title: Located<String>? = nil
  ) -> (entry: Field.Entry, fields: EntryReader<Field>)? {
    guard let fields = file.fields(Field.self, of: kind), let matter = file.matter(fields, title: title)
    else { return nil }
    var entry = original
    entry.matter = matter.translating(original.matter)
    fields.read(into: &entry)
    let untranslated = Field.table.fields.filter { $0.stated.isTranslatable || $0.key == "correction" }
      .map(\.key).filter { key in !fields.present.contains { $0.key == key } }
    entry.matter.originals = OriginalFields(Set(untranslated))
    return (entry, fields)
  }

  private func post(_ original: Post) -> Post? {
    var base = original
    base.canonical = nil
    guard let read = read(base, PostField.self, .post) else { return nil }
    var post = read.entry
    let fields = read.fields
    if fields.has(.slug), let slug = fields.slug(.slug) { post.slug = slug }
    if fields.has(.date), let date = fields.publicationDate(.date, takesMonth: true) { post.date = date }
    if fields.has(.correction) { post.corrections = PostReader.corrections(fields) }
    return post
  }

  private func region(_ original: Region) -> Region? {
    var base = original
    base.inPhrase = nil
    return read(base, RegionField.self, .region)?.entry
  }

  private func page(_ original: FreePage) -> FreePage? {
    guard let read = read(original, PageField.self, .page) else { return nil }
    var page = read.entry
    let fields = read.fields
    page.menuTitle = nil
    FreePageReader.readMenu(fields, into: &page)
    return page
  }

  private func issue(_ original: NewsletterIssue) -> NewsletterIssue? {
    guard let first = file.fields(NewsletterField.self, of: .newsletter) else { return nil }
    let subject = first.located(.subject)
    var base = original
    base.preheader = nil
    guard var (issue, _) = read(base, NewsletterField.self, .newsletter, title: subject) else { return nil }
    issue.subject = subject?.value
    return issue
  }
}

extension PageMatter {
  /// The own words, with what the original says besides.
  fileprivate func translating(_ original: PageMatter) -> PageMatter {
    var matter = self
    matter.original = original.path
    matter.image = original.image
    matter.sources = original.sources
    matter.hiding = hiding.joined(original.hiding)
    matter.doubts.formUnion(original.doubts)
    return matter
  }
}
