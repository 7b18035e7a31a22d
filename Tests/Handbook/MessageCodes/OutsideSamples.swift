#if DEBUG
  import AlmanacModel
  import CivilTime

  @testable import AlmanacExchange
  @testable import AlmanacOutputs
  @testable import AlmanacTheme

  /// What themes, newsletters and imports say; “…” stands for what an editor wrote.
  enum OutsideSamples {
    static let all = themes + newsletter + tables + calendars + moves

    private static let x = "…"

    private static let themes = [
      ThemeMessages.missingTemplate(x), ThemeMessages.missingTranslation(x, language: x),
      ThemeMessages.missingTheme(x, available: ["alliance", "plain"]),
      ThemeMessages.endlessInheritance([x, x]),
      ThemeMessages.unknownKey(x, among: []), ThemeMessages.unknownType(x, among: []),
      ThemeMessages.settingWithoutType(x, known: []), ThemeMessages.unknownSetting(x, known: []),
      ThemeMessages.unfitValue(x, type: .number, options: []), ThemeMessages.unfitSizes(x),
      ThemeMessages.unknownForm(x, among: []),
      ThemeMessages.formMissing(x), ThemeMessages.unreachable(x), ThemeMessages.stranger(x),
      ThemeMessages.unusedWord(x, known: []), ThemeMessages.foreignAddress(x),
      ThemeMessages.missingFile(x, nearest: nil),
    ]

    private static let newsletter = [
      NewsletterMessages.noAddress(x), NewsletterMessages.badAddress(x), NewsletterMessages.noUnsubscribe(x),
      NewsletterMessages.noSiteAddress, NewsletterMessages.tooLarge(300_000, limit: 100_000),
      NewsletterMessages.noContent,
    ]

    private static let moves = [
      MoveMessages.noPosts, MoveMessages.queries("?p=123", path: x, count: 3), MoveMessages.noExport,
      MoveMessages.refused(.malformed), MoveMessages.edited([x]),
      MoveMessages.lost(
        Losses.Entry(kind: .shortcode, name: x, count: 1, places: [Losses.Place(path: x, line: 7)])),
      MoveMessages.lost(
        Losses.Entry(
          kind: .fileRefused, name: x, refusal: .script, count: 1,
          places: [Losses.Place(path: x, line: 7, file: x)])),
    ]

    private static let tables = [
      ExchangeMessages.noTable(.empty), ExchangeMessages.noColumn("title", names: [x]),
      ExchangeMessages.legacyEncoding, ExchangeMessages.unusedColumns([x]),
      ExchangeMessages.skippedRow(7, x, .noDate),
      ExchangeMessages.skippedRow(7, x, .date(.date(.ambiguous), x, today: Sample.day)),
      ExchangeMessages.droppedValue(x, column: x, row: 7, title: x),
      ExchangeMessages.unclearHiding(x, column: x, row: 7, title: x),
      ExchangeMessages.repeatedID(x, title: x, row: 7, other: 4), ExchangeMessages.unknownField(x, column: x),
      ExchangeMessages.noPlace(x, count: 3), ExchangeMessages.noListToAdd(x),
      ExchangeMessages.notChangeable(x, id: x), ExchangeMessages.vanished([x]), ExchangeMessages.checkFailed,
      ExchangeMessages.brokenList(x),
    ]

    private static let calendars = [
      CalendarMessages.noCalendar, CalendarMessages.cut, CalendarMessages.tooMany,
      CalendarMessages.skipped(x),
      CalendarMessages.noSuchDay(x, month: x, of: x), CalendarMessages.left(x, of: x),
      CalendarMessages.unknownZone(x, of: x, used: x), CalendarMessages.ignored(2, [x]),
      CalendarMessages.older(x, kept: 3), CalendarMessages.damaged(BilingualText(x, x)),
      CalendarMessages.refused(x, BilingualText(x, x)), CalendarMessages.unknownWord(x, of: x),
      CalendarMessages.swapped(x), CalendarMessages.sharedUID(x, count: 3), CalendarMessages.noDates(x),
      CalendarMessages.writtenUntil(Day(number: 22_000), x), CalendarMessages.tooManyDates(x, 2_000),
      CalendarMessages.returned([x], to: x), CalendarMessages.staysCancelled(x),
      CalendarMessages.unusedProperties(x),
    ]
  }
#endif
