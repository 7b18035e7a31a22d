/// A reader under test: bytes in, and laws that hold for whatever came out.
enum Subject: String, CaseIterable {
  case frontMatter = "front-matter"
  case values
  case events
  case mending
  case recurrence
  case ics
  case csv
  case markdown
  case templates
  case ledger
  case pictures
  case zones
  case fonts

  func take(_ bytes: [UInt8]) {
    switch self {
    case .frontMatter: ContentSubjects.frontMatter(bytes)
    case .values: ValueSubject.take(bytes)
    case .events: ContentSubjects.events(bytes)
    case .mending: ContentSubjects.mending(bytes)
    case .recurrence: RecurrenceSubject.take(bytes)
    case .ics: ImportSubject.calendar(bytes)
    case .csv: ImportSubject.table(bytes)
    case .markdown: MarkdownSubject.take(bytes)
    case .templates: TemplateSubject.take(bytes)
    case .ledger: LedgerSubjectUnderTest.take(bytes)
    case .pictures: PictureSubject.take(bytes)
    case .zones: ZoneSubject.take(bytes)
    case .fonts: FontSubject.take(bytes)
    }
  }
}
