import AlmanacModel
import AlmanacSite

/// What the editions of a site are called, each in its own language.
struct EditionNames {
  private let site: Site

  init(_ site: Site) {
    self.site = site
  }

  func name(of edition: Edition) -> String {
    let language = UILanguage(tag: edition.tag)
    if edition.isEasy {
      return SiteWords(language).easyLanguage(isTested: site.configuration.easyTestedBy != nil)
    }
    return SiteWords.ownName(ofLanguage: edition.tag)
  }
}
