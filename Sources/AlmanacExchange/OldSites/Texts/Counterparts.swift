import MarkdownWriting

/// What stands for a shortcode or template tag.
enum Counterparts {
  /// - Parameters:
  ///   - inner: what stands between it and its end, already moved; nil where it has none.
  ///   - raw: the same as it was.
  static func text(of tag: TemplateTag, inner: String?, raw: String?, move: inout TextMove) -> String {
    if tag.form == .expression, let value = expression(tag.inner) { return value }
    var words = TagWords(tag.inner)
    if words.name == "include" || words.name == "include_relative" || words.name == "render" {
      words = TagWords(tag.inner.strippedBlanks.drop { !$0.isWhitespace }.description)
    }
    let name = (words.name.split(separator: "/").last.map(String.init) ?? "").lowercased()
    let short = name.split(separator: ".").first.map(String.init) ?? name
    if let known = known(short, words, inner, raw, &move) { return known }
    if tag.form == .expression, words.values.isEmpty && words.named.isEmpty {
      move.lose(.templateTag, "{{ \(tag.inner.strippedBlanks) }}")
    } else {
      move.lose(
        tag.form == .tag ? .templateTag : .shortcode, short.isEmpty ? tag.inner.strippedBlanks : short)
    }
    return inner ?? ""
  }

  /// `{{ site.baseurl }}` and `{{ "/a" | relative_url }}`.
  private static func expression(_ inner: String) -> String? {
    let parts = inner.split(separator: "|").map { String($0).strippedBlanks }
    guard let first = parts.first else { return "" }
    if ["site.baseurl", "site.url", "site.github.url", "base_url", "config.base_url"].contains(first) {
      return ""
    }
    guard let quote = first.first, quote == "\"" || quote == "'", first.last == quote, first.count > 1 else {
      return nil
    }
    return String(first.dropFirst().dropLast())
  }

  private static func known(
    _ name: String, _ words: TagWords, _ inner: String?, _ raw: String?, _ move: inout TextMove
  ) -> String? {
    switch name {
    case "raw", "unsafe", "rawhtml", "markdown", "div", "section", "center", "capture": return inner ?? ""
    case "comment", "toc", "tableofcontents", "assign", "more", "nextpage", "clear": return ""
    case "ref", "relref", "link": return words.value("path", or: 0)
    case "post_url":
      return words.value("path", or: 0).split(separator: "/").last.map(String.init) ?? ""
    case "highlight", "code", "codeblock", "sourcecode": return code(words, raw, &move)
    case "figure", "image", "img", "picture", "imgproc", "responsive-image", "lightbox":
      return figure(words, inner, &move)
    case "caption", "wp_caption": return caption(words, inner, &move)
    case "youtube", "youtubelite", "youtube-lite", "youtubeplayer", "yt":
      return video(VideoAddress.youtube(words.value("id", "videoid", "video_id", or: 0)), words, inner, &move)
    case "vimeo": return video(VideoAddress.vimeo(words.value("id", or: 0)), words, inner, &move)
    case "video", "embed", "peertube", "videolink": return video(nil, words, inner, &move)
    case "audio": return link(words, &move)
    case "gallery", "galerie", "image-gallery", "imagegallery": return gallery(words, inner, &move)
    case "quote", "blockquote", "pullquote", "epigraph": return quote(words, inner, &move)
    case "notice", "callout", "alert", "admonition", "note", "tip", "warning", "info", "hint", "danger",
      "important",
      "caution", "hinweis":
      return callout(name, words, inner, &move)
    case "button", "btn":
      let goal = words.value("href", "url", "link", "relref", or: 0)
      let text = inner?.strippedBlanks ?? ""
      return goal.isEmpty
        ? nil
        : "[\(text.isEmpty ? words.value("text", "label", or: 1) : text)](\(MarkdownWords.destination(goal)))"
    default: return nil
    }
  }

  private static func code(_ words: TagWords, _ raw: String?, _ move: inout TextMove) -> String? {
    guard let raw else { return nil }
    let lines = raw.split(separator: "\n", omittingEmptySubsequences: false).drop {
      $0.allSatisfy(\.isWhitespace)
    }
    let longest = lines.map { $0.prefix { $0 == "`" }.count }.max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    let language = (words.values.first ?? "text").filter { $0.isLetter || $0.isNumber || "+#-".contains($0) }
    let body = String(lines.joined(separator: "\n").reversed().drop(while: \.isWhitespace).reversed())
    return block("\(fence)\(isBlockName(language) ? "text" : language)\n\(body)\n\(fence)", &move)
  }

  private static func isBlockName(_ word: String) -> Bool {
    ["figure", "gallery", "quote", "events", "posts", "people", "video", "callout", "publisher"].contains(
      word.lowercased())
  }

  private static func block(_ text: String, _ move: inout TextMove) -> String {
    text.isEmpty ? "" : move.set(aside: text, isBlock: true)
  }

  private static func figure(_ words: TagWords, _ inner: String?, _ move: inout TextMove) -> String? {
    // Octopress writes `{% img left /a.jpg 300 200 Titel %}`.
    let isAddress = { (word: String) in word.contains("/") || PictureAddress.isPicture(word) }
    let given = words.value("src", "url", "image_path", "path", "file", "image", "name")
    let source = given.isEmpty ? words.values.first(where: isAddress) ?? "" : given
    guard !source.isEmpty else { return nil }
    let behind = words.values.drop { !isAddress($0) }.dropFirst().first { Int($0) == nil } ?? ""
    let alt = words.value("alt", "description")
    let caption = words.value("caption", "title", "legend")
    let figure = move.figure(
      source, alt: MarkdownFromHTML.plain(alt.isEmpty ? behind : alt),
      caption: MarkdownFromHTML.plain(caption.isEmpty ? inner ?? "" : caption),
      credit: MarkdownFromHTML.plain(words.value("attr", "credit", "copyright", "author")),
      link: words.value("link", "href"))
    return block(figure, &move)
  }

  /// `[caption]<img …> Text[/caption]`
  private static func caption(_ words: TagWords, _ inner: String?, _ move: inout TextMove) -> String? {
    guard let inner else { return nil }
    let image = HTMLTags.all(in: inner).first { $0.name == "img" && !$0.isEnd }
    guard let image, let source = image.attributes["src"] else { return nil }
    let link = HTMLTags.all(in: inner).first { $0.name == "a" && !$0.isEnd }?.attributes["href"] ?? ""
    let given = words.value("caption")
    let text = MarkdownFromHTML.plain(given.isEmpty ? inner : given)
    return block(move.figure(source, alt: image.attributes["alt"] ?? "", caption: text, link: link), &move)
  }

  private static func video(_ known: String?, _ words: TagWords, _ inner: String?, _ move: inout TextMove)
    -> String?
  {
    let given = words.value("url", "src", "link", "mp4", "m4v", "webm", or: 0)
    let address = given.isEmpty ? MarkdownFromHTML.plain(inner ?? "").strippedBlanks : given
    if let page = known ?? VideoAddress.page(address) {
      return block(
        TextMove.block("video", [("url", page), ("title", words.value("title", "caption"))]), &move)
    }
    guard address.contains("/") || address.contains(".") else { return nil }
    return link(words, &move) ?? ""
  }

  /// A file that a player showed, as a link.
  private static func link(_ words: TagWords, _ move: inout TextMove) -> String? {
    let address = words.value("url", "src", "link", "mp4", "m4v", "webm", "mp3", "ogg", "wav", or: 0)
    guard !address.isEmpty else { return nil }
    let title = words.value("title", "caption")
    let name = address.split(separator: "/").last.map(String.init) ?? address
    return
      "\n\n[\(MarkdownWords.escaped(title.isEmpty ? name : title))](\(MarkdownWords.destination(address)))\n\n"
  }

  private static func gallery(_ words: TagWords, _ inner: String?, _ move: inout TextMove) -> String? {
    let folder = words.value("dir", "folder", "path")
    var pictures =
      folder.isEmpty ? [] : move.links.files(in: folder).filter(PictureAddress.isPicture).map { ($0, "") }
    if pictures.isEmpty, let match = words.named["match"] {
      let below = move.folder + "/" + match.split(separator: "/").dropLast().joined(separator: "/")
      pictures = move.links.files(in: below).filter(PictureAddress.isPicture).map { ($0, "") }
    }
    if pictures.isEmpty, let inner { pictures = PicturesWithin.markdown(inner) }
    let ids = words.value("ids", "include").split(separator: ",").map { $0.trimmingPrefix(" ") }
    if pictures.isEmpty, !ids.isEmpty { pictures = ids.map { ("/?attachment_id=\($0)", "") } }
    guard !pictures.isEmpty else { return nil }
    return block(move.gallery(pictures, caption: words.value("caption", "title")), &move)
  }

  private static func quote(_ words: TagWords, _ inner: String?, _ move: inout TextMove) -> String? {
    guard let text = inner?.strippedBlanks, !text.isEmpty else { return nil }
    let by = words.value("author", "by", "name", or: 0)
    let marked = OldMarkdown.body(text, move: &move)
    let body = move.restored(marked)
    return block(
      TextMove.block("quote", [("by", by), ("source", words.value("source", "title", "cite"))], text: body),
      &move)
  }

  private static func callout(_ name: String, _ words: TagWords, _ inner: String?, _ move: inout TextMove)
    -> String?
  {
    let given = words.value("type", "kind", "style", or: 0).lowercased()
    let text = (inner ?? words.value("text", "content")).strippedBlanks
    guard !text.isEmpty else { return nil }
    let kinds = [
      "tip": "tip", "hint": "tip", "success": "tip", "important": "important", "warning": "warning",
      "danger": "caution", "error": "caution", "caution": "caution",
    ]
    let kind = kinds[given] ?? kinds[name] ?? "note"
    let marked = OldMarkdown.body(text, move: &move)
    let body = move.restored(marked)
    return block(
      TextMove.block("callout", [("kind", kind), ("title", words.value("title"))], text: body), &move)
  }
}

/// The pictures of a piece of Markdown or HTML.
enum PicturesWithin {
  static func markdown(_ text: String) -> [(address: String, alt: String)] {
    let tags = HTMLTags.all(in: text).filter { $0.name == "img" && !$0.isEnd }
    if !tags.isEmpty { return tags.map { ($0.attributes["src"] ?? "", $0.attributes["alt"] ?? "") } }
    var result: [(address: String, alt: String)] = []
    for part in text.split(separator: "![").dropFirst(text.hasPrefix("![") ? 0 : 1) {
      guard let close = part.firstRange(of: "](") else { continue }
      let inner = part[close.upperBound...].prefix { $0 != ")" && $0 != " " }
      result.append((String(inner), String(part[..<close.lowerBound])))
    }
    return result
  }
}
