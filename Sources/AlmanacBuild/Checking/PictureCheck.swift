import AlmanacMarkdown
import AlmanacModel
import AlmanacSite

/// What `check` finds about pictures where texts name them.
struct PictureCheck {
  private let linked: LinkedSite
  /// In pixels: what a picture needs that stands as wide as a text on a telephone, or as half a page elsewhere.
  private static let leastWidth = 800

  init(_ linked: LinkedSite) {
    self.linked = linked
  }

  func run(_ log: inout DiagnosticLog) {
    let (site, bodies) = (linked.site, linked.bodies)
    for (entry, body) in zip(site.posts, bodies.posts) {
      check(entry.post.matter.image, shown: entry.image, in: entry.post.matter.path, body, &log)
    }
    for (entry, body) in zip(site.events, bodies.events) {
      check(entry.event.image, shown: entry.image, in: entry.event.path, body, &log)
    }
    for (entry, body) in zip(site.regions, bodies.regions) {
      check(entry.region.matter.image, shown: entry.image, in: entry.region.matter.path, body, &log)
    }
    for (entry, body) in zip(site.projects, bodies.projects) {
      check(entry.project.matter.image, shown: entry.image, in: entry.project.matter.path, body, &log)
    }
    for (entry, body) in zip(site.pages, bodies.pages) {
      check(entry.page.matter.image, shown: entry.image, in: entry.page.matter.path, body, &log)
    }
    for (entry, body) in zip(site.newsletters, bodies.newsletters) {
      check(entry.issue.matter.image, shown: nil, in: entry.issue.matter.path, body, &log)
    }
    for entry in site.people { check(entry.person.image, in: "people.yaml", &log) }
    check(site.configuration.image, in: "site.yaml", &log)
  }

  /// The picture that leads, and those of the text behind it.
  private func check(
    _ image: ImageField?, shown: SiteImage?, in path: String, _ body: MarkdownDocument?,
    _ log: inout DiagnosticLog
  ) {
    check(image, in: path, &log)
    if let image, let file = shown?.file, let width = file.size?.width, width < Self.leastWidth,
      !file.isDrawing
    {
      report(CheckMessages.smallLead(image.path.value, width, least: Self.leastWidth), image.path, path, &log)
    }
    for picture in body?.uncredited ?? [] {
      log.report(
        CheckMessages.missingCredit(picture.value),
        at: SourceLocation(path: path, position: picture.position),
        markerLength: picture.value.unicodeScalars.count)
    }
  }

  private func check(_ image: ImageField?, in path: String, _ log: inout DiagnosticLog) {
    guard let image else { return }
    let name = image.path.value
    if let text = image.alternativeText {
      if FileNameText.isFileName(text, of: name) {
        report(CheckMessages.fileNameAsAlternativeText(text), image.path, path, &log)
      }
    } else {
      report(CheckMessages.missingAlternativeText(name), image.path, path, &log)
    }
    if image.credit == nil { report(CheckMessages.missingCredit(name), image.path, path, &log) }
  }

  private func report(
    _ message: DiagnosticMessage, _ name: Reference, _ path: String, _ log: inout DiagnosticLog
  ) {
    log.report(
      message, at: SourceLocation(path: path, position: name.position),
      markerLength: name.value.unicodeScalars.count)
  }
}

extension MediaFile {
  /// It has no pixels.
  fileprivate var isDrawing: Bool { path.lowercased().hasSuffix(".svg") }
}
