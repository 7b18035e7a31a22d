#if DEBUG
  import AlmanacModel
  import WrittenDates

  @testable import AlmanacContent

  /// What the reader of the content folder says; “…” stands for what an editor wrote.
  enum ContentSamples {
    static let all = files + fields + dates + repetition + entries + hiding + site + syntax

    private static let x = "…"
    private static let day = Sample.day

    private static let files = [
      ContentMessages.notUTF8, ContentMessages.tooLarge, ContentMessages.moreFindings,
      ContentMessages.mergeConflict, ContentMessages.unknownFile(x, nearest: nil), ContentMessages.noSiteFile,
      ContentMessages.noFrontMatter, ContentMessages.unclosedFrontMatter,
    ]

    private static let repetition =
      [RepetitionMistake.word(x), .noStep, .ambiguousOrdinal, .whichWeekday, .twoEnds, .stepBelowDay].map {
        ContentMessages.repetition($0, in: x)
      } + [ContentMessages.untilWithoutTime(x)]

    private static let fields = [
      ContentMessages.unknownKey(x, nearest: nil), ContentMessages.saidTwice(x, x),
      ContentMessages.duplicateKey(x, x, lines: (3, 5)),
      ContentMessages.missing(x, example: BilingualText(x, x)),
      ContentMessages.unknownValue(x, x, nearest: nil, known: [x]), ContentMessages.textExpected(x),
      ContentMessages.listOfTextsExpected(x), ContentMessages.detailsExpected(x, keys: [x]),
      ContentMessages.numberExpected(x, x, 0...99), ContentMessages.numberExpected(x, x, 1...Int.max),
      ContentMessages.yesOrNoExpected(x, x),
      ContentMessages.addressExpected(x, x), ContentMessages.forbiddenAddress(x, x),
      ContentMessages.languageExpected(x, x), ContentMessages.unusableID(x, x),
      ContentMessages.respelledID(x, x, x), ContentMessages.emailExpected(x, x),
      ContentMessages.hiddenCharacter("\u{200B}", x), ContentMessages.tooManySessions(1_000),
      ContentMessages.valueTooLong(x),
    ]

    private static let dates =
      [DateMistake.unreadable, .noSuchDay, .noSuchTime, .shortYear, .range].map {
        ContentMessages.date($0, x, x, today: day, isPast: false)
      } + [
        ContentMessages.dateForm(x, x, expected: ContentMessages.dayOnly),
        ContentMessages.endBeforeStart(x, x),
        ContentMessages.skippedHour(Sample.time, x), ContentMessages.unknownZone(x, nearest: nil),
        ContentMessages.timeForWholeDay(x, x), ContentMessages.endOfPeriod(x, x),
        ContentMessages.unreadableDuration(x, x), ContentMessages.endAndDuration(x, x),
        ContentMessages.wrongWeekday(x, .monday, .tuesday), ContentMessages.farAway(x, 2301, today: day),
      ]

    private static let entries = [
      ContentMessages.unreadableAttendance(x, x), ContentMessages.unreadableCoordinates(x, x),
      ContentMessages.sessionOutside(x, first: day, last: day), ContentMessages.undatedSession(x),
      ContentMessages.repetitionWithoutDay(x), ContentMessages.withoutRepetition(x),
      ContentMessages.mapPlaceExpected(x, x), ContentMessages.cancelledAsAWhole(x),
      ContentMessages.cancelledWithoutSeries(x), ContentMessages.cancelledMisses(x, x),
      ContentMessages.duplicateID(x, BilingualText(x, x), other: SourceLocation(path: x)),
    ]

    private static let hiding = [
      ContentMessages.unclearHiding(x, x, takesWords: true, known: [x]),
      ContentMessages.hidingWithoutValue(x),
      ContentMessages.misspeltHiding(x, meant: x), ContentMessages.hidingBehindUnknownKey(x, x),
      ContentMessages.hidingInside(x, meant: x), ContentMessages.invitedElsewhere(x),
      ContentMessages.commentInsteadOfValue(x, x), ContentMessages.missingDash,
    ]

    private static let site = [
      ContentMessages.noAddress, ContentMessages.languageWithoutWords(x),
      ContentMessages.siteAddressExpected(x),
      ContentMessages.periodExpected(x, x), ContentMessages.linkExpected(x),
      ContentMessages.translationWithoutOriginal(x, original: x, nearest: nil),
      ContentMessages.undeclaredLanguage(original: x, language: x, languages: x, isUnreadable: true),
      ContentMessages.undeclaredLanguage(original: x, language: x, languages: x, isUnreadable: false),
      ContentMessages.editionExpected(x),
      ContentMessages.easyFirst(x), ContentMessages.editionTwice(x),
    ]

    private static let syntax =
      [
        YAMLMistake.Kind.tab, .unclosedQuote, .unclosedBracket, .wrongIndent(expected: 0),
        .wrongIndent(expected: 2), .itemInMap,
        .missingColon, .missingSpaceAfterColon, .missingSpaceAfterDash, .wrongInBrackets, .textAfterValue,
        .unknownEscape, .tooDeep, .tooManyNodes, .tooManyKeys, .controlCharacter, .secondDocument,
      ].map { ContentMessages.syntax($0, text: x, behind: x) } + [
        ContentMessages.listExpected(x), ContentMessages.entryExpected(x),
      ]
  }
#endif
