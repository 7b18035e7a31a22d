#if DEBUG
  import AlmanacModel
  import CivilTime

  @testable import AlmanacSite

  /// What the linking of the site says; “…” stands for what an editor wrote.
  enum SiteSamples {
    static let all = links + unshown + repetition + ledger + pictures

    private static let x = "…"
    private static let day = Sample.day

    private static let links =
      [
        SiteMessages.unknownReference(.region, x, nearest: nil), SiteMessages.addressCollision(x, other: x),
        SiteMessages.linkToInternal(x), SiteMessages.deadLink(x, nearest: nil),
        SiteMessages.deadFragment(x, in: x, nearest: nil), SiteMessages.missingPicture(x, nearest: nil),
        SiteMessages.unknownPostKind(x, nearest: nil), SiteMessages.missingURL,
        SiteMessages.folderOfEdition(x, x), SiteMessages.unknownAddress(x),
        SiteMessages.regionWithoutPlace(x), SiteMessages.longInMonths(x, 60), SiteMessages.addressTooLong(x),
        SiteMessages.addressRefusedByWindows(x, .device(x), .id),
      ]
      + [FormerAddress.beside("/alt/"), .question(path: "/bund/", query: "p=123")].compactMap { address in
        HostRedirect(
          address, to: "https://www.example.org/bund/seite/", place: SourceLocation(path: x), written: x
        ).map(AddressMessages.onlyTheHostAnswers)
      }

    private static let unshown = [
      SiteMessages.linkToHidden(x), SiteMessages.linkToPlanned(x, day),
      SiteMessages.reference(x, toUnshown: .future(day)), SiteMessages.report(x, isUnshown: .draft),
      SiteMessages.namesakes(x, ids: [x, x]), SiteMessages.nameLikeID(x, home: x, nearest: nil),
      SiteMessages.unknownArea(x, nearest: nil),
      SiteMessages.undeclaredArea("Überregional"),
    ]

    private static let repetition =
      [
        RepetitionMessages.noDates(x), RepetitionMessages.sessionOutsideRule(day),
        RepetitionMessages.exceptionMisses(day), RepetitionMessages.cancellationMisses(day),
        RepetitionMessages.startOutsideRule(first: day),
        RepetitionMessages.tooManyDates(1_000),
      ]

    private static let pictures = [
      PictureMessages.logoIsDrawing("media/….svg"), PictureMessages.ofTelephones(x),
      PictureMessages.keepsMetadata(x),
      PictureMessages.notAsNamed("….jpg", PictureTraits(kind: "PNG", endings: ["png"])),
      PictureMessages.notAsNamed(x, PictureTraits(kind: nil, endings: [])), PictureMessages.inInks(x),
      PictureMessages.heavy(x, "GIF", size: 3_200_000, limit: 2_000_000, moves: true),
      PictureMessages.heavy(x, "AVIF", size: 700_000, limit: 500_000, moves: false),
    ]

    private static let ledger =
      [
        LedgerMessages.conflictMark, LedgerMessages.damagedLine, LedgerMessages.moreDamage,
        LedgerMessages.tooLarge,
        LedgerMessages.newerVersion(3), LedgerMessages.droppedSession(Sample.entry(.session)),
        LedgerMessages.knownAgain(x), LedgerMessages.ambiguous(x, candidates: [x]),
        LedgerMessages.dayBeforeNewest(day, newest: day),
      ]
      + [Severity.error, .warning].flatMap { severity in
        [LedgerEntry.Kind.event, .post, .calendar].map { kind in
          let item = VanishedEntries.Item(
            entry: Sample.entry(kind), addresses: [x], cause: .gone, isOverForAll: false)
          return LedgerMessages.vanished(item, severity: severity)
        } + [LedgerMessages.missingList(MissingList(path: x, state: .absent), [x], severity: severity)]
      }
  }

  extension Sample {
    static func entry(_ kind: LedgerEntry.Kind) -> LedgerEntry {
      LedgerEntry(
        kind: kind, id: "…", uid: "…", hash: "…", sequence: 0, firstPublished: Instant(seconds: 0),
        lastChanged: Instant(seconds: 0), traits: "…|…|…", addresses: ["…"])
    }
  }
#endif
