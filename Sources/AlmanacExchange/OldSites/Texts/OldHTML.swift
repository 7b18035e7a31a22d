import MarkdownWriting

/// Turns HTML of an old site into Markdown and blocks by a list of what may stay. Scripts never do.
struct OldHTML {
  private let bytes: [UInt8]
  private let pieces: [HTMLPiece]
  private var result: [UInt8] = []

  /// The Markdown, with marks of blocks.
  static func markdown(_ html: String, move: inout TextMove) -> String {
    var reader = OldHTML(html)
    reader.read(&move)
    return MarkdownFromHTML.text(String(decoding: reader.result, as: UTF8.self))
  }

  private init(_ html: String) {
    bytes = Array(html.utf8)
    pieces = HTMLPiece.all(in: bytes)
  }

  private mutating func read(_ move: inout TextMove) {
    let ends = Self.ends(pieces)
    let first = move.line
    var counted = 0
    var index = 0
    while index < pieces.count {
      let piece = pieces[index]
      move.line += bytes[counted..<max(counted, piece.range.lowerBound)].count { $0 == 0x0A }
      counted = max(counted, piece.range.lowerBound)
      switch piece.kind {
      case .silent(let name): Self.noteSilent(name, &move)
      case .start(let name, let attributes):
        if let end = ends[index], let block = block(name, (index + 1)..<end, &move) {
          set(block, &move)
          index = end
        } else {
          start(name, attributes, piece, &move)
        }
      case .text, .end: copy(piece)
      }
      index += 1
    }
    move.line = first
  }

  /// For each element that may become a block the piece that ends it.
  private static func ends(_ pieces: [HTMLPiece]) -> [Int: Int] {
    var open: [String: [Int]] = [:]
    var ends: [Int: Int] = [:]
    for (index, piece) in pieces.enumerated() {
      switch piece.kind {
      case .start(let name, _):
        if ["figure", "table", "ul", "div"].contains(name) { open[name, default: []].append(index) }
      case .end(let name): if let start = open[name]?.popLast() { ends[start] = index }
      case .text, .silent: break
      }
    }
    return ends
  }

  private mutating func copy(_ piece: HTMLPiece) { result += bytes[piece.range] }

  private mutating func set(_ block: String, _ move: inout TextMove) {
    guard !block.isEmpty else { return }
    result += "<p>\(move.set(aside: block, isBlock: true))</p>".utf8
  }

  static func noteSilent(_ name: String, _ move: inout TextMove) {
    switch name {
    case "script": move.lose(.script, name)
    case "style", "title", "head", "noscript", "template": break
    default: move.lose(.element, name)
    }
  }

  // MARK: - Elements without an inside that counts

  private mutating func start(
    _ name: String, _ attributes: [String: String], _ piece: HTMLPiece, _ move: inout TextMove
  ) {
    switch name {
    case "img": image(attributes, &move)
    case "iframe": frame(attributes, &move)
    case "a": link(attributes, &move)
    case "video", "audio", "source", "embed":
      guard let address = attributes["src"], !address.isEmpty else { return }
      result += Self.anchor(address, Self.name(of: address), &move).utf8
      if name == "embed" { move.lose(.element, name) }
    case "form", "input", "button", "canvas", "object", "map", "marquee", "select", "textarea":
      move.lose(.element, name)
    default: copy(piece)
    }
  }

  private mutating func image(_ attributes: [String: String], _ move: inout TextMove) {
    let source = attributes["data-src"] ?? attributes["src"] ?? ""
    let alt = attributes["alt"] ?? ""
    if let path = move.picture(source) {
      result += "<img src=\"\(Self.escaped(path))\" alt=\"\(Self.escaped(alt))\">".utf8
    } else if source.lowercased().hasPrefix("http") || source.hasPrefix("//") {
      result += Self.tag("a", source, alt.isEmpty ? Self.name(of: source) : alt).utf8
    } else {
      result += Self.escaped(alt).utf8
    }
  }

  private mutating func frame(_ attributes: [String: String], _ move: inout TextMove) {
    let source = attributes["src"] ?? attributes["data-src"] ?? ""
    if let page = VideoAddress.page(source) {
      return set(TextMove.block("video", [("url", page), ("title", attributes["title"] ?? "")]), &move)
    }
    let host = OldLinks.split(source)?.host
    move.lose(.element, host.map { "iframe \($0)" } ?? "iframe")
    guard host != nil else { return }
    let title = attributes["title"] ?? ""
    result +=
      "<p>\(Self.tag("a", source.hasPrefix("//") ? "https:" + source : source, title.isEmpty ? host ?? "" : title))</p>"
      .utf8
  }

  /// A link that leads nowhere is an anchor without address, which is only its text.
  private mutating func link(_ attributes: [String: String], _ move: inout TextMove) {
    guard let address = attributes["href"], !address.isEmpty else {
      result += "<a>".utf8
      return
    }
    let goal = move.link(address)
    result += (goal.map { "<a href=\"\(Self.escaped($0))\">" } ?? "<a>").utf8
  }

  private static func anchor(_ address: String, _ text: String, _ move: inout TextMove) -> String {
    move.link(address).map { tag("a", $0, text) } ?? escaped(text)
  }

  private static func tag(_ name: String, _ address: String, _ text: String) -> String {
    "<\(name) href=\"\(escaped(address))\">\(escaped(text))</\(name)>"
  }

  private static func name(of address: String) -> String {
    String(address.prefix { $0 != "?" }.split(separator: "/").last ?? "")
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing(
      "\"", with: "&quot;")
  }

  // MARK: - Elements that become blocks

  private func block(_ name: String, _ inside: Range<Int>, _ move: inout TextMove) -> String? {
    switch name {
    case "figure": figure(inside, &move)
    case "ul", "div": isGallery(inside.lowerBound - 1) ? gallery(inside, &move) : nil
    case "table": HTMLTableText.markdown(Array(pieces[inside]), bytes, &move)
    default: nil
    }
  }

  private func isGallery(_ index: Int) -> Bool {
    guard case .start(_, let attributes) = pieces[index].kind, let names = attributes["class"] else {
      return false
    }
    return names.split(separator: " ").contains { $0.contains("gallery") && !$0.contains("item") }
  }

  private func images(_ inside: Range<Int>) -> [[String: String]] {
    pieces[inside].compactMap { piece in
      if case .start("img", let attributes) = piece.kind { attributes } else { nil }
    }
  }

  private func html(_ inside: Range<Int>) -> String {
    guard let first = pieces[inside].first, let last = pieces[inside].last else { return "" }
    return String(
      decoding: bytes[first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound)],
      as: UTF8.self)
  }

  private func figure(_ inside: Range<Int>, _ move: inout TextMove) -> String? {
    let images = images(inside)
    let isOther = pieces[inside].contains { piece in
      if case .start(let name, _) = piece.kind {
        ["iframe", "table", "pre", "video", "audio"].contains(name)
      } else {
        false
      }
    }
    guard let image = images.first, !isOther else { return nil }
    guard images.count == 1 else { return gallery(inside, &move) }
    let link = pieces[inside].lazy.compactMap { piece -> String? in
      if case .start("a", let attributes) = piece.kind { attributes["href"] } else { nil }
    }.first
    return move.figure(
      image["data-src"] ?? image["src"] ?? "", alt: image["alt"] ?? "", caption: caption(inside),
      link: link ?? "")
  }

  /// The text of the last caption, which is that of the outer figure.
  private func caption(_ inside: Range<Int>) -> String {
    guard let end = inside.last(where: { pieces[$0].kind == .end("figcaption") }) else { return "" }
    let start = inside[..<end].last { index in
      if case .start("figcaption", _) = pieces[index].kind { true } else { false }
    }
    return start.map { MarkdownFromHTML.plain(html(($0 + 1)..<end)) } ?? ""
  }

  private func gallery(_ inside: Range<Int>, _ move: inout TextMove) -> String? {
    let images = images(inside).map {
      ($0["data-full-url"] ?? $0["data-src"] ?? $0["src"] ?? "", $0["alt"] ?? "")
    }
    guard !images.isEmpty else { return nil }
    let hasOuter =
      inside.last { pieces[$0].kind == .end("figcaption") }.map { last in
        !pieces[last..<inside.upperBound].contains { $0.kind == .end("figure") || $0.kind == .end("li") }
      } ?? false
    return move.gallery(images, caption: hasOuter ? caption(inside) : "")
  }
}

/// A table of HTML as a table of Markdown.
enum HTMLTableText {
  /// Nil where it holds another one, or is only there to set things side by side.
  static func markdown(_ pieces: [HTMLPiece], _ bytes: [UInt8], _ move: inout TextMove) -> String? {
    var rows: [[String]] = []
    var cell: [UInt8]?
    for piece in pieces {
      switch piece.kind {
      case .start("table", _): return nil
      case .start("tr", _): rows.append([])
      case .start("td", _), .start("th", _):
        finish(&cell, &rows, &move)
        cell = []
      case .end("td"), .end("th"), .end("tr"): finish(&cell, &rows, &move)
      case .start, .text, .end: cell? += bytes[piece.range]
      case .silent(let name): OldHTML.noteSilent(name, &move)
      }
    }
    finish(&cell, &rows, &move)
    rows.removeAll(where: \.isEmpty)
    let width = rows.map(\.count).max() ?? 0
    guard width > 1, width <= 40, rows.count > 1 else { return nil }
    let lines = rows.map {
      "| " + ($0 + Array(repeating: "", count: width - $0.count)).joined(separator: " | ") + " |"
    }
    return ([lines[0], "|" + String(repeating: " --- |", count: width)] + lines.dropFirst()).joined(
      separator: "\n")
  }

  private static func finish(_ cell: inout [UInt8]?, _ rows: inout [[String]], _ move: inout TextMove) {
    guard let inner = cell, !rows.isEmpty else { return }
    cell = nil
    let marked = OldHTML.markdown(String(decoding: inner, as: UTF8.self), move: &move)
    let text = move.restored(marked)
    let line = text.split(separator: "\n").map { $0.hasSuffix("\\") ? $0.dropLast() : $0 }.joined(
      separator: "<br>")
    rows[rows.count - 1].append(line.replacing("|", with: "\\|"))
  }
}
