import AlmanacModel
import AlmanacSite

/// Lists for `check --launch` what a site lacks altogether.
struct SupplyCheck {
  private let linked: LinkedSite
  private let lines: PublicLines
  private var site: Site { linked.site }
  private let siteFile = SourceLocation(path: "site.yaml")

  init(_ linked: LinkedSite, _ lines: PublicLines) {
    self.linked = linked
    self.lines = lines
  }

  func run(_ log: inout DiagnosticLog) {
    if site.url == nil { log.report(LaunchMessages.noAddress, at: siteFile) }
    checkImprint(&log)
    if LegalPage.privacy.page(of: site) == nil { log.report(LaunchMessages.noPrivacyPage, at: siteFile) }
    if LegalPage.accessibility.page(of: site) == nil {
      log.report(LaunchMessages.noAccessibilityPage, at: siteFile)
    }
    if !site.newsletters.isEmpty, site.configuration.newsletter["from"] == nil {
      log.report(LaunchMessages.noSender, at: siteFile)
    }
    for region in site.regions where region.region.contact == nil {
      log.report(
        LaunchMessages.regionWithoutContact(region.name), at: SourceLocation(path: region.region.matter.path))
    }
    if let notice = site.configuration.notice {
      log.report(LaunchMessages.noticeStands(notice), at: siteFile)
    }
    for hidden in site.hiddenPosts + site.hiddenTranslations(linked.editions.map(\.site))
    where hidden.reason == .draft {
      log.report(
        LaunchMessages.draft(hidden.post.matter.title.value),
        at: SourceLocation(path: hidden.post.matter.path, position: hidden.post.matter.title.position))
    }
  }

  private func checkImprint(_ log: inout DiagnosticLog) {
    guard LegalPage.imprint.writtenPage(of: site) == nil else { return }
    let publisher = site.configuration.publisher
    guard let position = publisher.position else {
      log.report(LaunchMessages.noImprint, at: siteFile)
      return
    }
    let place = SourceLocation(path: "site.yaml", position: position)
    if publisher.responsible == nil { log.report(LaunchMessages.publisherLacks(.responsible), at: place) }
    if publisher.representedBy == nil {
      log.report(LaunchMessages.organisationLacks(.representedBy), at: place)
    }
    if publisher.register == nil { log.report(LaunchMessages.organisationLacks(.register), at: place) }
  }
}
