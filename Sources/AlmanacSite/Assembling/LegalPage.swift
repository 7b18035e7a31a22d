import AlmanacModel

/// The pages that the law asks of a public site, known by their addresses.
public enum LegalPage: CaseIterable, Sendable {
  case imprint, privacy, accessibility

  private var words: [String] {
    switch self {
    case .imprint: ["impressum", "imprint", "legal", "legal-notice", "anbieterkennzeichnung"]
    case .privacy: ["datenschutz", "datenschutzerklaerung", "privacy", "privacy-policy", "data-protection"]
    case .accessibility: ["barrierefreiheit", "erklaerung-zur-barrierefreiheit", "accessibility"]
    }
  }

  /// Whether an address, or the path of a file, is that of the page.
  public func matches(_ path: String) -> Bool {
    let name = path.split(separator: "/").last.map { $0.prefix { $0 != "." } } ?? ""
    return words.contains(String(name))
  }

  /// The page of the site, written or made by the program.
  public func page(of site: Site) -> SitePage? { site.pages.first { matches($0.path) } }

  /// The page that somebody wrote.
  public func writtenPage(of site: Site) -> SitePage? {
    site.pages.first { matches($0.path) && $0.page.matter.path != ImprintPage.source }
  }
}
