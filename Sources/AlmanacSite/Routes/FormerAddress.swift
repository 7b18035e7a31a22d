import AlmanacModel

/// A former address of a page, as an editor wrote it in `aliases`: where it lies, seen from the site, and so who can answer it.
public enum FormerAddress: Sendable, Equatable {
  /// Below the site: a page of the site leads on from there. A site path.
  case below(String)
  /// On the site's host, but outside the site's own path: only a rule of the host can lead on. A path with a slash before it.
  case beside(String)
  /// With a question behind it, such as `?p=123`: files cannot tell it from the address without, only a rule can.
  /// The path is the host's, with a slash before it.
  case question(path: String, query: String)

  /// - Parameters:
  ///   - text: a path from the root of the site, one from the root of the host that begins with the site's own path, or a full
  ///     address. A full address of another host counts from that host's root: who moves takes the paths along.
  ///   - url: the public address of the site; nil or one without a path of its own where the site is its host's whole.
  init(_ text: String, url: String?) {
    let written = Parts(text)
    let site = url.map(Parts.init)
    let base = site?.steps ?? []
    let isHere = written.host != nil && written.host == site?.host
    let isUnderBase = !base.isEmpty && written.steps.starts(with: base) && (isHere || text.hasPrefix("/"))
    let below = isUnderBase ? Array(written.steps.dropFirst(base.count)) : written.steps
    if let query = written.query {
      let path = isHere || isUnderBase ? written.steps : base + written.steps
      self = .question(path: "/" + Self.path(path, written.endsWithSlash), query: query)
    } else if isHere, !isUnderBase, !base.isEmpty {
      self = .beside("/" + Self.path(below, written.endsWithSlash))
    } else {
      self = .below(Self.path(below, written.endsWithSlash))
    }
  }

  /// The site path from which a page leads on; nil where only a rule of the host can.
  var sitePath: String? { if case .below(let path) = self { path } else { nil } }

  /// A last step with a dot is a file, such as `feed.xml`, but where a slash says that it is not: `version-1.2/`.
  private static func path(_ steps: [Substring], _ endsWithSlash: Bool) -> String {
    guard let last = steps.last else { return "" }
    return steps.joined(separator: "/") + (endsWithSlash || !last.contains(".") ? "/" : "")
  }

  /// An address taken apart; steps of a path that lead nowhere (`.`, `..`) are left out.
  private struct Parts {
    let host: String?
    let steps: [Substring]
    let endsWithSlash: Bool
    let query: String?

    init(_ text: String) {
      var rest = text[...]
      if let scheme = rest.firstRange(of: "://") {
        rest = rest[scheme.upperBound...]
        let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
        host = rest[..<end].lowercased()
        rest = rest[end...]
      } else {
        host = nil
      }
      let question = rest.firstIndex(of: "?")
      // A mark with nothing behind it asks nothing: a rule for it would lead away from the page itself.
      query = question.map { String(rest[rest.index(after: $0)...].prefix { $0 != "#" }) }
        .flatMap { $0.isEmpty ? nil : $0 }
      let path = rest[..<(question ?? rest.endIndex)]
      endsWithSlash = path.hasSuffix("/")
      steps = path.split(separator: "/").filter { $0 != "." && $0 != ".." }
    }
  }
}

extension Site {
  /// Where a former address lies that a file of the site names.
  public func formerAddress(_ text: String) -> FormerAddress { FormerAddress(text, url: url) }

  /// Pages with the former addresses that their files name.
  var pagesWithFormerAddresses: [(matter: PageMatter, path: String)] {
    posts.map { ($0.post.matter, $0.path) } + pages.map { ($0.page.matter, $0.path) }
      + regions.map { ($0.region.matter, $0.path) } + projects.map { ($0.project.matter, $0.path) }
      + newsletters.map { ($0.issue.matter, $0.path) }
  }

  /// Former addresses that only the host can answer, in the order of the pages.
  public var hostRedirects: [HostRedirect] {
    pagesWithFormerAddresses.flatMap { matter, path in
      matter.aliases.compactMap { alias in
        HostRedirect(
          formerAddress(alias.value), to: absolute(linkPath(path)) ?? "/" + linkPath(path),
          place: SourceLocation(path: matter.path, position: alias.position), written: alias.value)
      }
    }
  }
}
