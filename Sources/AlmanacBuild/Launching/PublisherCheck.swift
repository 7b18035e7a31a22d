import AlmanacModel
import AlmanacSite

/// Reports what the imprint and the press contact lack: they are made of `publisher` where no page of its own
/// says it.
struct PublisherCheck {
  private let site: Site

  init(_ site: Site) {
    self.site = site
  }

  /// Whether a page is made of what is said of the publisher, or shows it.
  private var isShown: Bool {
    guard let page = LegalPage.imprint.writtenPage(of: site) else { return true }
    return ["```publisher", "```herausgeber"].contains { page.page.matter.body.lowercased().contains($0) }
  }

  func run(_ log: inout DiagnosticLog) {
    let publisher = site.configuration.publisher
    guard let position = publisher.position, isShown else { return }
    let needed: [(LaunchMessages.PublisherPart, String?)] = [
      (.name, publisher.name), (.address, publisher.address), (.email, publisher.email),
    ]
    for (part, value) in needed where value == nil {
      log.report(
        LaunchMessages.publisherLacks(part), at: SourceLocation(path: "site.yaml", position: position),
        markerLength: "publisher".count)
    }
  }
}
