import AlmanacModel
import AlmanacSite
import AlmanacTheme
import Pictures

/// Names and makes the cards of a site. What was made once is kept beside the content.
struct CardMaking: Sendable {
  private let composer: CardComposer
  private let site: Site
  private let typeface: CardTypeface.Found
  private let content: String
  private let cache: PictureCache
  private let renderer: CardRenderer

  /// nil where there are no cards: none are wished, there is no address under which others could find them, or the face
  /// or the libraries that draw are missing.
  init?(_ site: Site, theme: Theme, options: BuildOptions) {
    guard Self.areWished(site), PictureRenderer.isAvailable, let typeface = options.cardTypeface?.found else {
      return nil
    }
    composer = CardComposer(site, theme: theme)
    self.site = site
    self.typeface = typeface
    content = options.content
    cache = PictureCache(content: options.content)
    renderer = CardRenderer(
      font: typeface.font, pictures: PictureRenderer(workers: 1, program: options.pictureWorker))
  }

  private static func areWished(_ site: Site) -> Bool { site.configuration.cards != .none && site.url != nil }

  /// Why there are no cards although they are wished; nil where there are.
  static func hindrance(_ site: Site, _ options: BuildOptions) -> DiagnosticMessage? {
    guard areWished(site), let typeface = options.cardTypeface else { return nil }
    guard PictureRenderer.isAvailable else { return CardMessages.builtWithout }
    return typeface.isThere ? nil : CardMessages.noTypeface(CardTypeface.fileName)
  }

  // MARK: - Names

  /// Where they lie.
  var cards: SiteCards {
    let making = self
    return SiteCards(site) { making.path(of: $0) }
  }

  /// The name changes with everything that the bytes depend on.
  private func path(of subject: CardSubject) -> String? {
    guard composer.hasCard(subject) else { return nil }
    let photograph = composer.photograph(of: subject)
    let key = key(composer.drawing(of: subject), photograph)
    return
      "\(site.routes.share)\(name(of: subject)).\(key.digest.prefix(10)).\(photograph == nil ? "png" : "jpg")"
  }

  private func name(of subject: CardSubject) -> String {
    let path =
      switch subject {
      case .site: ""
      case .region(let index): site.regions[index].path
      case .post(let index): site.posts[index].path
      case .event(let index): site.events[index].path
      }
    return path.split(separator: "/").last.map { String($0) } ?? "index"
  }

  private func key(_ drawing: CardDrawing, _ photograph: MediaFile?) -> PictureKey {
    PictureKey(
      source: photograph?.offer?.source ?? "", wish: "card \(typeface.digest) \(drawing.content)")
  }

  // MARK: - Bytes

  /// The file, with what is to be said of it.
  /// - Throws: `BuildFailure` where the photograph cannot be read.
  func render(_ subject: CardSubject) throws -> (bytes: [UInt8], log: DiagnosticLog) {
    let drawing = composer.drawing(of: subject)
    let photograph = composer.photograph(of: subject)
    let key = key(drawing, photograph)
    if let kept = cache.bytes(for: key), let card = KeptCard(kept) {
      return (card.bytes, findings(card.isTitleCut, card.missingLetters, subject))
    }
    var file: [UInt8]?
    if let photograph {
      file = try FolderReader(content).rendered(photograph.source)
      // What changed while the build ran would come out under the name of what it was.
      if let offer = photograph.offer, file.map(PictureKey.source) != offer.source {
        var log = DiagnosticLog()
        log.report(RenderingMessages.changed(photograph.source), at: place(of: subject, photograph))
        return ([], log)
      }
    }
    let logo = drawing.logo == nil ? nil : composer.logo
    let sign = try logo.map { try FolderReader(content).rendered($0.source) }
    if let logo, let sign, drawing.logo?.digest != PictureKey.source(sign) {
      var log = DiagnosticLog()
      log.report(RenderingMessages.changed(logo.source), at: place(of: subject, logo))
      return ([], log)
    }
    switch renderer.render(drawing, photograph: file, logo: sign) {
    case .success(let card):
      cache.keep(KeptCard(card).packed, for: key)
      return (card.bytes, findings(card.isTitleCut, card.missingLetters, subject))
    case .failure(let problem):
      var log = DiagnosticLog()
      var picture = photograph
      if case .logo = problem { picture = logo }
      log.report(CardMessages.failed(name(of: subject), problem), at: place(of: subject, picture))
      return ([], log)
    }
  }

  private func findings(_ isTitleCut: Bool, _ missing: String, _ subject: CardSubject) -> DiagnosticLog {
    var log = DiagnosticLog()
    if isTitleCut { log.report(CardMessages.titleCut, at: place(of: subject, nil)) }
    if !missing.isEmpty { log.report(CardMessages.missingLetters(missing), at: place(of: subject, nil)) }
    return log
  }

  /// The title of the subject, or the file of its photograph.
  private func place(of subject: CardSubject, _ photograph: MediaFile?) -> SourceLocation {
    if let photograph { return SourceLocation(path: photograph.source) }
    switch subject {
    case .site: return SourceLocation(path: "site.yaml")
    case .region(let index): return place(site.regions[index].region.matter)
    case .post(let index): return place(site.posts[index].post.matter)
    case .event(let index):
      let event = site.events[index].event
      return SourceLocation(path: event.path, position: event.title.position)
    }
  }

  private func place(_ matter: PageMatter) -> SourceLocation {
    SourceLocation(path: matter.path, position: matter.title.position)
  }
}
