#if DEBUG
  import AlmanacModel

  @testable import AlmanacMarkdown

  /// What the reading of texts and their blocks says; “…” stands for what an editor wrote.
  enum TextSamples {
    static let all = texts + blocks + leftovers

    private static let x = "…"

    private static let texts = [
      MarkdownMessages.refusedScheme(x), MarkdownMessages.emptyDestination,
      MarkdownMessages.deadFragment(x, nearest: nil), MarkdownMessages.withoutScheme(x),
      MarkdownMessages.withoutSite(x), MarkdownMessages.remoteImage(x),
      MarkdownMessages.imageWithoutDescription,
      MarkdownMessages.rawHTML, MarkdownMessages.emptyLinkText, MarkdownMessages.unknownAlert(x),
      MarkdownMessages.textBehindAlert(x), MarkdownMessages.footnoteWithoutText(x, isInBlock: false),
      MarkdownMessages.footnoteWithoutText(x, isInBlock: true),
      MarkdownMessages.unusedFootnote(x), MarkdownMessages.tooDeep, MarkdownMessages.tooLong,
      MarkdownMessages.tooComplex,
    ]

    private static let leftovers =
      [
        Leftover.Kind.stars, .gluedHeading, .noBreakSpace, .bullet, .gap, .wikiLink, .reference, .definition,
        .shortcode, .attribute,
        .highlight,
        .superscript, .lostCharacter, .citationMark, .privateUse,
      ].map { LeftoverMessages.message($0, x) } + [
        LeftoverMessages.longRow(5, columns: 4, hasCode: false),
        LeftoverMessages.longRow(5, columns: 4, hasCode: true),
        LeftoverMessages.fileNameAsDescription(x),
      ]

    private static let blocks = [
      BlockMessages.unknownBlock(x, nearest: nil), BlockMessages.noPublisher,
      BlockMessages.textAfterBlockName(x),
      BlockMessages.unknownKey(x, of: .events, nearest: nil), BlockMessages.repeatedKey(x),
      BlockMessages.notAKey(x),
      BlockMessages.missingKey(.url, of: .video), BlockMessages.missingText(of: .callout),
      BlockMessages.unexpectedText(in: .events), BlockMessages.badLimit(x), BlockMessages.badDate(x),
      BlockMessages.fromAfterTo, BlockMessages.badReference(x), BlockMessages.badYesOrNo(x),
      BlockMessages.unknownCalloutKind(x), BlockMessages.unknownFocus(x), BlockMessages.unknownWidth(x),
      BlockMessages.galleryOfPictures,
    ]
  }
#endif
