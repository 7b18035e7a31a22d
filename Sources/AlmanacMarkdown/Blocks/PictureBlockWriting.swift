import AlmanacModel

extension BodyWriter {
  mutating func writeFigure(_ block: BlockSource) {
    guard let file = required(.src, of: block) else { return }
    var picture = picture(of: block, file: file)
    let (focus, width) = layout(of: block)
    picture?.focus = focus
    let isUpright = picture?.isUpright ?? false
    if let width { picture?.place = width.place(isUpright: isUpright) }
    let place = block.parameter(.link).flatMap { resolve($0.value.utf8, at: $0.valuePosition) }
    if let picture {
      if block.value(.credit) == nil { uncredited.append(Located(file.value, at: file.valuePosition)) }
      write(figureOf: picture)
      write(picture, linkedTo: place)
    } else {
      html.markup("<figure>")
      writeMissing(block.value(.alt) ?? "")
    }
    writeCaption(of: block)
    if let picture, isYes(.original, of: block) { writeOriginals([picture]) }
    html.markup("</figure>\n")
  }

  private mutating func picture(of block: BlockSource, file: BlockSource.Parameter) -> Picture? {
    if let description = block.parameter(.alt) {
      noteFileName(description.value, of: file.value, at: description.valuePosition)
    } else {
      report(MarkdownMessages.imageWithoutDescription, at: file.position)
    }
    return picture(file.value.utf8, description: block.value(.alt) ?? "", at: file.valuePosition)
  }

  /// The caption and the credit.
  private mutating func writeCaption(of block: BlockSource) {
    let caption = block.parameter(.caption).flatMap { $0.value.isEmpty ? nil : $0 }
    let credit = block.parameter(.credit).flatMap { $0.value.isEmpty ? nil : $0 }
    guard caption != nil || credit != nil else { return }
    html.markup("<figcaption>")
    let start = plain.beginCaption()
    if let caption { writeValue(caption) }
    if let credit {
      if caption != nil { writeText(" ".utf8) }
      html.markup("<small class=\"credit\">")
      writeValue(credit)
      html.markup("</small>")
    }
    html.markup("</figcaption>")
    plain.endCaption(start)
  }

  /// Pictures side by side: the text holds one Markdown picture a line.
  mutating func writeGallery(_ block: BlockSource) {
    guard block.hasText else {
      report(BlockMessages.missingText(of: block.kind), at: block.position)
      return
    }
    let (focus, width) = layout(of: block)
    html.markup("<figure class=\"gallery")
    if let width, width != .text {
      html.markup(" image-")
      html.text(width.rawValue)
    }
    html.markup("\">\n")
    let former = gallery
    gallery = GalleryLayout(focus: focus)
    defer { gallery = former }
    writeInner(block.text, firstLine: block.textLine) { writer in
      guard ParserBounds.firstViolation(in: writer.source.bytes) == nil else { return }
      let tree = MarkdownTree(writer.source.bytes, footnotes: false)
      guard let root = tree.root else { return }
      for paragraph in root.children {
        if writer.isPictures(paragraph) {
          writer.writeFigures(paragraph)
        } else {
          writer.report(BlockMessages.galleryOfPictures, at: writer.source.position(of: paragraph))
        }
      }
    }
    writeCaption(of: block)
    if isYes(.original, of: block) { writeOriginals(gallery?.pictures ?? []) }
    html.markup("</figure>\n")
  }

  /// Links to whole files.
  private mutating func writeOriginals(_ pictures: [Picture]) {
    let label = words.wholePicture
    html.only(.page) { html in
      for picture in pictures {
        html.markup("<p class=\"original\"><a href=\"")
        html.anchor(.siteRoot)
        html.sitePath(picture.path)
        html.markup("\" download>")
        html.text(label)
        if let width = picture.width, let height = picture.height { html.text(" (\(width) × \(height))") }
        html.markup("</a></p>")
      }
    }
  }

  private mutating func isYes(_ key: BlockKey, of block: BlockSource) -> Bool {
    guard let parameter = block.parameter(key), !parameter.value.isEmpty else { return false }
    switch SpellingKey.of(parameter.value) {
    case "yes", "ja", "true": return true
    case "no", "nein", "false": return false
    default:
      report(BlockMessages.badYesOrNo(parameter.value), at: parameter.valuePosition)
      return false
    }
  }

  /// What stays in view, and how wide the pictures stand.
  private mutating func layout(of block: BlockSource) -> (PictureFocus?, PictureWidth?) {
    var focus: PictureFocus?
    if let written = block.parameter(.focus), !written.value.isEmpty {
      focus = PictureFocus(written: written.value)
      if focus == nil {
        report(BlockMessages.unknownFocus(written.value), at: written.valuePosition)
      }
    }
    var width: PictureWidth?
    if let written = block.parameter(.width), !written.value.isEmpty {
      width = PictureWidth(written: written.value)
      if width == nil {
        report(BlockMessages.unknownWidth(written.value), at: written.valuePosition)
      }
    }
    return (focus, width)
  }

  /// A link with a preview; nothing is loaded from elsewhere.
  mutating func writeVideo(_ block: BlockSource) {
    guard let address = required(.url, of: block) else { return }
    guard let place = resolve(address.value.utf8, at: address.valuePosition) else { return }
    hasVideo = true
    html.markup("<figure class=\"video\"><a href=\"")
    write(place)
    html.markup("\">")
    if let file = block.parameter(.image) {
      let description = block.value(.alt) ?? block.value(.title) ?? ""
      if let picture = picture(file.value.utf8, description: description, at: file.valuePosition) {
        write(picture, linkedTo: nil)
      }
    }
    markup("<span class=\"video-label\">", words.watchVideo(at: place.host), "</span></a>")
    plain.beginBlock()
    plain.append((block.value(.title).map(set) ?? words.watchVideo(at: place.host)).utf8)
    writeVideoCaption(block)
    html.markup("</figure>\n")
  }

  private mutating func writeVideoCaption(_ block: BlockSource) {
    let title = [block.value(.title).map(set), block.value(.duration).map { "(\(set($0)))" }].compactMap {
      $0
    }
    if !title.isEmpty { markup("<p class=\"video-title\">", title.joined(separator: " "), "</p>") }
    writeCaption(of: block)
  }
}

extension PictureWidth {
  /// Where a picture stands that is to be so wide.
  fileprivate func place(isUpright: Bool) -> PicturePlace {
    switch self {
    case .text: isUpright ? .upright : .text
    case .small: .small
    case .wide: .wide
    case .full: .full
    }
  }
}

/// What holds for all pictures of a gallery, and the pictures.
struct GalleryLayout {
  let focus: PictureFocus?
  var pictures: [Picture] = []
}

extension LinkPlace {
  /// The host of an address without `www.`; empty for what is on the site.
  var host: String {
    guard case .address(let address) = self, let slashes = address.firstRange(of: "//") else { return "" }
    let host = address[slashes.upperBound...].prefix { !"/?#:".contains($0) }
    return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
  }
}
