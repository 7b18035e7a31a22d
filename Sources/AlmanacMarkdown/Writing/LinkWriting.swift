import AlmanacModel

extension BodyWriter {
  /// A link that shows its own address and is not set: `<https://…>`, a bare address, an e-mail address.
  func isBareAddress(_ link: MarkdownNode) -> Bool {
    guard let text = link.firstChild, text.kind == .text, text.next == nil else { return false }
    let (shown, destination) = (text.literal, link.destination)
    guard destination.count >= shown.count, destination.suffix(shown.count).elementsEqual(shown) else {
      return false
    }
    let scheme = destination.dropLast(shown.count)
    return scheme.isEmpty || scheme.elementsEqual("mailto:".utf8) || scheme.elementsEqual("http://".utf8)
  }

  mutating func writeLink(_ link: MarkdownNode, in block: MarkdownNode, depth: Int) {
    leadsToSecret = false
    guard let place = resolve(link, in: block) else {
      if leadsToSecret { return passOver(link) }
      return writeLinkText(link, in: block, depth: depth)
    }
    html.markup("<a href=\"")
    write(place)
    html.markup("\"")
    if case .site(_, _, let language?) = place {
      html.markup(" hreflang=\"")
      html.text(Array(language.utf8))
      html.markup("\"")
    }
    if !link.title.isEmpty {
      html.markup(" title=\"")
      html.text(link.title)
      html.markup("\"")
    }
    html.markup(">")
    if link.firstChild == nil { noteEmptyText(of: link, in: block) }
    writeLinkText(link, in: block, depth: depth)
    html.markup("</a>")
    if options.linksInText, !isBareAddress(link) { writePlain(place) }
  }

  private mutating func writeLinkText(_ link: MarkdownNode, in block: MarkdownNode, depth: Int) {
    if let text = link.firstChild, isBareAddress(link) {
      writeText(text.literal)
    } else {
      writeInlines(of: link, in: block, depth: depth + 1)
    }
  }

  /// A link without text shows its destination.
  private mutating func noteEmptyText(of link: MarkdownNode, in block: MarkdownNode) {
    report(MarkdownMessages.emptyLinkText, at: source.position(of: link.destination, in: link, block: block))
    writeText(link.destination)
  }

  /// Where a link leads; nil, with a message, where it must not be written.
  mutating func resolve(_ link: MarkdownNode, in block: MarkdownNode) -> LinkPlace? {
    let position = source.position(of: link.destination, in: link, block: block)
    return isBareHost(link, in: block)
      ? resolve(Array("https".utf8) + link.destination.dropFirst(4), at: position)
      : resolve(link.destination, at: position)
  }

  /// `www.example.org` as it is typed, for which the parser writes `http:`.
  private mutating func isBareHost(_ link: MarkdownNode, in block: MarkdownNode) -> Bool {
    guard link.destination.starts(with: "http://www.".utf8), let text = link.firstChild, isBareAddress(link),
      text.literal.starts(with: "www.".utf8)
    else { return false }
    return !source.says(link.destination, in: block)
  }

  mutating func resolve(_ destination: some Collection<UInt8>, at position: SourcePosition) -> LinkPlace? {
    switch LinkDestination(destination) {
    case .direct(let address): return .address(address)
    case .site(let text): return place(surroundings.link(text, at: position, log: &log), at: position)
    case .fragment(let id): return fragment(id, at: position)
    case .empty: report(MarkdownMessages.emptyDestination, at: position)
    case .withoutScheme(let address): report(MarkdownMessages.withoutScheme(address), at: position)
    case .refused(let scheme): report(MarkdownMessages.refusedScheme(scheme), at: position)
    }
    return nil
  }

  /// What the site says, checked again.
  mutating func place(_ resolution: LinkResolution, at position: SourcePosition) -> LinkPlace? {
    switch resolution {
    case .broken: return nil
    case .secret:
      leadsToSecret = true
      return nil
    case .site(let path, let fragment):
      linkedPaths.append(path)
      return .site(path: path, fragment: fragment)
    case .foreign(let path, let fragment, let language):
      linkedPaths.append(path)
      return .site(path: path, fragment: fragment, language: language)
    case .external(let address):
      if LinkDestination.isSafeAddress(address) {
        if LinkDestination.isOnTheWeb(address) { externalLinks.append(Located(address, at: position)) }
        return .address(address)
      }
      report(MarkdownMessages.refusedScheme(String(address.prefix { $0 != ":" })), at: position)
      return nil
    case .written(let path):
      if LinkDestination.isSafePath(path) { return .address(path) }
      report(MarkdownMessages.withoutSite(path), at: position)
      return nil
    }
  }

  private mutating func fragment(_ text: String, at position: SourcePosition) -> LinkPlace {
    guard !text.isEmpty else { return .fragment("") }
    let decoded = PercentCoding.decoded(text)
    let id = options.idPrefix + (Slug.isSlug(decoded) ? decoded : Slug.make(decoded))
    fragments.append(Located(id, at: position))
    return .fragment(id)
  }

  /// Reports links to ids that no heading has.
  mutating func checkFragments() {
    let ids = Set(headings.all.map(\.id))
    let dead = fragments.filter { !ids.contains($0.value) && !footnotes.has(id: $0.value) }
    for (index, fragment) in dead.enumerated() {
      let nearest = index < 20 ? NearestName.of(fragment.value, in: ids) : nil
      report(
        MarkdownMessages.deadFragment(fragment.value, nearest: nearest), at: fragment.position,
        length: fragment.value.unicodeScalars.count + 1)
    }
  }

  /// Writes the value of an `href`.
  mutating func write(_ place: LinkPlace) {
    switch place {
    case .address(let address): html.address(address)
    case .site(let path, let fragment, _):
      html.anchor(.siteRoot)
      html.sitePath(path)
      if let fragment, !fragment.isEmpty {
        html.markup("#")
        html.address(fragment)
      }
    case .fragment(let id):
      html.anchor(.ownPage)
      html.markup("#")
      html.address(id)
    }
  }

  /// Names the address in the plain text.
  private mutating func writePlain(_ place: LinkPlace) {
    plain.append(" (".utf8)
    writeAddress(place)
    plain.append(")".utf8)
  }

  /// The address as plain text.
  mutating func writeAddress(_ place: LinkPlace) {
    switch place {
    case .address(let address): plain.append(address.utf8)
    case .site(let path, let fragment, _):
      plain.anchor(.siteRoot)
      plain.append(path.utf8)
      if let fragment { plain.append("#\(fragment)".utf8) }
    case .fragment(let id):
      plain.anchor(.ownPage)
      plain.append("#\(id)".utf8)
    }
  }
}

/// Where a link leads, checked.
enum LinkPlace {
  case address(String)
  /// A page of the site; the language only of one that is in another.
  case site(path: String, fragment: String?, language: String? = nil)
  /// An id on the same page.
  case fragment(String)
}
