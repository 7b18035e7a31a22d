import AlmanacModel

extension BodyWriter {
  mutating func writeFigure(_ block: BlockSource) {
    guard let file = required(.src, of: block) else { return }
    let picture = picture(of: block, file: file)
    let place = block.parameter(.link).flatMap { resolve($0.value.utf8, at: $0.valuePosition) }
    if let picture {
      if block.value(.credit) == nil { uncredited.append(Located(file.value, at: file.valuePosition)) }
      html.markup("<figure class=\"image\">")
      write(picture, linkedTo: place)
    } else {
      html.markup("<figure>")
      writeMissing(block.value(.alt) ?? "")
    }
    writeCaption(of: block)
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
    html.markup("<figure class=\"gallery\">\n")
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
    html.markup("</figure>\n")
  }

  /// A link with a preview; nothing is loaded from elsewhere.
  mutating func writeVideo(_ block: BlockSource) {
    guard let address = required(.url, of: block) else { return }
    guard let place = resolve(address.value.utf8, at: address.valuePosition) else { return }
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

extension LinkPlace {
  /// The host of an address without `www.`; empty for what is on the site.
  var host: String {
    guard case .address(let address) = self, let slashes = address.firstRange(of: "//") else { return "" }
    let host = address[slashes.upperBound...].prefix { !"/?#:".contains($0) }
    return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
  }
}
