import AlmanacModel

/// Reads a region's page; nil where its notation is wrong. Fields with wrong values are reported and left out,
/// as by the readers below.
enum RegionReader {
  static func read(_ file: MarkdownSource) -> Region? {
    guard let fields = file.fields(RegionField.self, of: .region), let matter = file.matter(fields) else {
      return nil
    }
    var region = Region(matter: matter, id: Slug.make(FileName(path: file.path).stem))
    fields.read(into: &region)
    region.map = map(fields)
    return region
  }

  private static func map(_ fields: EntryReader<RegionField>) -> Region.Cell? {
    guard let entry = fields.entry(.map) else { return nil }
    let numbers = fields.words(.map).map { Int($0.text) }
    if numbers.count == 2, let column = numbers[0], let row = numbers[1], (0...99).contains(column),
      (0...99).contains(row)
    {
      return Region.Cell(column: column, row: row)
    }
    let text = fields.source.string(fields.source.firstLine(of: entry.node.range))
    fields.report(ContentMessages.mapPlaceExpected(text, entry.key), at: entry.node.range)
    return nil
  }
}

/// Reads a project's page.
enum ProjectReader {
  static func read(_ file: MarkdownSource) -> Project? {
    guard let fields = file.fields(ProjectField.self, of: .project), let matter = file.matter(fields) else {
      return nil
    }
    var project = Project(matter: matter, id: Slug.make(FileName(path: file.path).stem))
    fields.read(into: &project)
    return project
  }
}

/// Reads a free page.
enum FreePageReader {
  static func read(_ file: MarkdownSource) -> FreePage? {
    guard let fields = file.fields(PageField.self, of: .page), let matter = file.matter(fields) else {
      return nil
    }
    let address = MarkdownPath.stem(file.path).dropFirst("pages/".count)
    var page = FreePage(matter: matter, address: String(address))
    fields.read(into: &page)
    readMenu(fields, into: &page)
    return page
  }

  /// `menu: ja` or the name that the menu shows.
  static func readMenu(_ fields: EntryReader<PageField>, into page: inout FreePage) {
    guard let text = fields.text(.menu), let word = fields.word(.menu) else { return }
    if let flag = FixedWords.flag.value(word.text) {
      page.isInMenu = flag
    } else {
      page.isInMenu = true
      page.menuTitle = text
    }
  }
}

/// Reads an issue of the newsletter. Its subject stands in for a missing title.
enum NewsletterIssueReader {
  static func read(_ file: MarkdownSource) -> NewsletterIssue? {
    guard let fields = file.fields(NewsletterField.self, of: .newsletter) else { return nil }
    let subject = fields.located(.subject)
    guard var matter = file.matter(fields, title: subject) else { return nil }
    let name = FileName(path: file.path)
    let before = file.findings.errorCount
    let date = fields.publicationDate(.date, takesMonth: true) ?? (fields.has(.date) ? nil : name.date)
    if date == nil, !fields.has(.date) { file.reportMissing(fields, .date) }
    if file.findings.errorCount > before { matter.doubts.insert(.time) }
    var issue = NewsletterIssue(
      matter: matter, id: Slug.make(name.stem), date: date ?? .day(file.findings.clock.today))
    fields.read(into: &issue)
    issue.subject = subject?.value
    issue.from = fields.boundary(.from, isEnd: false)
    issue.to = fields.boundary(.to, isEnd: true)
    if let from = issue.from, let to = issue.to, to < from, let entry = fields.entry(.to) {
      fields.report(ContentMessages.endBeforeStart(entry.key, fields.name(.from)), at: entry.node.range)
    }
    return issue
  }
}
