import AlmanacModel

extension HTMLBuffer {
  /// A picture with all its files for browsers to choose from; feeds and mail take one.
  /// - Parameter isEager: it is likely to be seen first.
  mutating func picture(_ picture: Picture, isEager: Bool) {
    let hasChoice = !picture.files.isEmpty
    if hasChoice {
      only(.page) { html in
        html.markup("<picture><source type=\"image/webp\"")
        html.choice(picture.files.map { ($0.webP, $0.size.width) }, picture.place)
        html.markup(">")
      }
    }
    markup("<img src=\"")
    anchor(.siteRoot)
    sitePath(picture.files.standard?.fallback ?? picture.path)
    markup("\" alt=\"")
    text(picture.description)
    markup("\"")
    if hasChoice {
      only(.page) { $0.choice(picture.files.map { ($0.fallback, $0.size.width) }, picture.place) }
    }
    if let width = picture.width, let height = picture.height {
      markup(" width=\"")
      number(width)
      markup("\" height=\"")
      number(height)
      markup("\"")
    }
    if let classNames = picture.focus?.classNames {
      only(.page) { html in
        html.markup(" class=\"")
        html.text(classNames)
        html.markup("\"")
      }
    }
    if isEager { only(.page) { $0.markup(" fetchpriority=\"high\"") } }
    markup(isEager ? " decoding=\"async\">" : " loading=\"lazy\" decoding=\"async\">")
    if hasChoice { only(.page) { $0.markup("</picture>") } }
  }

  /// `srcset` and `sizes` (HTML, 4.8.4.2).
  private mutating func choice(_ files: [(path: String, width: Int)], _ place: PicturePlace) {
    markup(" srcset=\"")
    for (index, file) in files.enumerated() {
      if index > 0 { markup(", ") }
      anchor(.siteRoot)
      sitePath(file.path)
      markup(" ")
      number(file.width)
      markup("w")
    }
    markup("\" sizes=\"")
    anchor(.pictureSizes(place))
    markup("\"")
  }
}
