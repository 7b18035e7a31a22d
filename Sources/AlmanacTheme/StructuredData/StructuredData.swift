import AlmanacModel
import AlmanacSite

/// The JSON-LD of a page (schema.org).
struct StructuredData {
  let site: Site

  init(_ site: Site) {
    self.site = site
  }

  /// The data of a page: what it shows, and the way to it. Without a public address nothing is said,
  /// because identifiers would not be addresses.
  func bytes(_ frame: PageFrame) -> [UInt8] {
    guard site.url != nil else { return [] }
    var graph = frame.objects
    if let page = frame.data { graph.append(page.object(frame, of: site)) }
    if frame.path == site.routes.front { graph.append(publisher(isWhole: true)) }
    if frame.path != site.routes.front && frame.path != site.routes.notFound {
      graph.append(breadcrumbs(frame))
    }
    guard !graph.isEmpty else { return [] }
    return JSONValue.members(["@context": "https://schema.org", "@graph": .array(graph)]).bytes()
  }

  /// The publisher, whole or as a reference in other objects.
  func publisher(isWhole: Bool) -> JSONValue {
    let publisher = site.configuration.publisher
    let name = publisher.name ?? site.configuration.title
    guard isWhole else {
      return .members(["@type": "Organization", "name": .text(name), "url": JSONValue(site.url)])
    }
    return .members([
      "@type": "Organization", "name": .text(name), "url": JSONValue(publisher.url ?? site.url),
      "email": JSONValue(publisher.email), "telephone": JSONValue(publisher.phone),
      "logo": JSONValue(site.logo.flatMap { site.absolute($0.file.standard.path) }),
    ])
  }

  private func breadcrumbs(_ frame: PageFrame) -> JSONValue {
    var entries = [(site.configuration.title, site.absolute(site.routes.front))]
    entries += frame.trail.map { ($0.title, address($0.url)) }
    entries.append((frame.title, site.absolute(site.linkPath(frame.path))))
    return .members([
      "@type": "BreadcrumbList",
      "itemListElement": .array(
        entries.enumerated().map { index, entry in
          .members([
            "@type": "ListItem", "position": .number(index + 1), "name": .text(entry.0),
            "item": JSONValue(entry.1),
          ])
        }),
    ])
  }

  private func address(_ url: String) -> String? {
    url.hasPrefix(RootMark.text) ? site.absolute(String(url.dropFirst(RootMark.text.count))) : url
  }
}
