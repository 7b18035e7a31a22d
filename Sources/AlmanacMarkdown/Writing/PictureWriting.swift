import AlmanacModel

extension BodyWriter {
  /// How much text may stand above a picture that is likely to be seen without scrolling, in bytes: some
  /// ten lines on a desktop.
  private static let firstScreen = 700

  /// Whether a paragraph holds pictures and nothing else.
  func isPictures(_ paragraph: MarkdownNode) -> Bool {
    guard let first = paragraph.firstChild, picture(in: first) != nil else { return false }
    return paragraph.children.allSatisfy { $0.kind == .softBreak || picture(in: $0) != nil }
  }

  /// A picture, or the picture that is all of a link.
  private func picture(in node: MarkdownNode) -> MarkdownNode? {
    if node.kind == .image { return node }
    guard node.kind == .link, let child = node.firstChild, child.kind == .image, child.next == nil else {
      return nil
    }
    return child
  }

  mutating func writeFigures(_ paragraph: MarkdownNode) {
    for node in paragraph.children {
      guard let image = picture(in: node) else { continue }
      let place = node.kind == .link ? resolve(node, in: paragraph) : nil
      guard let picture = picture(image, in: paragraph) else {
        writeMissing(InlineText.of(image))
        continue
      }
      write(figureOf: picture)
      write(picture, linkedTo: place)
      writeCaption(set(InlineText.collapsed(image.title)))
      html.markup("</figure>\n")
    }
  }

  /// What is shown of a picture that is not there.
  mutating func writeMissing(_ description: String) {
    guard !description.isEmpty else { return }
    html.markup("<p>")
    html.text(set(description))
    html.markup("</p>\n")
  }

  private mutating func writeCaption(_ caption: String) {
    guard !caption.isEmpty else { return }
    html.markup("<figcaption>")
    html.text(caption)
    html.markup("</figcaption>")
    let start = plain.beginCaption()
    plain.append(caption.utf8)
    plain.endCaption(start)
  }

  mutating func writeInlinePicture(_ image: MarkdownNode, in block: MarkdownNode) {
    if let picture = picture(image, in: block) {
      write(picture, linkedTo: nil, isBlock: false)
    } else {
      writeText(set(InlineText.of(image)).utf8)
    }
  }

  private mutating func picture(_ image: MarkdownNode, in block: MarkdownNode) -> Picture? {
    let position = source.position(of: image.destination, in: image, block: block)
    let description = InlineText.of(image)
    if description.isEmpty { report(MarkdownMessages.imageWithoutDescription, at: position) }
    noteFileName(description, of: String(decoding: image.destination, as: UTF8.self), at: position)
    return picture(image.destination, description: description, at: position)
  }

  /// The picture at a path; nil, with a message, where there is none.
  mutating func picture(
    _ destination: some Collection<UInt8>, description: String, at position: SourcePosition
  ) -> Picture? {
    switch LinkDestination(destination) {
    case .site(let text) where LinkDestination.scheme(of: Array(text.utf8)) == nil:
      let resolution = surroundings.image(PercentCoding.decoded(text), at: position, log: &log)
      guard case .site(let path, let width, let height, let files) = resolution else { return nil }
      imagePaths.append(path)
      var picture = Picture(
        path: path, width: width, height: height, files: files, description: set(description))
      picture.place = gallery == nil ? picture.isUpright ? .upright : .text : .gallery
      picture.focus = gallery?.focus
      gallery?.pictures.append(picture)
      return picture
    case .refused(let scheme): report(MarkdownMessages.refusedScheme(scheme), at: position)
    case .site(let address), .direct(let address), .withoutScheme(let address):
      report(MarkdownMessages.remoteImage(address), at: position)
    case .empty, .fragment: report(MarkdownMessages.emptyDestination, at: position)
    }
    return nil
  }

  /// Where a picture stands is said by a class: as wide as editors want it, or narrow because it is upright.
  mutating func write(figureOf picture: Picture) {
    switch picture.place {
    case .small, .wide, .full, .upright:
      html.markup("<figure class=\"image image-")
      html.text(picture.place.rawValue)
      html.markup("\">")
    default: html.markup("<figure class=\"image\">")
    }
  }

  mutating func write(_ picture: Picture, linkedTo place: LinkPlace?, isBlock: Bool = true) {
    pictureCount += 1
    plain.describe(picture.description, isBlock: isBlock)
    let isEager = options.firstImageEager && pictureCount == 1 && plain.bytes.count < Self.firstScreen
    let largest = place == nil && gallery != nil ? picture.files.last?.fallback ?? picture.path : nil
    if let place {
      html.markup("<a href=\"")
      write(place)
      html.markup("\">")
    } else if let largest {
      html.only(.page) { html in
        html.markup("<a class=\"enlarge\" href=\"")
        html.anchor(.siteRoot)
        html.sitePath(largest)
        html.markup("\">")
      }
    }
    html.picture(picture, isEager: isEager)
    if place != nil { html.markup("</a>") } else if largest != nil { html.only(.page) { $0.markup("</a>") } }
  }
}

/// A picture that is there.
struct Picture {
  let path: String
  let width: Int?
  let height: Int?
  /// What comes out in its place, from small to large; empty where it comes out as it is.
  let files: [PictureFiles.Candidate]
  let description: String
  var place = PicturePlace.text
  var focus: PictureFocus?

  var isUpright: Bool {
    guard let width, let height else { return false }
    return PixelSize(width: width, height: height).isUpright
  }
}
