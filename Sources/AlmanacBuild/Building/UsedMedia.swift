import AlmanacMarkdown
import AlmanacSite

/// Finds the pictures and downloads that published pages refer to; no others come out.
struct UsedMedia {
  let files: [MediaFile]

  init(_ linked: LinkedSite) {
    var byPath: [String: MediaFile] = [:]
    for file in linked.site.media.values { byPath[file.path] = file }
    var used: Set<MediaFile> = []
    for edition in [linked] + linked.editions { Self.add(edition, byPath, to: &used) }
    files = used.sorted { $0.path < $1.path }
  }

  private static func add(_ linked: LinkedSite, _ byPath: [String: MediaFile], to used: inout Set<MediaFile>)
  {
    let site = linked.site
    if !byPath.isEmpty {
      for document in UsedMedia.documents(linked.bodies) {
        for path in document.html.sitePaths {
          if let file = byPath[path] { used.insert(file) }
        }
      }
    }
    let images =
      [site.image, site.logo] + site.posts.map(\.image) + site.events.map(\.image) + site.regions.map(\.image)
      + site.projects.map(\.image) + site.people.map(\.image) + site.pages.map(\.image)
    for case let image? in images { used.insert(image.file) }
  }

  private static func documents(_ bodies: Bodies) -> [MarkdownDocument] {
    [bodies.posts, bodies.regions, bodies.projects, bodies.pages, bodies.newsletters].flatMap { Array($0) }
      + bodies.events.compactMap { $0 } + bodies.people.compactMap { $0 }
  }
}

extension LinkedHTML {
  /// The site paths that links and pictures of the fragment name.
  var sitePaths: [String] {
    anchors.filter { $0.kind == .siteRoot }.map { anchor in
      let rest = bytes[anchor.offset...].prefix {
        ![UInt8(ascii: "\""), UInt8(ascii: "#"), UInt8(ascii: " ")].contains($0)
      }
      return String(decoding: rest, as: UTF8.self)
    }
  }
}
