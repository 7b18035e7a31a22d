import AlmanacMarkdown
import AlmanacModel
import AlmanacSite

/// Finds the pictures and downloads that published pages refer to; no others come out.
struct UsedMedia {
  /// What is used, in whatever form.
  let files: [MediaFile]
  /// What comes out of it: files as they are, and the sizes of pictures.
  let outputs: [PlannedOutput]

  init(_ linked: LinkedSite) {
    var collection = Used(linked.site.media.values)
    for edition in [linked] + linked.editions { collection.add(edition) }
    files = collection.files
    outputs = collection.outputs
  }

  private struct Used {
    /// What stands at a path: a file of `media`, as it is or in a size.
    private struct Place {
      let file: Int32
      let use: PictureUse?
    }

    private let media: [MediaFile]
    /// Thousands of them: the outputs themselves, which are large, are made of those that are used.
    private let byPath: [String: Place]
    private var paths: Set<String> = []

    init(_ media: some Collection<MediaFile>) {
      self.media = Array(media)
      var byPath: [String: Place] = [:]
      byPath.reserveCapacity(media.count * 8)
      for (index, file) in media.enumerated() {
        byPath[file.path] = Place(file: Int32(index), use: nil)
        for size in file.sizes { byPath[size.path] = Place(file: Int32(index), use: size.use) }
      }
      self.byPath = byPath
    }

    var files: [MediaFile] {
      Set(paths.compactMap { byPath[$0]?.file }).map { media[Int($0)] }.sorted { $0.path < $1.path }
    }

    /// In the order of paths.
    var outputs: [PlannedOutput] {
      paths.sorted().compactMap { path in
        guard let place = byPath[path] else { return nil }
        let source = media[Int(place.file)].source
        return PlannedOutput(
          path: path, content: place.use.map { .picture(source, $0) } ?? .media(source))
      }
    }

    mutating func add(_ linked: LinkedSite) {
      guard !byPath.isEmpty else { return }
      for document in UsedMedia.documents(linked.bodies) {
        for path in document.html.sitePaths { add(path) }
      }
      let site = linked.site
      for post in site.posts {
        add(post.image, for: [.text, .card])
        if let image = post.image, image.isOfferedWhole(in: post.post) { add(image.file.path) }
      }
      let heads = site.events.map(\.image) + site.projects.map(\.image) + site.pages.map(\.image)
      for case let image? in heads {
        add(image, for: [.text])
        if image.offersOriginal == true { add(image.file.path) }
      }
      for person in site.people { add(person.image, for: [.card]) }
      // Other programs show these.
      let others =
        [site.image, site.logo, site.logoPicture] + site.regions.map(\.image) + site.people.map(\.image)
      for case let image? in others {
        add(image.file.standard.path)
      }
    }

    private mutating func add(_ image: SiteImage?, for uses: [PictureUse]) {
      guard let file = image?.file else { return }
      guard file.offer != nil else { return add(file.path) }
      for use in uses {
        for candidate in file.candidates(for: use) {
          add(candidate.webP)
          add(candidate.fallback)
        }
      }
    }

    private mutating func add(_ path: String) {
      if byPath[path] != nil { paths.insert(path) }
    }
  }

  private static func documents(_ bodies: Bodies) -> [MarkdownDocument] {
    [bodies.posts, bodies.regions, bodies.projects, bodies.pages, bodies.newsletters].flatMap { Array($0) }
      + bodies.events.compactMap { $0 } + bodies.people.compactMap { $0 }
  }
}

extension MediaFile {
  /// Where every size of the picture lies that there may be.
  var sizes: [(path: String, use: PictureUse)] {
    PictureUse.allCases.flatMap { use in
      candidates(for: use).flatMap { [($0.webP, use), ($0.fallback, use)] }
    }
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
