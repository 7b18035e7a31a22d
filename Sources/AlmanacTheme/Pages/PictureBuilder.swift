import AlmanacModel
import AlmanacSite

extension SiteLinks {
  /// A picture at its place.
  /// - Parameters:
  ///   - place: where it stands; at the head of a page an upright one has a place of its own.
  ///   - isOffered: whether the whole file stands beside it.
  func picture(_ image: SiteImage?, at place: PicturePlace, isOffered: Bool = false) -> PictureView? {
    guard let image else { return nil }
    let file = image.file
    let isUpright = file.size?.isUpright ?? false
    let candidates = file.candidates(for: place.use)
    let own = place == .head ? image.place(isUpright: isUpright) : place
    var view = PictureView(
      url: url(candidates.standard?.fallback ?? file.path), width: file.size.map { String($0.width) },
      height: file.size.map { String($0.height) }, alt: image.alternativeText,
      caption: image.caption.map { OriginalMark.text($0, isOriginal: image.isOriginal) },
      credit: image.credit.map(creditName),
      language: image.alternativeText.isEmpty ? nil : site.language(ofOriginal: image.isOriginal))
    if !candidates.isEmpty {
      view.srcset = choice(candidates.map { ($0.fallback, $0.size.width) })
      view.webpSrcset = choice(candidates.map { ($0.webP, $0.size.width) })
    }
    view.sizes = sizes[own]
    view.isUpright = isUpright
    view.widthName = (image.width ?? .text).rawValue
    view.focusClass = image.focus?.classNames
    if isOffered {
      view.originalURL = url(file.path)
      view.originalText = facts(file)
      view.licence = image.licence
    }
    return view
  }

  private func choice(_ files: [(path: String, width: Int)]) -> String {
    files.map { "\(url($0.path)) \($0.width)w" }.joined(separator: ", ")
  }

  /// `JPEG, 4032 × 3024, 3,2 MB`.
  private func facts(_ file: MediaFile) -> String {
    let pixels = file.size.map { "\($0.width) × \($0.height)" }
    return [file.kind, pixels, FileWeight.text(file.byteCount, words.language)].compactMap { $0 }.joined(
      separator: ", ")
  }

  /// A credit without a word such as "Foto:" before the name: the theme writes its own.
  private func creditName(_ credit: String) -> String {
    guard let colon = credit.firstIndex(of: ":") else { return credit }
    let words: Set<String> = ["foto", "fotos", "bild", "bilder", "photo", "photos", "picture", "pictures"]
    guard words.contains(credit[..<colon].lowercased()) else { return credit }
    return String(credit[credit.index(after: colon)...].drop(while: \.isWhitespace))
  }
}

extension PicturePlace {
  /// Which files stand there.
  fileprivate var use: PictureUse {
    switch self {
    case .card, .person, .portrait: .card
    case .text, .upright, .small, .wide, .full, .gallery, .head, .headUpright, .lead: .text
    }
  }
}

extension SiteImage {
  /// Where it stands at the head of a page.
  fileprivate func place(isUpright: Bool) -> PicturePlace {
    switch width {
    case .small: .small
    case .wide: .wide
    case .full: .full
    case .text: isUpright ? .headUpright : .text
    case nil: isUpright ? .headUpright : .head
    }
  }
}
