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
    files = collection.files.sorted { $0.path < $1.path }
    outputs = collection.outputs.values.sorted { $0.path < $1.path }
  }

  private struct Used {
    private let byPath: [String: (file: MediaFile, output: PlannedOutput)]
    private(set) var files: Set<MediaFile> = []
    private(set) var outputs: [String: PlannedOutput] = [:]

    init(_ media: some Collection<MediaFile>) {
      var byPath: [String: (file: MediaFile, output: PlannedOutput)] = [:]
      for file in media {
        byPath[file.path] = (file, PlannedOutput(path: file.path, content: .media(file.source)))
        for output in file.plannedSizes { byPath[output.path] = (file, output) }
      }
      self.byPath = byPath
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
      guard let (file, output) = byPath[path] else { return }
      files.insert(file)
      outputs[path] = output
    }
  }

  private static func documents(_ bodies: Bodies) -> [MarkdownDocument] {
    [bodies.posts, bodies.regions, bodies.projects, bodies.pages, bodies.newsletters].flatMap { Array($0) }
      + bodies.events.compactMap { $0 } + bodies.people.compactMap { $0 }
  }
}

extension MediaFile {
  /// Every size of the picture that there may be.
  var plannedSizes: [PlannedOutput] {
    PictureUse.allCases.flatMap { use in
      candidates(for: use).flatMap { candidate in
        [candidate.webP, candidate.fallback].map {
          PlannedOutput(path: $0, content: .picture(source, use))
        }
      }
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
