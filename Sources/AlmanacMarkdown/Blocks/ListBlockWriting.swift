import AlmanacModel

extension BodyWriter {
  mutating func writeList(_ block: BlockSource) {
    guard let kind = ListBlock.Kind(rawValue: block.kind.rawValue) else { return }
    var reader = ListBlockReader(block)
    let list = reader.read(kind)
    for (message, position, length) in reader.log { report(message, at: position, length: length) }
    // Asked also where something is wrong already, so that all that is wrong is said at once.
    let contents = surroundings.expand(list, log: &log)
    guard block.log.isEmpty, reader.log.isEmpty, let items = contents else { return }
    if let title = list.title.map(set) {
      markup("<p class=\"list-title\">", title, "</p>\n")
      plain.beginBlock()
      plain.append(title.utf8)
    }
    guard !items.isEmpty else {
      markup("<p class=\"nothing\">", words.nothing(kind), "</p>\n")
      plain.beginBlock()
      plain.append(words.nothing(kind).utf8)
      return
    }
    markup("<ul class=\"", kind.rawValue, "\">\n")
    for (index, item) in items.enumerated() { write(item, isFirst: index == 0, at: block.position) }
    html.markup("</ul>\n")
  }

  private mutating func write(_ item: ListBlockItem, isFirst: Bool, at position: SourcePosition) {
    html.markup("<li>")
    let outer = plain.item("– ", isFirst: isFirst, isTight: true)
    plain.beginBlock()
    if let time = item.time {
      markup("<time datetime=\"", time.machine, "\">")
      html.text(time.text)
      html.markup("</time> ")
      plain.append("\(time.text): ".utf8)
    }
    let place = writeTitle(of: item, at: position)
    writePart(item.status, "<strong class=\"status\">", "</strong>", before: " ", in: (" (", ")"))
    writePart(item.place, "<span class=\"place\">", "</span>", before: ", ", in: (", ", ""))
    if let language = item.summaryLanguage, let summary = item.summary {
      markup("<p lang=\"", language, "\">")
      markup("", summary, "</p>")
      plain.append(". \(summary)".utf8)
    } else {
      writePart(item.summary, "<p>", "</p>", before: "", in: (". ", ""))
    }
    if options.linksInText, let place {
      plain.lineBreak()
      writeAddress(place)
    }
    plain.endItem(outer)
    html.markup("</li>\n")
  }

  /// Where the title leads, if anywhere.
  private mutating func writeTitle(of item: ListBlockItem, at position: SourcePosition) -> LinkPlace? {
    plain.append(item.title.utf8)
    if let link = item.link, let place = place(link, at: position) {
      html.markup("<a href=\"")
      write(place)
      html.markup("\"")
      if let language = item.titleLanguage { markup(" lang=\"", language, "\"") }
      if case .foreign(_, _, let language) = link { markup(" hreflang=\"", language, "\"") }
      html.markup(">")
      html.text(item.title)
      html.markup("</a>")
      return place
    }
    if let language = item.titleLanguage {
      markup("<span lang=\"", language, "\">")
      markup("", item.title, "</span>")
    } else {
      html.text(item.title)
    }
    return nil
  }

  private mutating func writePart(
    _ text: String?, _ start: StaticString, _ end: StaticString, before separator: StaticString,
    in plainFrame: (String, String)
  ) {
    guard let text, !text.isEmpty else { return }
    html.markup(separator)
    markup(start, text, end)
    plain.append((plainFrame.0 + text + plainFrame.1).utf8)
  }
}
