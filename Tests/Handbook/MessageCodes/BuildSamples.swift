#if DEBUG
  import AlmanacModel
  import AlmanacSite
  import Pictures

  @testable import AlmanacBuild
  @testable import AlmanacPreview

  /// What reading a folder, checking, publishing and the preview say; “…” stands for what an editor wrote.
  enum BuildSamples {
    static let all = folder + checks + launch + publishing + pictures

    private static let x = "…"
    private static let day = Sample.day

    private static let folder = [
      BuildMessages.refusedFile(x), BuildMessages.unreadableFile(x, code: 13), BuildMessages.refusedLedger,
      BuildMessages.sameName(x), BuildMessages.nameInOtherCase(x, x), BuildMessages.refusedByWindows(x),
      BuildMessages.hiddenCharacter("\u{200B}"), SyncMessages.copy(x, of: x), SyncMessages.loneCopy(x, of: x),
      SyncMessages.notDownloaded(x), SyncMessages.emptied(x, [x]), SyncMessages.ledgerAbsent,
      SyncMessages.ledgerCopy(x), PreviewMessages.lostFolder(.missingContent(x)),
    ]

    private static let checks = [
      CheckMessages.missingID(x), CheckMessages.longTitle(130, limit: 110, field: x),
      CheckMessages.regionWithoutPlace(x), CheckMessages.missingAlternativeText(x),
      CheckMessages.missingCredit(x), CheckMessages.orphanMedia(x),
      CheckMessages.fileNameAsAlternativeText(x), CheckMessages.smallLead(x, 640, least: 800),
      CalendarCheckMessages.unknownState(x, nearest: nil),
      CalendarCheckMessages.holiday(day, BilingualText(x, x), repeats: false),
      CalendarCheckMessages.holiday(day, BilingualText(x, x), repeats: true),
      CalendarCheckMessages.clash(day, with: x), CalendarCheckMessages.leftOut(12, of: x),
      TranslationMessages.stale(x), TranslationMessages.noDigest(x),
      TranslationMessages.longSentence(14, limit: 12), TranslationMessages.subjunctive(x),
      TranslationMessages.severalSentences, TranslationMessages.longWord(x),
    ]

    private static let launch =
      [
        LaunchMessages.sampleAddressOfSite(x), LaunchMessages.exampleSite(x),
        LaunchMessages.markInPlannedPost(x, day: day), LaunchMessages.placeholder(x),
        LaunchMessages.publisherLacks(.name), LaunchMessages.starterText(x), LaunchMessages.noAddress,
        LaunchMessages.noImprint, LaunchMessages.noPrivacyPage, LaunchMessages.noAccessibilityPage,
        LaunchMessages.noSender, LaunchMessages.organisationLacks(.representedBy),
        LaunchMessages.regionWithoutContact(x), LaunchMessages.noticeStands(x), LaunchMessages.draft(x),
        LaunchMessages.regionLacks([x]),
      ]
      + [Severity.error, .warning].flatMap {
        [LaunchMessages.mark(x, severity: $0), LaunchMessages.sampleAddress(x, severity: $0)]
      }

    private static let publishing =
      [
        PublicationComparison.Loss.unknownEvent(uid: x, title: x),
        .newer(kind: .event, id: x, published: 3, own: 2),
        .edited(kind: .post, id: x), .unknownAddress(x),
      ].map { GuardMessages.loss($0, in: x) } + [
        GuardMessages.ignoredNumber(x, 2_000_000_000), KeepingMessages.missing(Sample.entry(.event)),
        KeepingMessages.uncertainSite, KeepingMessages.damagedLedger,
        KeepingMessages.exposed(x, Sample.entry(.event)),
      ]

    private static let pictures =
      [
        PictureProblem.damaged(.jpeg, .cutOff), .script(x, line: 1), .outsideReference(x, line: 1),
        .foreignContent(x, line: 1), .entities(line: 1), .markup(line: 1), .encoding(x),
        .tooLarge(limit: 2 << 20), .activeFile(x),
      ].map { MediaMessages.message(for: $0, path: x) } + [
        MediaMessages.tooLargeFile(x, limit: 128 << 20), PictureMachineMessages.weakProtection(x),
        RenderingMessages.tooManyPixels(x, PictureSize(width: 20_000, height: 10_000), limit: 100_000_000),
        RenderingMessages.unusualKind(x), RenderingMessages.gaveUp(x), RenderingMessages.noWorker(x),
        RenderingMessages.changed(x), RenderingMessages.builtWithout,
        CardMessages.noTypeface(x), CardMessages.builtWithout, CardMessages.titleCut,
        CardMessages.missingLetters(x), CardMessages.failed(x, .photograph(.animated(.png))),
      ]
  }
#endif
